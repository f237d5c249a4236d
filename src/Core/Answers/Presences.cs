using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Where somebody is to be found elsewhere: a website may be an account ("https://github.com/ada"), and a profile may
/// be the website ("Homepage: https://ada.example").
/// </summary>
internal static class Presences
{
    private static readonly HashSet<string> Sites = new(StringComparer.Ordinal)
    {
        "website", "homepage", "webpage", "site", "web", "portfolio", "blog", "personalsite", "personalwebsite",
        "personalpage", "portfoliowebsite", "personal",
    };

    /// <summary>The profiles, with the account that the website is, where no profile is of its network.</summary>
    public static ImmutableArray<Profile> Of(CompiledResume resume)
    {
        var profiles = resume.Resume.Profiles;
        if (resume.Index.Items[0].Field(FieldKind.Url) is not { } site) return profiles;
        if (AccountOf(site) is not { } account) return profiles;
        var isListed = profiles.Any(account, static (profile, account) =>
            Taxonomy.Squeeze(profile.Network) == Taxonomy.Squeeze(account.Network));
        return isListed ? profiles : profiles.Add(account);
    }

    /// <summary>The profile that is a site of one's own; null where none is.</summary>
    public static Profile? Website(CompiledResume resume) => resume.Resume.Profiles.FirstOrDefault(IsSite);

    /// <summary>Whether it is a site of one's own, by what it is called, or called by its address.</summary>
    public static bool IsSite(Profile profile) => Uri.TryCreate(profile.Url, UriKind.Absolute, out var url) &&
        (Sites.Contains(Taxonomy.Squeeze(profile.Network)) || url.Host == profile.Network);

    // "https://github.com/ada", but not "https://github.com".
    private static Profile? AccountOf(ItemField site)
    {
        if (Url.ToShow(site.Text) is not { } shown) return null;
        var url = new Uri(shown);
        var labels = url.Host.Split('.');
        if (labels.Length < 2 || url.AbsolutePath.Trim('/').Length == 0) return null;
        return ProfileReader.Network(labels[^2]) is { } network
            ? new Profile(network, null, shown, site.Pointer)
            : null;
    }
}
