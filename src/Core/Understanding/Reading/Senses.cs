using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>What senses say about sections and frames: a table, in one place.</summary>
internal static class Senses
{
    /// <summary>Senses whose words may still name something of the résumé.</summary>
    public static bool LeavesTopics(Sense sense) => sense is Sense.Function or Sense.Generic or Sense.Filler
        or Sense.World or Sense.Command or Sense.Explain or Sense.Advice or Sense.Private or Sense.Availability
        or Sense.Ack or Sense.Bye or Sense.Fit or Sense.Degree or Sense.Thesis or Sense.Advisor or Sense.Networks;

    /// <summary>The section that a noun names.</summary>
    public static Section? NounOf(Sense sense) => sense switch
    {
        Sense.Work => Section.Work,
        Sense.Volunteer => Section.Volunteer,
        Sense.Education => Section.Education,
        Sense.Awards => Section.Awards,
        Sense.Certificates => Section.Certificates,
        Sense.Publications => Section.Publications,
        Sense.Skills => Section.Skills,
        Sense.Tongues => Section.Languages,
        Sense.Interests => Section.Interests,
        Sense.References => Section.References,
        Sense.Projects => Section.Projects,
        Sense.Blog => Section.Blog,
        _ => null,
    };

    /// <summary>The section that a verb hints at.</summary>
    public static Section? VerbOf(Sense sense) => sense switch
    {
        Sense.DoWork => Section.Work,
        Sense.DoVolunteer => Section.Volunteer,
        Sense.DoStudy => Section.Education,
        Sense.DoWin => Section.Awards,
        Sense.DoCertify => Section.Certificates,
        Sense.DoPublish => Section.Publications,
        Sense.DoSpeak => Section.Languages,
        Sense.DoEnjoy => Section.Interests,
        Sense.DoRecommend => Section.References,
        Sense.DoBuild => Section.Projects,
        _ => null,
    };

    public static bool HasAnyAt(this Question question, int token, params ReadOnlySpan<Sense> senses)
    {
        foreach (var hit in question.Hits)
            if (token >= hit.Start && token < hit.End && senses.Contains(hit.Sense)) return true;
        return false;
    }

    /// <summary>Whether a word is one of the frame's everyday words.</summary>
    public static bool IsPlain(Word word) => Lexicon.Default.Find(word.Text) is not null;
}
