using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Answers about the person as such: how to reach them, where they are, what they are called.</summary>
internal static class BasicsComposer
{
    private const int NetworkWordsMax = 3;

    // A network's name may be cut to so many letters.
    private const int ShortMin = 4;

    // Words that ask for networks and name none; spelled together.
    private static readonly HashSet<string> AnyNetwork = new(StringComparer.Ordinal)
    {
        "account", "accounts", "handle", "handles", "profiles", "username", "socials", "socialmedia", "socialnetwork",
        "socialnetworks", "sociallinks", "socialprofile", "socialprofiles", "socialaccounts", "onlineprofile",
        "onlineprofiles", "onlinepresence",
    };

    /// <summary>
    /// Writes the answer; says whether the résumé gave any of it, and whether basics is worth showing.
    /// </summary>
    public static (bool Found, bool Show) Compose(AnswerText text, Ask ask, Writing writing)
    {
        var found = false;
        var show = false;
        foreach (var detail in ask.Details)
        {
            if (One(text.Space(), detail, ask, writing) is not { } known) continue;
            found |= known;
            show |= known || detail is not (Detail.Private or Detail.Availability);
        }

        return (found, show);
    }

    private static bool? One(AnswerText text, Detail detail, Ask ask, Writing writing) => detail switch
    {
        Detail.Email => Field(text, FieldKind.Email, "email address", writing),
        Detail.Phone => Field(text, FieldKind.Phone, "phone number", writing),
        Detail.Website when CodeHost(ask, writing) is { } host => Profile(text, host, writing),
        Detail.Website when writing.Index.Items[0].Field(FieldKind.Url) is null &&
            Presences.Website(writing.Resume) is { } site => Profile(text, site, writing),
        Detail.Website => Field(text, FieldKind.Url, "website", writing),
        Detail.Network => Network(text, ask, writing),
        Detail.Location => Location(text, ask, writing),
        Detail.Contact => Contact(text, writing),
        Detail.FullName => Say(text, $"The résumé is {writing.Resume.Resume.Name}'s."),
        Detail.Headline => Field(text, FieldKind.Position, "headline", writing),
        Detail.Private => SummarySentence.TellLife(text, ask, writing) ||
            Unsaid(text, "Such private details are not part of it.", writing),
        Detail.Availability => SummarySentence.TellPost(text, ask, writing) ||
            Unsaid(text, $"It is best to ask {writing.Person.Name} directly.", writing),
        _ => null,
    };

    private static bool Field(AnswerText text, FieldKind kind, string name, Writing writing)
    {
        if (writing.Index.Items[0].Field(kind) is not { } field)
        {
            text.Say($"{writing.Person.Names} résumé does not give {Article(name)} {name}.");
            return false;
        }

        text.Say($"{writing.Person.Names} {name} is ").Cite(field).Say(".");
        return true;
    }

    private static bool Network(AnswerText text, Ask ask, Writing writing)
    {
        var profiles = Presences.Of(writing.Resume);
        var named = profiles.Where(profile => Names(ask, profile.Network)).ToImmutableArray();
        var absent = AsksNetwork(ask, named);
        if (named.IsEmpty && absent is not null)
        {
            text.Say($"{writing.Person.Names} résumé does not list {absent}.");
            var listed = string.Join(", ", profiles.Select(profile => profile.Network));
            if (!profiles.IsEmpty) text.Say($" It lists {listed}.");
            return false;
        }

        if (named.IsEmpty) named = profiles;
        if (named.IsEmpty)
        {
            text.Say($"{writing.Person.Names} résumé does not list any profiles.");
            return false;
        }

        foreach (var profile in named) Profile(text, profile, writing);
        if (absent is null) return true;
        text.Space().Say($"{writing.Person.Names} résumé does not list {absent}.");
        return true;
    }

    // "the url of his code" is where the code is kept.
    private static Profile? CodeHost(Ask ask, Writing writing)
    {
        if (!ask.Question.Tokens.Exists(token => token.Word.Light is "code" or "repo" or "repository")) return null;
        foreach (var profile in Presences.Of(writing.Resume))
            if (Taxonomy.Squeeze(profile.Network) is "github" or "gitlab" or "bitbucket" or "codeberg") return profile;
        return null;
    }

    private static bool Profile(AnswerText text, Profile profile, Writing writing)
    {
        text.Space().Say(Presences.IsSite(profile)
            ? $"{writing.Person.Names} website is "
            : $"{writing.Person.Name} is on {profile.Network}: ");
        text.Cite(profile.Url ?? profile.Username ?? profile.Network, profile.Pointer).Say(".");
        return true;
    }

    // As the question spells it; a name in small letters gets its capital.
    private static string Spelled(Ask ask, string network)
    {
        foreach (var hit in ask.Question.Hits)
        {
            if (hit.Sense != Sense.Networks) continue;
            if (Joined(ask.Question, hit.Start, hit.End - hit.Start) != network) continue;
            var tokens = ask.Question.Tokens;
            var words = ask.Question.Text[tokens[hit.Start].Start..tokens[hit.End - 1].End];
            return words switch
            {
                "linkedin" => "LinkedIn",
                "github" => "GitHub",
                "youtube" => "YouTube",
                _ => char.ToUpperInvariant(words[0]) + words[1..],
            };
        }

        return network;
    }

    // Which networks the question names besides those, where it names some.
    private static string? AsksNetwork(Ask ask, ImmutableArray<Profile> besides)
    {
        string? absent = null;
        foreach (var hit in ask.Question.Hits)
        {
            if (hit.Sense != Sense.Networks) continue;
            if (ask.Question.Tokens[hit.End - 1].Word.Light == "link") continue;
            var words = Joined(ask.Question, hit.Start, hit.End - hit.Start);
            if (AnyNetwork.Contains(words)) continue;
            if (besides.Any(profile => Means(words, Taxonomy.Squeeze(profile.Network)))) continue;
            absent = absent is null ? Spelled(ask, words) : $"{absent} or {Spelled(ask, words)}";
        }

        return absent;
    }

    private static bool Names(Ask ask, string network)
    {
        var key = Taxonomy.Squeeze(network);
        for (var start = 0; start < ask.Question.Tokens.Count; start++)
            for (var count = 1; count <= NetworkWordsMax && start + count <= ask.Question.Tokens.Count; count++)
                if (Means(Joined(ask.Question, start, count), key)) return true;
        return false;
    }

    // "insta" is short for one network.
    private static bool Means(string words, string network) => words == network ||
        (words.Length >= ShortMin && network.StartsWith(words, StringComparison.Ordinal));

    private static string Joined(Question question, int start, int count) =>
        string.Concat(Enumerable.Range(start, count).Select(question.WordAt));

    private static bool Location(AnswerText text, Ask ask, Writing writing)
    {
        var basics = writing.Index.Items[0];
        var places = basics.Fields.Where(IsPlace).ToList();
        if (places.Count == 0)
        {
            var lives = writing.Person.They == "they" ? "live" : "lives";
            text.Say($"{writing.Person.Names} résumé does not say where {writing.Person.They} {lives}.");
            return false;
        }

        // "is she in Bergen?"
        text.Say(Home.Held(ask, writing.Index) switch
        {
            Verdict.Yes => "Yes. ",
            Verdict.No => "No. ",
            Verdict.Unsaid => $"{writing.Person.Names} résumé does not say where {writing.Person.They} " +
                $"{(writing.Person.They == "they" ? "are" : "is")} from. ",
            _ => "",
        });
        text.Say($"{writing.Person.Name} is based in ");
        places.Sort((one, other) => Breadth(one).CompareTo(Breadth(other)));
        for (var at = 0; at < places.Count; at++)
            text.Say(at == 0 ? "" : ", ").Cite(Spelled(places[at]), places[at].Pointer);
        text.Say(".");
        // "where is he from originally?"
        if (ask.Question.WordAt(ask.Question.Tokens.Count - 1) is "from" or "originally")
            SummarySentence.TellLife(text, ask, writing);
        return true;
    }

    private static int Breadth(ItemField place) => place.Kind switch
    {
        FieldKind.Region => 1,
        FieldKind.Country => 2,
        _ => 0,
    };

    // A country's code is said by its name.
    private static string Spelled(ItemField place) => place.Kind == FieldKind.Country
        ? CountryCodes.Find(place.Text.Trim())?.Name ?? place.Text
        : place.Text;

    private static bool IsPlace(ItemField field) =>
        field.Kind is FieldKind.City or FieldKind.Region or FieldKind.Country or FieldKind.Location;

    private static bool Contact(AnswerText text, Writing writing)
    {
        var basics = writing.Index.Items[0];
        var ways = basics.Fields
            .Where(field => field.Kind is FieldKind.Email or FieldKind.Url ||
                // "upon request" is no number to ring.
                (field.Kind == FieldKind.Phone && field.Text.Any(char.IsAsciiDigit))).ToList();
        if (ways.Count == 0 && writing.Resume.Resume.Profiles.IsEmpty)
        {
            text.Say($"{writing.Person.Names} résumé gives no way to get in touch.");
            return false;
        }

        text.Say($"You can reach {writing.Person.Name} here: ");
        for (var at = 0; at < ways.Count; at++) text.Say(at == 0 ? "" : ", ").Cite(ways[at]);
        var isFirst = ways.Count == 0;
        foreach (var profile in writing.Resume.Resume.Profiles)
        {
            var words = $"{profile.Network} {profile.Url ?? profile.Username}";
            text.Say(isFirst ? "" : ", ").Cite(words, profile.Pointer);
            isFirst = false;
        }

        text.Say(".");
        return true;
    }

    private static bool Unsaid(AnswerText text, string why, Writing writing)
    {
        text.Say($"{writing.Person.Names} résumé does not say. {why}");
        return false;
    }

    private static bool Say(AnswerText text, string words)
    {
        text.Say(words);
        return true;
    }

    private static string Article(string name) => name[0] is 'e' ? "an" : "a";
}
