namespace ResumeVoice.Bench.Models;

/// <summary>What the provider says to every question, and at what pace.</summary>
internal static class Script
{
    /// <summary>Until the first piece, and between two.</summary>
    public static readonly TimeSpan Think = TimeSpan.FromMilliseconds(150);
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    /// <summary>True of the sample résumé; the first words state no fact. A piece is a word and ends with it.</summary>
    public static readonly string[] Pieces = PiecesOf(
        "Yes, she built Fjordvarsel with Python. It is a text-message service that warns swimmers and kayakers of cold "
        + "water in the fjords around Bergen, and it runs on FastAPI and PostgreSQL. ");

    /// <summary>The pieces that state a fact.</summary>
    public static readonly int[] Facts =
        [At("Fjordvarsel"), At("Python."), At("Bergen,"), At("FastAPI"), At("PostgreSQL.")];

    /// <summary>The length of the text once each piece's word is there.</summary>
    public static readonly int[] Ends =
        [.. Pieces.Select((_, piece) => string.Concat(Pieces[..(piece + 1)]).TrimEnd().Length)];

    /// <summary>A question that nobody asked before, so that no cache answers it.</summary>
    public static string Question(int number) => $"What has she built with Python? ({number})";

    /// <summary>The number of the question in a request's body.</summary>
    public static int NumberIn(string body)
    {
        var last = body.LastIndexOf('(');
        return int.Parse(body.AsSpan(last + 1, body.AsSpan(last).IndexOf(')') - 1));
    }

    private static string[] PiecesOf(string text) => [.. text.TrimEnd().Split(' ').Select(word => word + " ")];

    private static int At(string word) => Array.IndexOf(Pieces, word + " ");
}
