using System.Text;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

/// <summary>Imports documents written in the tests and finds the sample résumés.</summary>
internal static class Documents
{
    internal const string JsonResumeSample = "resume.json";
    internal const string EarlierSample = "earlier-format.json";

    internal static ImportResult.Imported Import(string json) =>
        Assert.IsType<ImportResult.Imported>(ResumeImporter.Import(Encoding.UTF8.GetBytes(json)));

    internal static ImportResult.Rejected Reject(string json) => Reject(Encoding.UTF8.GetBytes(json));

    internal static ImportResult.Rejected Reject(byte[] document) =>
        Assert.IsType<ImportResult.Rejected>(ResumeImporter.Import(document));

    /// <summary>The one item of a document.</summary>
    internal static ResumeItem Item(string json) => Assert.Single(Import(json).Resume.Items);

    /// <summary>The codes of the warnings on a document, in order.</summary>
    internal static IEnumerable<string> Codes(string json) => Import(json).Warnings.Select(warning => warning.Code);

    internal static byte[] Sample(string name) => File.ReadAllBytes(Path($"samples/{name}"));

    /// <summary>A file of the repository, found from wherever the tests run.</summary>
    internal static string Path(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, file)))
            folder = folder.Parent;
        return System.IO.Path.Combine(folder!.FullName, file);
    }
}
