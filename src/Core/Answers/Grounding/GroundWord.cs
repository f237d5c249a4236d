using System.Collections.Frozen;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>What kind of thing a word stands for in an item; a word may be several.</summary>
[Flags]
internal enum GroundKind
{
    None = 0,
    Organization = 1,
    Title = 2,
    Name = 4,
    Technology = 8,
    Text = 16,
    Date = 32,
    Number = 64,

    /// <summary>Of a course that was taken in passing; not what was studied.</summary>
    Course = 128,

    /// <summary>What names an item: facts said beside it are said of it.</summary>
    Anchors = Organization | Title | Name,
}

/// <summary>Words that the check treats by what they do and not by where they stand.</summary>
internal static class GroundWord
{
    private static readonly FrozenSet<string> Neutral = Folded(DataFile.Lines("neutral.txt"));

    // Said freely by themselves; after a number they are what it counts.
    private static readonly FrozenSet<string> Counted = Folded(
    [
        "skill skills area areas field fields part parts type types example examples case cases place places topic",
        "topics task tasks role roles position positions job jobs project projects employer employers company",
        "companies organization organizations organisation organisations title titles technology technologies",
        "tool tools people person entry entries section sections item items thing things time times way ways",
    ]);

    private static readonly FrozenSet<string> Negations = Folded(
    [
        "no not never none neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent hasnt havent",
        "hadnt wont wouldnt couldnt nothing nobody nowhere lack lacks lacked lacking unable except excluding absent",
    ]);

    private static readonly FrozenSet<string> Present = Folded(
        ["current currently now nowadays present presently today still ongoing continues continuing actively"]);

    private static readonly FrozenSet<string> Past = Folded(["former formerly previous previously past earlier ex"]);

    private static readonly FrozenSet<string> Beginnings = Folded(["started starting began beginning"]);

    private static readonly FrozenSet<string> AfterBeginnings = Folded(
        ["at in as on with out there her his their working from"]);

    private static readonly FrozenSet<string> Starts = Folded(
        ["join joined joining start started starting starts begin began beginning founded launched become became",
         "came took went"]);

    private static readonly FrozenSet<string> Ends = Folded(
        ["left leaving leaving end ended ending finish finished graduated graduating completed"]);

    private static readonly FrozenSet<string> He = Folded(["he hes hed him his himself"]);

    private static readonly FrozenSet<string> She = Folded(["she shes her hers herself"]);

    private static readonly FrozenSet<string> Speaker = Folded(["i im ive me my mine myself we weve our ours"]);

    private static readonly FrozenSet<string> RoleGivers = Folded(["since from starting until till to through"]);

    private static readonly FrozenSet<string> Groups = Folded(["team group staff crew"]);

    private static readonly FrozenSet<string> Spans = Folded(["year month week day"]);

    private static readonly FrozenSet<string> Ranks = Folded(
    [
        "senior junior lead head chief principal staff director manager professor president vice vp assistant",
        "associate deputy executive intern trainee master masters bachelor bachelors doctor phd msc bsc mba",
    ]);

    private static readonly FrozenSet<string> SpanOpeners = Folded(
        ["a an about around roughly approximately nearly almost over under more less"]);

    // What a clause of its own begins with, of its own item where it names one: "and holds", "and she".
    private static readonly FrozenSet<string> ClauseOpeners = Folded(
    [
        "she he they shes hes theyre has have is are was were holds held works worked uses used speaks knows did can",
    ]);

    private static readonly FrozenSet<string> Separators = Folded(["and or then plus also well before followed"]);

    private static readonly FrozenSet<string> Frees = Folded(
        ["know knows knew skill skills resume cv profile list lists mention mentions overall elsewhere separately"]);

    private static readonly FrozenSet<string> Mentions = Folded(
        ["mention mentions list lists say says include includes show shows state states cover covers describe"]);

    private static readonly FrozenSet<string> CourseWords = Folded(
    [
        "course courses coursework class classes module modules subject subjects included including include includes",
        "covered covering took taking",
    ]);

    private static readonly FrozenSet<string> Foundings = Folded(
        ["founded cofounded founder cofounder created creator built launched established started owns owner"]);

    private static readonly FrozenSet<string> Doings = Folded(
        ["leads manages heads serves teaches volunteers directs supervises oversees coordinates"]);

    private static readonly FrozenSet<string> Deeds = Folded(
        ["led built wrote ran won taught set cut held grew sold brought"]);

    // What a date behind it is the date of.
    private static readonly FrozenSet<string> Makings = Folded(
        ["built build created create made developed develop published wrote released designed founded launched"]);

    // How the things told follow each other in time.
    private static readonly FrozenSet<string> Later = Folded(["then later afterwards afterward subsequently"]);

    public static bool IsNeutral(Word word) => Neutral.Contains(word.Text);

    /// <summary>Whether a number before it counts it, though it says nothing by itself.</summary>
    public static bool IsCounted(Word word) => Counted.Contains(word.Text);

    public static bool IsNegation(Word word) => Negations.Contains(word.Text);

    public static bool IsPresent(Word word) => Present.Contains(word.Text);

    public static bool IsPast(Word word) => Past.Contains(word.Text);

    public static bool IsStart(Word word) => Starts.Contains(word.Text);

    public static bool IsEnd(Word word) => Ends.Contains(word.Text);

    /// <summary>What may be the founding of something, or only where somebody began.</summary>
    public static bool IsBeginning(Word word) => Beginnings.Contains(word.Text);

    public static bool IsAfterBeginning(Word? word) => word is not null && AfterBeginnings.Contains(word.Text);

    public static bool IsHe(Word word) => He.Contains(word.Text);

    public static bool IsShe(Word word) => She.Contains(word.Text);

    /// <summary>Who speaks is no person of the résumé.</summary>
    public static bool IsSpeaker(Word word) => Speaker.Contains(word.Text);

    /// <summary>Says of the date behind it whether something began or ended then.</summary>
    public static bool GivesRole(Word word) => RoleGivers.Contains(word.Text);

    /// <summary>Is of people.</summary>
    public static bool IsGroup(Word? word) => word is not null && Groups.Contains(word.Text);

    /// <summary>Whether a unit, by its stem, is one of time.</summary>
    public static bool IsSpan(string unit) => Spans.Contains(unit);

    /// <summary>A rank or degree changes what the word beside it says.</summary>
    public static bool IsRank(Word word) => Ranks.Contains(word.Text);

    /// <summary>Whether a length of time may begin with it: "a", "about", "nearly".</summary>
    public static bool MayBeginSpan(Word word) => SpanOpeners.Contains(word.Text);

    /// <summary>Whether a clause that it begins says something for itself: "and is", "and she".</summary>
    public static bool OpensClause(Word word) => ClauseOpeners.Contains(word.Text);

    /// <summary>Whether what follows may be courses.</summary>
    public static bool IsOfCourses(Word word) => CourseWords.Contains(word.Text);

    /// <summary>Makes an organization of what is named behind it.</summary>
    public static bool IsFounding(Word word) => Foundings.Contains(word.Text);

    /// <summary>Whether a word is a verb of what somebody did.</summary>
    public static bool IsDeed(Word word) =>
        Deeds.Contains(word.Text) || word.Text.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>Says that somebody does something now: "she leads".</summary>
    public static bool IsDoing(Word word) => Doings.Contains(word.Text);

    /// <summary>Makes something, at the date that is named behind it.</summary>
    public static bool IsMaking(Word word) => Makings.Contains(word.Text);

    /// <summary>Whether what follows came later than what was said before.</summary>
    public static bool IsLater(Word word) => Later.Contains(word.Text);

    public static bool IsSeparator(Word word) => Separators.Contains(word.Text);

    /// <summary>A sentence with such a word speaks of the person at large, not of the item spoken of before.</summary>
    public static bool IsCheap(Word word) => Frees.Contains(word.Text);

    /// <summary>What a document does: "does not mention".</summary>
    public static bool IsMention(Word word) => Mentions.Contains(word.Text);

    private static FrozenSet<string> Folded(IEnumerable<string> lines) => lines
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(word => TextFold.Fold(word.Replace("'s", "", StringComparison.Ordinal)))
        .ToFrozenSet(StringComparer.Ordinal);
}
