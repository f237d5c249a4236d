namespace ResumeVoice.Api.Problems;

/// <summary>Every error that the API knows, in the order of docs/problems.md.</summary>
public static class ProblemKinds
{
    public static readonly ProblemKind BadRequest = new(400, "bad_request", "The request cannot be read");
    public static readonly ProblemKind NotJson = new(400, "not_json", "The body is not JSON");
    public static readonly ProblemKind NotUtf8 = new(400, "not_utf8", "The body is not UTF-8");
    public static readonly ProblemKind TooDeep = new(400, "too_deep", "The JSON is nested too deep");
    public static readonly ProblemKind InvalidRequest =
        new(400, "invalid_request", "A part of the request is not valid");
    public static readonly ProblemKind Unauthenticated = new(401, "unauthenticated", "A valid key or token is needed");
    public static readonly ProblemKind TokenExpired = new(401, "token_expired", "The token has expired");
    public static readonly ProblemKind Forbidden = new(403, "forbidden", "This key may not do that");
    public static readonly ProblemKind OriginNotAllowed =
        new(403, "origin_not_allowed", "This key is not for this origin");
    public static readonly ProblemKind NotFound = new(404, "not_found", "There is nothing here");
    public static readonly ProblemKind ResumeNotFound = new(404, "resume_not_found", "There is no such résumé");
    public static readonly ProblemKind SessionNotFound = new(404, "session_not_found", "There is no such session");
    public static readonly ProblemKind KeyNotFound = new(404, "key_not_found", "There is no such key");
    public static readonly ProblemKind AudioNotFound = new(404, "audio_not_found", "There is no such audio");
    public static readonly ProblemKind JobNotFound = new(404, "job_not_found", "There is no such job");
    public static readonly ProblemKind NoResumeYet = new(404, "no_resume_yet", "No résumé has been imported yet");
    public static readonly ProblemKind MethodNotAllowed =
        new(405, "method_not_allowed", "This route has no such method");
    public static readonly ProblemKind TooSlow = new(408, "too_slow", "The request arrived too slowly");
    public static readonly ProblemKind KeyInProgress =
        new(409, "idempotency_key_in_progress", "A request with this Idempotency-Key is being answered");

    public static readonly ProblemKind TurnInProgress =
        new(409, "turn_in_progress", "Another question of this session is being answered");

    public static readonly ProblemKind SessionFull =
        new(409, "session_full", "The session has as many turns as it may have");
    public static readonly ProblemKind LastOwnerKey =
        new(409, "last_owner_key", "The last owner key cannot be revoked");
    public static readonly ProblemKind TaskExpired =
        new(410, "task_expired", "The task is over and its result no longer kept");
    public static readonly ProblemKind TooLarge = new(413, "too_large", "The body is too large");
    public static readonly ProblemKind UnsupportedMedia =
        new(415, "unsupported_media", "The recording's form is not understood");

    public static readonly ProblemKind AudioTooShort = new(422, "audio_too_short", "The recording is too short");
    public static readonly ProblemKind AudioTooLong = new(422, "too_long", "The recording is too long");
    public static readonly ProblemKind NoSpeech = new(422, "no_speech", "Nobody speaks in the recording");
    public static readonly ProblemKind UnsupportedMediaType =
        new(415, "unsupported_media_type", "The body's media type is not understood");

    public static readonly ProblemKind NotAResume = new(422, "not_a_resume", "The document is not a résumé");
    public static readonly ProblemKind KeyReused =
        new(422, "idempotency_key_reused", "The Idempotency-Key was used for another question");

    public static readonly ProblemKind QuotaExceeded = new(429, "quota_exceeded", "Too many requests");
    public static readonly ProblemKind InternalError = new(500, "internal_error", "Something went wrong on our side");
    public static readonly ProblemKind RecogniserUnavailable =
        new(503, "recogniser_unavailable", "Nothing can listen right now");

    public static readonly ProblemKind DependencyUnavailable =
        new(503, "dependency_unavailable", "Something that this needs cannot be reached");

    public static readonly ProblemKind NotReady = new(503, "not_ready", "The server is starting or stopping");

    public static readonly IReadOnlyList<ProblemKind> All =
    [
        AudioNotFound, UnsupportedMedia, AudioTooShort, AudioTooLong, NoSpeech, RecogniserUnavailable,
        BadRequest, NotJson, NotUtf8, TooDeep, InvalidRequest, Unauthenticated, TokenExpired, Forbidden,
        OriginNotAllowed, NotFound, ResumeNotFound, SessionNotFound, KeyNotFound, JobNotFound, NoResumeYet,
        MethodNotAllowed,
        TooSlow, KeyInProgress, TurnInProgress, SessionFull, LastOwnerKey, TaskExpired, TooLarge,
        UnsupportedMediaType, NotAResume, KeyReused, QuotaExceeded, InternalError, DependencyUnavailable,
        NotReady,
    ];

    /// <summary>
    /// The kind that says what a bare status says; statuses that we never set ourselves read as a bad request.
    /// </summary>
    public static ProblemKind ForStatus(int status) => status switch
    {
        401 => Unauthenticated,
        403 => Forbidden,
        404 => NotFound,
        405 => MethodNotAllowed,
        408 => TooSlow,
        413 => TooLarge,
        415 => UnsupportedMediaType,
        503 => NotReady,
        >= 500 => InternalError,
        _ => BadRequest,
    };
}
