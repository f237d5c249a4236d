using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>Reads presences elsewhere: a list of profiles, or keys named for a network.</summary>
internal sealed class ProfileReader(TextCleaner cleaner, WarningList warnings)
{
    private readonly List<Profile> _profiles = [];
    private bool _isFull;

    internal IReadOnlyList<Profile> Profiles => _profiles;

    /// <summary>How a network's key is written, or null for another key.</summary>
    internal static string? Network(string foldedKey) => foldedKey switch
    {
        "linkedin" => "LinkedIn",
        "github" => "GitHub",
        "gitlab" => "GitLab",
        "twitter" or "x" => "X",
        "mastodon" => "Mastodon",
        "bluesky" => "Bluesky",
        "stackoverflow" => "Stack Overflow",
        "orcid" => "ORCID",
        "scholar" or "googlescholar" => "Google Scholar",
        "researchgate" => "ResearchGate",
        "kaggle" => "Kaggle",
        "medium" => "Medium",
        "youtube" => "YouTube",
        "facebook" => "Facebook",
        "instagram" => "Instagram",
        "xing" => "XING",
        "leetcode" => "LeetCode",
        _ => null,
    };

    /// <summary>A list of profile objects, or an object with a member a network.</summary>
    internal void Read(JsonElement value, string pointer)
    {
        if (value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
            warnings.WrongType(pointer, "a list of profiles", "something else", "it was left out");
        foreach (var member in Members.Of(value, pointer))
        {
            var network = member.Name is null ? "Web" : Network(Keys.Fold(member.Name)) ?? Keys.Title(member.Name);
            if (member.Name is null && member.Value.ValueKind == JsonValueKind.Object) ReadProfile(member);
            else if (member.Value.ValueKind == JsonValueKind.Null) warnings.NullIgnored(member.Pointer);
            else Add(network, member.Value, member.Pointer);
        }
    }

    /// <summary>A profile known by its address or user name alone.</summary>
    internal void Add(string network, JsonElement value, string pointer)
    {
        if (value.ValueKind == JsonValueKind.Object)
            ReadProfile(new Member(null, value, pointer), network);
        if (value.ValueKind != JsonValueKind.String) return;
        var text = Clean(value, pointer);
        if (text.Length == 0) return;
        var url = Url.ToShow(text);
        Keep(new Profile(network, url is null ? text.TrimStart('@') : null, url, pointer));
    }

    private void ReadProfile(Member profile, string? knownNetwork = null)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value, pointer) in Members.Of(profile.Value, profile.Pointer))
            if (value.ValueKind == JsonValueKind.String)
                texts[Keys.Fold(name ?? "")] = Clean(value, pointer);
        var network = Text(texts, "network", "name", "platform") ?? knownNetwork;
        var username = Text(texts, "username", "user", "handle");
        var address = Text(texts, "url", "link", "website");
        var url = address is null ? null : Url.ToShow(address);
        if (address is not null && url is null) warnings.UrlUnusable(profile.Pointer, address);
        network ??= url is null ? null : new Uri(url).Host;
        if (network is null || (username is null && url is null))
            warnings.EntryBlank(profile.Pointer);
        else
            Keep(new Profile(network, username, url, profile.Pointer));
    }

    private void Keep(Profile profile)
    {
        if (_profiles.Count < ImportLimits.ProfilesMax)
        {
            _profiles.Add(profile);
            return;
        }
        if (!_isFull) warnings.EntriesCut(profile.Pointer, ImportLimits.ProfilesMax);
        _isFull = true;
    }

    private string Clean(JsonElement text, string pointer) =>
        cleaner.Clean(text.GetString() ?? "", pointer, ImportLimits.TitleCharsMax);

    private static string? Text(Dictionary<string, string> texts, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (texts.TryGetValue(key, out var text) && text.Length > 0) return text;
        return null;
    }
}
