using System.Text.Json.Serialization;
using ResumeVoice.Api.Earlier;
using ResumeVoice.Api.Health;
using ResumeVoice.Api.Jobs;
using ResumeVoice.Api.Keys;
using ResumeVoice.Api.Owners;
using ResumeVoice.Api.Pages;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Resumes;
using ResumeVoice.Api.Sessions;
using ResumeVoice.Api.Tokens;
using ResumeVoice.Api.Voice;
using ResumeVoice.Core.Answers;

namespace ResumeVoice.Api;

/// <summary>How everything but answers is written and read; answers have their own one form in Core.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AskRequest))]
[JsonSerializable(typeof(OpenSessionRequest))]
[JsonSerializable(typeof(SessionResponse))]
[JsonSerializable(typeof(MessagesResponse))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(ImportResponse))]
[JsonSerializable(typeof(ConvertResponse))]
[JsonSerializable(typeof(ResumesResponse))]
[JsonSerializable(typeof(VisibilityRequest))]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(AnalyticsResponse))]
[JsonSerializable(typeof(SessionsResponse))]
[JsonSerializable(typeof(JobResponse))]
[JsonSerializable(typeof(CreateKeyRequest))]
[JsonSerializable(typeof(CreatedKeyResponse))]
[JsonSerializable(typeof(KeysResponse))]
[JsonSerializable(typeof(KeyResponse[]))]
[JsonSerializable(typeof(EraseRequest))]
[JsonSerializable(typeof(EraseResponse))]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(OwnerSessionResponse))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(StatusResponse))]
[JsonSerializable(typeof(PageResponse))]
[JsonSerializable(typeof(SmartQueryRequest))]
[JsonSerializable(typeof(SmartQueryResponse))]
[JsonSerializable(typeof(EnhancementResponse))]
[JsonSerializable(typeof(EarlierSessionResponse))]
[JsonSerializable(typeof(TranscriptionResponse))]
[JsonSerializable(typeof(SpeechRequest))]
[JsonSerializable(typeof(ProcessResponse))]
[JsonSerializable(typeof(GreetingResponse))]
[JsonSerializable(typeof(SpokenAnswerResponse))]
[JsonSerializable(typeof(ProblemDocument))]
internal sealed partial class ApiJson : JsonSerializerContext;
