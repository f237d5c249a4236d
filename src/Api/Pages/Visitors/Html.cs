using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ResumeVoice.Api.Pages.Visitors;

/// <summary>
/// Writes HTML. Markup comes from our code alone: whatever a résumé holds goes through <see cref="Text"/> or an
/// attribute, both of which escape.
/// </summary>
internal sealed class Html
{
    /// <summary>Letters of all languages stay as they are; what means something in HTML does not.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _written = new();

    /// <summary>Markup as it is; a constant of our own, never a text of a résumé.</summary>
    public Html Raw(string markup)
    {
        _written.Append(markup);
        return this;
    }

    public Html Text(string text)
    {
        _written.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>An opening tag. An attribute whose value is null is left out.</summary>
    public Html Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _written.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            _written.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }

        _written.Append('>');
        return this;
    }

    public Html Close(string tag)
    {
        _written.Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>An element that holds text alone; nothing where there is none.</summary>
    public Html Element(string tag, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        string.IsNullOrEmpty(text) ? this : Open(tag, attributes).Text(text).Close(tag);

    public override string ToString() => _written.ToString();
}
