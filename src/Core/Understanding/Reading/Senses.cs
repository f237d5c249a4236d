using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>What senses say about sections and frames: a table, in one place.</summary>
internal static class Senses
{
    /// <summary>Senses whose words may still name something of the résumé, a bit each.</summary>
    public static readonly UInt128 LeavingTopics = Bits(
        Sense.Function, Sense.Generic, Sense.Filler, Sense.World, Sense.Command, Sense.Explain, Sense.Advice,
        Sense.Private, Sense.Availability, Sense.Creed, Sense.Ack, Sense.Bye, Sense.Fit, Sense.Degree, Sense.Thesis,
        Sense.Advisor, Sense.Networks);

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

    /// <summary>Whether a token stands in a hit of any of these senses.</summary>
    public static bool HasAnyAt(this Question question, int token, params ReadOnlySpan<Sense> senses) =>
        question.HasAnyAt(token, Bits(senses));

    /// <summary>The same, of senses a bit each.</summary>
    public static bool HasAnyAt(this Question question, int token, UInt128 senses) =>
        (question.SensesAt(token) & senses) != 0;

    /// <summary>Whether a token names a section, or years: what is counted without looking into sentences.</summary>
    public static bool IsFrameNoun(Question question, int token)
    {
        foreach (var hit in question.Hits)
        {
            var names = NounOf(hit.Sense) is not null || hit.Sense is Sense.Year or Sense.Month;
            if (names && token >= hit.Start && token < hit.End) return true;
        }

        return false;
    }

    /// <summary>Senses, a bit each.</summary>
    public static UInt128 Bits(params ReadOnlySpan<Sense> senses)
    {
        UInt128 bits = 0;
        foreach (var sense in senses) bits |= UInt128.One << (int)sense;
        return bits;
    }

    /// <summary>Whether a word is one of the frame's everyday words.</summary>
    public static bool IsPlain(Word word) => Lexicon.Default.Find(word.Text) is not null;
}
