using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Voice;

/// <summary>A recording as it was sent, with the fields of the form that it came in.</summary>
internal sealed record Upload(ReadOnlyMemory<byte> Recording, IReadOnlyDictionary<string, string> Fields)
{
    public string? Field(string name) => Fields.GetValueOrDefault(name);
}

/// <summary>
/// Takes in recordings, bare or as a file of a form, and never more of them at once than there is room for. Small ones
/// always find room; large ones wait for it, and lose it where they are slow.
/// </summary>
internal sealed class AudioUpload(TimeProvider clock, LargeRecordings large)
{
    /// <summary>Up to here a recording finds room at once: half a minute of what browsers record.</summary>
    public const int SmallMax = 1024 * 1024;

    public static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(60);

    private const int FieldMax = 4096;
    private const int FieldsMax = 16;
    private const int ReadBytes = 64 * 1024;

    private static readonly string[] FileNames = ["file", "audio_file", "audio"];

    /// <summary>
    /// Reads the recording and does the work with it while there is room; its result, or what is wrong. The recording's
    /// bytes are another one's as soon as the work is done.
    /// </summary>
    public async Task<T> UseAsync<T>(
        HttpContext context, Func<Upload, Task<T>> work, Func<Problem, T> refuse)
    {
        byte[]? room = null;
        try
        {
            using var slow = new CancellationTokenSource(TimeMax, clock);
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, context.RequestAborted);
            Parsed<Upload> read;
            try
            {
                read = await ReadAsync(
                    context.Request,
                    async token => room = await large.EnterAsync(token),
                    ends.Token);
            }
            catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
            {
                return refuse(new Problem(
                    ProblemKinds.TooSlow, $"The recording did not arrive within {TimeMax.TotalSeconds:0} seconds."));
            }

            return read.TryGet(out var upload, out var problem) ? await work(upload) : refuse(problem);
        }
        finally
        {
            if (room is not null) large.Leave(room);
        }
    }

    private static async Task<Parsed<Upload>> ReadAsync(
        HttpRequest request, Func<CancellationToken, Task<byte[]>> makeRoom, CancellationToken cancellationToken)
    {
        if (request.ContentLength > AudioLimits.BytesMax + ReadBytes) return new(AudioProblems.TooLarge());
        var isForm = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        if (!isForm)
        {
            var recording = await ReadAsync(request.Body, makeRoom, cancellationToken);
            return Of(recording, new Dictionary<string, string>());
        }

        var boundary = HeaderUtilities.RemoveQuotes(type?.Boundary ?? default).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 70) return new(NotAForm());
        try
        {
            return await ReadFormAsync(new MultipartReader(boundary, request.Body), makeRoom, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return new(NotAForm());
        }
    }

    private static async Task<Parsed<Upload>> ReadFormAsync(
        MultipartReader form, Func<CancellationToken, Task<byte[]>> makeRoom, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>? recording = null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var count = 0; await form.ReadNextSectionAsync(cancellationToken) is { } section; count++)
        {
            if (count == FieldsMax) return new(NotAForm());
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            if (FileNames.Contains(name))
            {
                if (recording is not null) return new(Problem.Field(name, "is there more than once."));
                recording = await ReadAsync(section.Body, makeRoom, cancellationToken);
                if (recording is null) return new(AudioProblems.TooLarge());
                continue;
            }

            var text = new byte[FieldMax];
            var length = await section.Body.ReadAtLeastAsync(
                text, FieldMax, throwOnEndOfStream: false, cancellationToken);
            if (length == FieldMax) return new(Problem.Field("form", $"has a field of more than {FieldMax} bytes."));
            fields[name] = Encoding.UTF8.GetString(text, 0, length);
        }

        return recording is null
            ? new(Problem.Field("file", "is missing: the form has no recording."))
            : Of(recording, fields);
    }

    private static Parsed<Upload> Of(ReadOnlyMemory<byte>? recording, IReadOnlyDictionary<string, string> fields) =>
        recording switch
        {
            null => new(AudioProblems.TooLarge()),
            { IsEmpty: true } => new(AudioProblems.Empty()),
            { } bytes => new(new Upload(bytes, fields)),
        };

    /// <summary>All of it, or null where it is more than allowed.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(
        Stream body, Func<CancellationToken, Task<byte[]>> makeRoom, CancellationToken cancellationToken)
    {
        var small = new ArrayBufferWriter<byte>(ReadBytes);
        while (small.WrittenCount <= SmallMax)
        {
            var read = await body.ReadAsync(small.GetMemory(ReadBytes), cancellationToken);
            if (read == 0) return small.WrittenMemory;
            small.Advance(read);
        }

        var room = await makeRoom(cancellationToken);
        small.WrittenSpan.CopyTo(room);
        var rest = room.AsMemory(small.WrittenCount);
        var length = small.WrittenCount
            + await body.ReadAtLeastAsync(rest, rest.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > AudioLimits.BytesMax) return null;
        return room.AsMemory(0, length);
    }

    private static Problem NotAForm() =>
        new(ProblemKinds.BadRequest, "The body is not a whole form (multipart/form-data).");
}
