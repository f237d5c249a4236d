using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Answers;

/// <summary>The fields of an item that a talk has told, a bit each by number; those after the 64th are not kept.</summary>
internal static class ToldFields
{
    private const int Most = 64;

    public static bool Has(ulong told, int field) => field < Most && ((told >> field) & 1) != 0;

    /// <summary>Those of an item that an answer's citations stand on, of the ones that tell something.</summary>
    public static ulong Of(ResumeItem item, ImmutableArray<Citation> citations)
    {
        var told = 0UL;
        for (var at = 0; at < Math.Min(item.Fields.Length, Most); at++)
            if (FieldWeight.Tells(item.Fields[at].Kind, item.Ref.Section) && citations.Any(
                item.Fields[at].Pointer, static (citation, pointer) => citation.Pointer == pointer)) told |= 1UL << at;
        return told;
    }
}
