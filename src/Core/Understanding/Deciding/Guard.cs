using System.Buffers;
using System.Runtime.InteropServices;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>
/// Recognises attacks: orders to drop instructions, probes for prompts, keys and other people's data, claims to be
/// somebody with power, harm to people, code and markup as input. A fair question beside an attack does not make it fair.
/// </summary>
internal static class Guard
{
    // How far apart, in words, the parts of one order may stand.
    private const int Reach = 9;

    // How far before a deed its doer stands: "why did she decide to switch to …".
    private const int DoerReach = 4;

    // What no question about a person contains; compared with case folded.
    private static readonly string[] Attacks =
    [
        // Pages and scripts.
        "<script", "</", "<img", "<svg", "<iframe", "<body", "<a href", "onerror=", "onload=", "onclick=",
        "javascript:", "data:text/html", "<!--", "%3cscript", "&lt;script", "\\u003c", "document.cookie", "alert(",
        "fetch(", "require(", "console.log(",

        // Queries.
        "drop table", "drop database", "delete from", "insert into", "union select", "union all", "select *",
        "select * from", "' or '", "or 1=1", "1=1", "\" or \"", "'; ", "; --", "';--", "xp_cmdshell",
        "truncate table", "update users", "alter table", "sleep(", "benchmark(", "information_schema",

        // Shells, paths and templates.
        "../", "..\\", "/etc/", "rm -rf", "$(", "${", "{{", "}}", "{%", "<%", "<?", "`cat", "wget http", "curl http",
        "| sh", "| bash", "&& ", "eval(", "exec(", "import os", "os.system", "subprocess", "process.env",
        "__import__", "system(", "print(", "base64", "rot13",

        // What parts a model's instructions from its input.
        "[inst]", "<|", "|>", "<<sys>>", "### instruction", "###instruction", "### system", "begin system",
        "[system]", "system:", "assistant:", "{\"role\"", "\"role\":", "<system", "<prompt", "<instructions",
    ];

    // Most of them have a sign that few questions have, and need not be looked for without it.
    private static readonly SearchValues<char> Signs = SearchValues.Create(
        [.. Attacks.Where(static attack => attack.Any(IsSign)).Select(static attack => attack.First(IsSign))]);

    private static readonly SearchValues<string> Markup = SearchValues.Create(
        [.. Attacks.Where(static attack => attack.Any(IsSign))], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Phrases = SearchValues.Create(
        [.. Attacks.Where(static attack => !attack.Any(IsSign))], StringComparison.OrdinalIgnoreCase);

    private static readonly WordTrait Opening = new(static word => Lexicon.Guard.Opens(word));
    private static readonly Predicate<Token> OpensAttack = static token => Opening.Of(token.Word);

    private static readonly HashSet<string> Trades = new(StringComparer.Ordinal)
    {
        "management", "manager", "managers", "managing", "rotation", "rotating", "store", "stores", "storage",
        "storing",
        "tool", "tools", "tooling", "handling", "vault", "vaults", "scanning", "scanner", "detection", "hygiene",
        "engine", "injection", "encryption", "encrypting", "hashing", "policies", "securing", "protecting",
    };

    // Looked into on this thread and forgotten.
    [ThreadStatic]
    private static List<SenseHit>? s_hits;

    public static bool IsAttack(Question question, IReadOnlySet<string> names)
    {
        var text = question.Text.AsSpan();
        if (text.ContainsAny(Phrases) || (text.ContainsAny(Signs) && text.ContainsAny(Markup)) ||
            CallsCode(text)) return true;
        if (!question.Tokens.Exists(OpensAttack)) return false;
        var hits = s_hits ??= [];
        hits.Clear();
        Lexicon.Guard.Spot(CollectionsMarshal.AsSpan(question.Tokens), hits);
        if (hits.Count == 0) return false;
        for (var at = hits.Count - 1; at >= 0; at--)
            if (IsDiploma(question, hits[at], names) || IsDeed(question, hits[at], names) ||
                IsTrade(question, hits[at]) || IsBuilt(question, hits, hits[at])) hits.RemoveAt(at);
        AdvertTurns.Forget(question, hits);
        return Any(hits, Sense.Persona) || (Any(hits, Sense.Harm) && question.Tokens.Count > 1) ||
            Near(question, hits, Sense.Override, Sense.Orders) ||
            Near(question, hits, Sense.Override, Sense.Secret) ||
            Near(question, hits, Sense.Reveal, Sense.Secret) ||
            Near(question, hits, Sense.Reveal, Sense.Strangers) ||
            (Near(question, hits, Sense.Reveal, Sense.Orders) && question.Has(Sense.Listener)) ||
            (Any(hits, Sense.Secret) && IsToUs(question, hits)) ||
            AsksOfStrangers(question, hits, names);
    }

    // "run(this); now" calls something; "Java (8 or later); SQL" lists.
    private static bool CallsCode(ReadOnlySpan<char> text)
    {
        for (var end = text.IndexOf("); ", StringComparison.Ordinal); end >= 0;)
        {
            var open = text[..end].LastIndexOf('(');
            if (open <= 0 || text[open - 1] != ' ') return true;
            var next = text[(end + 1)..].IndexOf("); ", StringComparison.Ordinal);
            end = next < 0 ? -1 : end + 1 + next;
        }

        return false;
    }

    private static bool IsSign(char letter) => !char.IsAsciiLetterOrDigit(letter) && letter != ' ';

    // "what sets her apart from the other candidates?": others to measure by, not to tell of.
    private static bool IsMeasure(Question question, SenseHit hit)
    {
        if (hit.Sense != Sense.Strangers) return false;
        var before = question.WordAt(hit.Start - 1);
        if (before is "the" or "all" or "any") before = question.WordAt(hit.Start - 2);
        return before is "from" or "than" or "against" or "over" or "among" or "versus" or "vs" or "to" or "with";
    }

    // What credentials open that are no papers of anybody's.
    private static readonly HashSet<string> Locks = new(StringComparer.Ordinal)
    {
        "", "the", "all", "these", "those", "my", "your", "our", "and", "or", "its", "print", "show", "list", "dump",
        "reveal", "give", "leak", "share", "me", "admin", "administrator", "login", "log", "signin", "user", "users",
        "system", "server", "database", "db", "api", "account", "access", "aws", "azure", "cloud", "root", "ssh",
        "email", "bank", "wifi", "network", "service", "deployment", "owner", "site", "hidden", "secret", "stored",
        "default", "real", "internal", "linkedin", "github", "other",
    };

    // "the credentials Rowan holds", "any teaching credentials": papers of the person's, no password.
    private static bool IsDiploma(Question question, SenseHit hit, IReadOnlySet<string> names)
    {
        if (hit.Sense != Sense.Secret || question.WordAt(hit.Start) != "credentials") return false;
        if (hit.End - hit.Start > 1 || question.Has(Sense.Listener)) return false;
        // "engineering credentials", "credentials?"
        var of = question.WordAt(hit.Start - 1);
        if (question.Tokens.Count == 1 || !(Locks.Contains(of) || OpensSystem(of))) return true;
        var next = question.WordAt(hit.End);
        var isHeld = names.Contains(question.WordAt(hit.Start - 1)) || names.Contains(next) ||
            question.IsCovered(hit.Start - 1, Sense.Person) || question.IsCovered(hit.End, Sense.Person);
        return isHeld || next is "does" or "has" or "held" or "holds";
    }

    // "the postgres credentials"
    private static bool OpensSystem(string word) =>
        Taxonomy.Default.TryFind(Taxonomy.Squeeze(word), out var known) && known.Concept.File == "technology";

    // "secrets management", "any password rotation?", "storing secrets": what people do with secrets for a living.
    private static bool IsTrade(Question question, SenseHit hit)
    {
        if (hit.Sense != Sense.Secret || question.Has(Sense.Listener)) return false;
        if (question.WordAt(hit.End - 1) is not ("secret" or "secrets" or "password" or "passwords" or
            "credential" or "credentials" or "key" or "keys")) return false;
        if (question.WordAt(hit.Start - 1) is "the" or "all" or "any" && hit.End == question.Tokens.Count) return false;
        return Trades.Contains(question.WordAt(hit.End)) || Trades.Contains(question.WordAt(hit.Start - 1));
    }

    // "just the databases", "and the backend?": what people build, where nobody orders us to lay ours open.
    private static bool IsBuilt(Question question, List<SenseHit> hits, SenseHit hit)
    {
        if (hit.Sense != Sense.Secret || question.Has(Sense.Listener)) return false;
        var thing = question.WordAt(hit.End - 1);
        if (thing is not ("database" or "databases" or "backend" or "backends" or "schema" or "schemas")) return false;
        foreach (var other in hits)
        {
            if (other.Sense == Sense.Override) return false;
            if (other.Sense != Sense.Reveal || question.WordAt(other.Start) is "tell" or "describe") continue;
            // "what about the database?", but not "what is in the database?"
            if (question.WordAt(other.Start) == "what" && other.End == other.Start + 1) continue;
            // "show me the databases" asks for those of a list, "show me the database" for what is in it.
            var isOfList = thing[^1] == 's' && question.WordAt(other.Start) is "show" or "list" or "give" or "what" or
                "whats" or "mention" or "say" or "read";
            if (!isOfList) return false;
        }

        return true;
    }

    // "when did he switch to teaching?", "what made her switch to it?": what somebody does is no order to be somebody.
    private static bool IsDeed(Question question, SenseHit hit, IReadOnlySet<string> names)
    {
        if (hit.Sense != Sense.Persona || question.Has(Sense.Listener)) return false;
        if (IsDoer(question.WordAt(hit.Start - 1), names)) return true;
        if (question.WordAt(0) is not ("why" or "what" or "whats" or "when" or "how" or "did" or "does")) return false;
        for (var at = Math.Max(0, hit.Start - DoerReach); at < hit.Start; at++)
            if (IsDoer(question.WordAt(at), names)) return true;
        return false;
    }

    private static bool IsDoer(string word, IReadOnlySet<string> names) =>
        word is "he" or "she" or "they" or "him" or "her" or "them" || names.Contains(word);

    private static bool Any(List<SenseHit> hits, Sense sense)
    {
        foreach (var hit in hits)
            if (hit.Sense == sense) return true;
        return false;
    }

    private static bool AsksOfStrangers(Question question, List<SenseHit> hits, IReadOnlySet<string> names)
    {
        if (question.Has(Sense.Person)) return false;
        foreach (var token in question.Tokens)
            if (names.Contains(token.Word.Text)) return false;
        foreach (var hit in hits)
            if (hit.Sense == Sense.Strangers && !IsMeasure(question, hit)) return true;
        return false;
    }

    private static bool Near(Question question, List<SenseHit> hits, Sense first, Sense second)
    {
        foreach (var one in hits)
        {
            if (one.Sense != first) continue;
            foreach (var other in hits)
            {
                var isNear = other.Start >= one.Start - 2 && other.Start - one.End <= Reach;
                if (other.Sense == second && isNear && !IsMeasure(question, other)) return true;
            }
        }

        return false;
    }

    // A secret asked about without "reveal": "your api key?", "the system prompt please".
    private static bool IsToUs(Question question, List<SenseHit> hits) =>
        question.Has(Sense.Listener) || !question.Has(Sense.Person) || hits.Count > 2;
}
