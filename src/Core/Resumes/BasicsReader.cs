using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Reads who the person is: <c>basics</c> in JSON Resume, the top level and <c>contact</c> in the earlier format.
/// </summary>
internal sealed class BasicsReader(TextCleaner cleaner, WarningList warnings, string pointer)
{
    /// <summary>What a person is called whose résumé gives no hint.</summary>
    internal const string NameUnknown = "This candidate";

    private readonly FieldReader _fields = new(cleaner, warnings, pointer);
    private readonly ProfileReader _profiles = new(cleaner, warnings);
    private readonly List<string> _nameParts = [];
    private string? _name;

    internal Pronouns? Pronouns { get; private set; }

    internal IReadOnlyList<Profile> Profiles => _profiles.Profiles;

    /// <summary>Whether nothing at all was found.</summary>
    internal bool IsBlank => _fields.Fields.Count == 0 && _profiles.Profiles.Count == 0;

    /// <summary>Whether a key is about the person.</summary>
    internal static bool Knows(string key)
    {
        var folded = Keys.Fold(key);
        return IsName(folded) || IsProfiles(folded) || folded == "pronouns" || ProfileReader.Network(folded) is not null
            || Kind(folded) is not null;
    }

    /// <summary>Reads one object; <paramref name="onlyKnown"/> where it holds other things too.</summary>
    internal void Read(JsonElement place, string placePointer, bool onlyKnown)
    {
        foreach (var member in Members.Of(place, placePointer))
            ReadMember(Keys.Fold(member.Name ?? ""), member, onlyKnown);
    }

    internal ResumeItem ToItem()
    {
        var name = _name ?? (_nameParts.Count > 0 ? string.Join(' ', _nameParts) : NameFromElsewhere());
        return new ResumeItem
        {
            Ref = ItemRef.Basics,
            Pointer = pointer,
            Title = TextCleaner.Shorten(name, ImportLimits.TitleCharsMax),
            Subtitle = ItemHeading.First(_fields.Fields, FieldKind.Position),
            Summary = ItemHeading.First(_fields.Fields, FieldKind.Summary),
            Url = ItemHeading.Link(_fields.Fields),
            Fields = [.. _fields.Fields],
        };
    }

    private void ReadMember(string key, Member member, bool onlyKnown)
    {
        if (IsName(key))
            ReadName(key, member);
        else if (key == "pronouns")
            Pronouns ??= PronounsReader.Read(member.Value);
        else if (IsProfiles(key))
            _profiles.Read(member.Value, member.Pointer);
        else if (ProfileReader.Network(key) is { } network)
            _profiles.Add(network, member.Value, member.Pointer);
        else if (key == "profile" && member.Value.ValueKind == JsonValueKind.Object)
            Read(member.Value, member.Pointer, onlyKnown: false);
        else if (Kind(key) is { } kind)
            _fields.Read(new KeyMeaning(Role(kind), kind), member.Value, member.Pointer);
        else if (!onlyKnown && !KeyMeanings.IsBookkeeping(member.Name ?? ""))
            _fields.ReadUnknown(member.Value, member.Pointer);
    }

    private static bool IsName(string key) => key is "name" or "fullname" or "firstname" or "givenname"
        or "middlename" or "lastname" or "familyname" or "surname";

    private static bool IsProfiles(string key) => key is "profiles" or "social" or "socials" or "socialmedia";

    private static FieldKind? Kind(string key) => key switch
    {
        "label" or "headline" or "title" or "position" or "jobtitle" => FieldKind.Position,
        "summary" or "profile" or "about" or "aboutme" or "bio" or "objective" => FieldKind.Summary,
        "email" or "mail" or "emailaddress" => FieldKind.Email,
        "phone" or "tel" or "telephone" or "mobile" or "phonenumber" => FieldKind.Phone,
        "url" or "website" or "homepage" or "portfolio" or "site" => FieldKind.Url,
        "location" => FieldKind.Location,
        _ => Places.Kind(key) is var part and not FieldKind.Location ? part : null,
    };

    private static KeyRole Role(FieldKind kind) => kind == FieldKind.Location ? KeyRole.Group : KeyRole.Text;

    private void ReadName(string key, Member member)
    {
        var before = _fields.Fields.Count;
        _fields.Read(new KeyMeaning(KeyRole.Text, FieldKind.Name), member.Value, member.Pointer);
        var name = string.Join(' ', _fields.Fields.Skip(before).Select(field => field.Text));
        if (name.Length == 0) return;
        if (key is "name" or "fullname") _name ??= name;
        else _nameParts.Add(name);
    }

    /// <summary>
    /// A name that the document does not state: from the e-mail address or a profile, else a neutral one.
    /// </summary>
    private string NameFromElsewhere()
    {
        var email = ItemHeading.First(_fields.Fields, FieldKind.Email);
        var handle = email is not null && Url.IsEmail(email)
            ? email[..email.IndexOf('@', StringComparison.Ordinal)]
            : _profiles.Profiles.Select(profile => profile.Username).FirstOrDefault(username => username is not null);
        var words = (handle ?? "").Split(['.', '_', '-', '+', ' '], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        if (name.Length == 0) name = NameUnknown;
        warnings.NameMissing(pointer, name);
        return name;
    }
}
