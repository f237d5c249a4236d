using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Api.Pages;

/// <summary>What visitors' pages say of themselves.</summary>
public sealed class PageOptions : IValidatableObject
{
    public const string Section = "Page";

    /// <summary>
    /// Where the world finds this server, as <c>https://resume.example</c>: what canonical links and previews name.
    /// Default: the address that a request was sent to.
    /// </summary>
    public string? PublicUrl { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is { } url && (!Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0 || uri.Fragment.Length > 0))
            yield return new ValidationResult("Page:PublicUrl is a web address, as https://resume.example.");
    }

    /// <summary>The address of a path, in full.</summary>
    internal string UrlOf(HttpRequest request, string path) =>
        (PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host.ToUriComponent()}") + path;
}

[OptionsValidator]
internal sealed partial class PageOptionsValidator : IValidateOptions<PageOptions>;
