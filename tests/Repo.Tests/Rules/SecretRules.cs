using System.Text.RegularExpressions;

namespace ResumeVoice.Repo.Tests.Rules;

/// <summary>Nothing in the repository opens a door: keys of ours and of the services we speak to, private keys.</summary>
internal static partial class SecretRules
{
    public static IEnumerable<string> Offences(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Lines.Index()
        where Secret().IsMatch(line.Item)
        select $"{file.Path}:{line.Index + 1} looks like a secret.";

    // Our owner keys (but for one letter over and over, which tests use), OpenAI's, Groq's, GitHub's, AWS's, and
    // private keys in PEM form.
    [GeneratedRegex(
        @"\brv_sk_(?!(.)\1{24})[A-Za-z0-9_-]{32,}|\bsk-[A-Za-z0-9_-]{32,}|\bgsk_[A-Za-z0-9]{32,}"
        + @"|\bgh[pousr]_[A-Za-z0-9]{30,}|\bAKIA[0-9A-Z]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY-----")]
    private static partial Regex Secret();
}
