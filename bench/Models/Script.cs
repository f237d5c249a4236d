namespace ResumeVoice.Bench.Models;

/// <summary>What the provider says to every question, and at what pace.</summary>
internal static class Script
{
    /// <summary>Until the first piece, and between two.</summary>
    public static readonly TimeSpan Think = TimeSpan.FromMilliseconds(150);
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    /// <summary>True of the sample résumé; the first words state no fact. A piece ends with its word.</summary>
    public static readonly string[] Pieces =
        ["Yes, ", "she ", "built ", "Fjordvarsel ", "with ", "Python ", "and ", "PostgreSQL. "];

    /// <summary>The pieces that state a fact.</summary>
    public static readonly int[] Facts = [3, 5, 7];

    /// <summary>The length of the text once a piece's word is there.</summary>
    public static int EndOf(int piece) => string.Concat(Pieces[..(piece + 1)]).TrimEnd().Length;

    /// <summary>A question that nobody asked before, so that no cache answers it.</summary>
    public static string Question(int number) => $"What has she built with Python? ({number})";

    /// <summary>The number of the question in a request's body.</summary>
    public static int NumberIn(string body)
    {
        var last = body.LastIndexOf('(');
        return int.Parse(body.AsSpan(last + 1, body.AsSpan(last).IndexOf(')') - 1));
    }
}
