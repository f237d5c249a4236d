namespace ResumeVoice.Core.Resumes;

/// <summary>How the document's keys are compared.</summary>
internal static class Keys
{
    /// <summary><c>startDate</c>, <c>start_date</c> and <c>Start Date</c> are one key.</summary>
    internal static string Fold(string key)
    {
        if (key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))) return key;
        return string.Concat(key.Where(letter => letter is not ('_' or '-' or ' '))).ToLowerInvariant();
    }

    /// <summary>
    /// A key as a heading: <c>tools_and_libraries</c> is "Tools and libraries"; one written for people stays as it
    /// is.
    /// </summary>
    internal static string Words(string key)
    {
        var isForPrograms = key.Contains('_', StringComparison.Ordinal) && char.IsAsciiLetterLower(key[0]);
        return isForPrograms ? char.ToUpperInvariant(key[0]) + key[1..].Replace('_', ' ') : key;
    }

    /// <summary><c>stack_overflow</c> and <c>stackOverflow</c> as people write them: "Stack Overflow".</summary>
    internal static string Title(string key)
    {
        var words = string.Concat(key.Select((letter, at) => letter is '_' or '-' ? " "
            : at > 0 && char.IsUpper(letter) && char.IsLower(key[at - 1]) ? $" {letter}" : $"{letter}"));
        return string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
