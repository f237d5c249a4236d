using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>A member of an object (with its name) or of an array (without), and its pointer.</summary>
internal readonly record struct Member(string? Name, JsonElement Value, string Pointer);

/// <summary>Walks objects and arrays alike.</summary>
internal static class Members
{
    /// <summary>
    /// The members in the document's order. Of two with one name the last counts, as in most JSON readers.
    /// </summary>
    internal static IEnumerable<Member> Of(JsonElement parent, string pointer) => parent.ValueKind switch
    {
        JsonValueKind.Object => OfObject(parent, pointer),
        JsonValueKind.Array => parent.EnumerateArray()
            .Select((value, at) => new Member(null, value, JsonPointer.Element(pointer, at))),
        _ => [],
    };

    private static List<Member> OfObject(JsonElement parent, string pointer)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<Member>();
        foreach (var property in parent.EnumerateObject())
        {
            var member = new Member(property.Name, property.Value, JsonPointer.Member(pointer, property.Name));
            if (places.TryAdd(property.Name, members.Count)) members.Add(member);
            else members[places[property.Name]] = member;
        }
        return members;
    }
}
