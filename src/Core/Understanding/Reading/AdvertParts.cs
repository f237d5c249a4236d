namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>What a part of an advert does.</summary>
internal enum AdvertPart
{
    /// <summary>The title, and whatever stands before a heading.</summary>
    Opening,

    /// <summary>What the job is about.</summary>
    Duties,

    /// <summary>What who applies must have.</summary>
    Asked,

    /// <summary>What the firm is and gives, and what is asked of us: nothing that anybody must have.</summary>
    Beside,
}

/// <summary>The parts of an advert by its headings: "You bring:", "Nice to have:", "We offer".</summary>
internal sealed class AdvertParts
{
    private static readonly (string[] Words, AdvertPart Part)[] Known =
    [
        .. Phrases(AdvertPart.Asked,
            "wanted", "requirements", "required", "must", "musts", "required skills", "requirement", "must have",
            "must haves",
            "you must have", "you bring", "what you bring", "you should bring", "you have", "youll have",
            "you will have", "you should have", "youve got", "you know", "you speak", "you come with", "we ask",
            "we ask for", "we expect", "we require", "we need", "we want", "we seek", "we look for",
            "we are looking for", "were looking for", "looking for", "your profile", "your skills",
            "your qualifications", "your experience", "qualifications", "skills", "essential", "essential skills",
            "essentials", "desirable", "desired", "nice to have", "nice to haves", "good to have", "bonus",
            "bonus points", "plus", "ideally", "ideally you have", "preferred", "optional", "about you",
            "who you are", "what you need", "what youll need", "what we expect", "what we ask", "what we look for",
            "what we are looking for", "what were looking for", "our stack", "tech stack", "stack", "tech", "tools",
            "technologies", "languages", "profile", "we expect from you", "the ideal candidate has",
            "the ideal candidate", "you are", "youre", "we are hiring", "were hiring", "hiring", "we are recruiting",
            "we are searching for", "we search for"),
        .. Phrases(AdvertPart.Duties,
            "responsibilities", "your responsibilities", "your role", "your tasks", "tasks", "duties", "your duties",
            "you will", "youll", "what you will do", "what youll do", "what you do", "the role", "about the role",
            "the job", "about the job", "you lead", "you write", "you build", "you run", "you work", "we use",
            "we work with", "your mission", "key responsibilities"),
        .. Phrases(AdvertPart.Beside,
            "we offer", "what we offer", "our offer", "benefits", "perks", "salary", "compensation", "you get",
            "what you get", "you receive", "we provide", "in return", "why join us", "why us", "about us", "who we are",
            "not needed", "not required", "we do not need", "we dont need",
            "about the company", "our company", "the company", "location", "contact", "apply", "how to apply"),
    ];

    private static readonly ILookup<string, (string[] Words, AdvertPart Part)> ByFirstWord =
        Known.ToLookup(static heading => heading.Words[0], StringComparer.Ordinal);

    // A heading of one word is one with a colon, and so are the likes of "looking for"; these say enough.
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal)
    {
        "wanted", "requirements", "required", "must have", "must haves", "you bring", "what you bring", "we ask for",
        "we expect",
        "your profile", "nice to have", "nice to haves", "we offer", "what we offer", "responsibilities",
        "your responsibilities", "your tasks", "qualifications", "what youll do", "what you will do", "about you",
        "what youll need", "what you need", "what we expect", "essential", "desirable", "bonus", "plus",
        "required skills", "essential skills", "key responsibilities", "you must have", "tech stack",
        "what we look for", "what we are looking for", "what were looking for", "you will",
    };

    // "We are a family business", "Pay is 50k", "Apply by June"
    private static readonly HashSet<string> BesideOpeners = new(StringComparer.Ordinal)
    {
        "we", "our", "were", "pay", "salary", "apply", "contact", "location", "start", "starting", "send", "join",
        "company", "deadline",
    };

    // What stands below these is no must.
    private static readonly HashSet<string> NiceOnes = new(StringComparer.Ordinal)
    {
        "desirable", "desired", "nice to have", "nice to haves", "good to have", "bonus", "bonus points", "plus",
        "ideally", "ideally you have", "preferred", "optional",
    };

    private readonly AdvertPart[] _parts;
    private readonly bool[] _listed;
    private readonly bool[] _nice;
    private bool _isNice;

    private AdvertParts(int count) =>
        (_parts, _listed, _nice) = (new AdvertPart[count], new bool[count], new bool[count]);

    /// <summary>How many headings say that this is an advert, "(m/f/d)" among them.</summary>
    public int Headings { get; private set; }

    /// <summary>True where it is called one: "this ad", "our vacancy", "we are hiring".</summary>
    public bool IsNamed { get; private set; }

    public AdvertPart At(int token) => _parts[token];

    /// <summary>
    /// Whether a token stands in a list of what is asked for: in the heading's sentence, or after a dash.
    /// </summary>
    public bool IsListed(int token) => _listed[token];

    /// <summary>Whether a token stands below a heading like "Nice to have".</summary>
    public bool IsNice(int token) => _nice[token];

    public static AdvertParts Of(Question question, AdvertPart first = AdvertPart.Opening)
    {
        var parts = new AdvertParts(question.Tokens.Count) { IsNamed = Names(question) };
        var part = first;
        for (var at = 0; at < question.Tokens.Count;)
        {
            var end = at;
            while (end < question.Tokens.Count && !question.Tokens[end].EndsSentence) end++;
            end = Math.Min(end + 1, question.Tokens.Count);
            part = parts.Read(question, (at, end), part);
            at = end;
        }

        return parts;
    }

    private AdvertPart Read(Question question, (int Start, int End) sentence, AdvertPart part)
    {
        var (start, end) = sentence;
        // "Is she a match?" asks us; "We are a family business" says who asks.
        var isBeside = Ends(question, end - 1, '?') || BesideOpeners.Contains(question.WordAt(start));
        var isListed = part == AdvertPart.Asked && (IsDashed(question, start) || Headings == 0);
        for (var at = start; at < end;)
        {
            if (GenderMark(question, at) is > 0 and var marks)
            {
                Headings++;
                Fill(at, at + marks, AdvertPart.Beside, false);
                at += marks;
                continue;
            }

            if (Heading(question, at, start) is not { } heading)
            {
                _parts[at] = isBeside ? AdvertPart.Beside : part;
                _listed[at] = isListed && !isBeside;
                _nice[at] = _isNice;
                at++;
                continue;
            }

            var isList = heading.IsTelling || Ends(question, at + heading.Count - 1, ':');
            (part, isListed, isBeside) = (heading.Part, isList && heading.Part == AdvertPart.Asked, false);
            if (heading.IsTelling) Headings++;
            _isNice = heading.IsNice;
            Fill(at, at + heading.Count, AdvertPart.Beside, false);
            at += heading.Count;
        }

        return part;
    }

    private void Fill(int start, int end, AdvertPart part, bool isListed)
    {
        for (var at = start; at < end; at++) (_parts[at], _listed[at]) = (part, isListed);
    }

    private static (AdvertPart Part, int Count, bool IsTelling, bool IsNice)? Heading(
        Question question, int at, int sentence)
    {
        (string[] Words, AdvertPart Part)? best = null;
        foreach (var heading in ByFirstWord[question.WordAt(at)])
        {
            if (best is { } known && known.Words.Length >= heading.Words.Length) continue;
            if (!Stands(question, heading.Words, at)) continue;
            var last = at + heading.Words.Length - 1;
            // "GraphQL a plus" at the end of a line heads nothing.
            var isOwnLine = Ends(question, last, '\n') && (at == sentence || Opens(question, at));
            var isHeading = Ends(question, last, ':') || isOwnLine ||
                (heading.Words.Length > 1 && (at == sentence || Opens(question, at)));
            if (isHeading) best = heading;
        }

        if (best is not { } found) return null;
        // "Tasks", "Profile": alone on its line any of them tells.
        var isAlone = Before(question, at) == '\n' && at > 0 && Ends(question, at + found.Words.Length - 1, '\n');
        var name = string.Join(' ', found.Words);
        return (found.Part, found.Words.Length, isAlone || Telling.Contains(name), NiceOnes.Contains(name));
    }

    private static bool Stands(Question question, string[] words, int at)
    {
        for (var word = 0; word < words.Length; word++)
            if (question.WordAt(at + word) != words[word]) return false;
        return true;
    }

    // "(m/f/d)", "(f/m/x)": how many words it has.
    private static int GenderMark(Question question, int at)
    {
        var marks = 0;
        while (question.WordAt(at + marks) is "m" or "f" or "w" or "d" or "x" or "h" or "div") marks++;
        return marks is 2 or 3 && Before(question, at) == '(' ? marks : 0;
    }

    private static bool Names(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var word = question.WordAt(at);
            var isAdvert = word is "ad" or "advert" or "advertisement" or "vacancy" or "hiring" or "posting" or "jd" or
                "recruiting";
            var isJob = word == "job" && question.WordAt(at + 1) is "description" or "spec" or "posting" or "offer";
            var isLooked = word is "looking" or "searching" or "need" or "seek" or "seeking" &&
                question.WordAt(at - 1) is "we" or "were" or "are" or "";
            if (isAdvert || isJob || isLooked || (word == "job" && Ends(question, at, ':'))) return true;
        }

        return false;
    }

    /// <summary>Whether a sign stands right after a token, but for spaces and quotes.</summary>
    public static bool Ends(Question question, int token, char sign)
    {
        var next = question.Tokens[token].End;
        while (next < question.Text.Length && question.Text[next] is ' ' or '\'' or '"' or ')') next++;
        return next < question.Text.Length && question.Text[next] == sign;
    }

    private static char Before(Question question, int token)
    {
        var at = question.Tokens[token].Start - 1;
        while (at >= 0 && question.Text[at] == ' ') at--;
        return at < 0 ? '\n' : question.Text[at];
    }

    private static bool Opens(Question question, int token) =>
        Before(question, token) is '\n' or ':' or '\'' or '"' or '.' or '!' or '•' or '-' or '–' or '—' or '*' or '“';

    private static bool IsDashed(Question question, int token) =>
        Before(question, token) is '•' or '-' or '–' or '*' or '·';

    private static IEnumerable<(string[] Words, AdvertPart Part)> Phrases(AdvertPart part, params string[] phrases) =>
        phrases.Select(phrase => (phrase.Split(' '), part));
}
