using System.Text.RegularExpressions;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Text that the owner probably did not mean to publish: template leftovers, and instructions hidden for an AI.
/// </summary>
internal static partial class DoubtfulText
{
    internal static bool IsTemplate(string text) => Placeholder().IsMatch(text) || Sample().IsMatch(text);

    internal static bool IsInstruction(string text) => Instruction().IsMatch(text);

    // Placeholders that a person was meant to overwrite.
    [GeneratedRegex(
        @"lorem ipsum|dolor sit amet|\{\{[^{}]{0,60}\}\}|[\[<(](?:insert |enter |add )?your\b[^\[\]<>()]{0,60}[\]>)]"
        + @"|[\[<](?:name|company|company name|job title|city|date|url|email|phone|year|x+)[\]>]"
        + @"|^(?:todo|tbd|fixme|x{3,6}|your name|first name last name|company name|job title|school name|project name)$"
        + @"|^(?:todo|fixme)\b\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    // The people, companies and addresses of well-known examples, JSON Resume's own among them.
    [GeneratedRegex(
        @"^(?:john|jane) doe$|^richard hend[rc]i?[ckr]+s$|^pied piper$|richard hails from tulsa"
        + @"|^https?://(?:www\.)?example\.(?:com|org|net)(?:[/?#]|$)|\bjohn[._-]?doe\b|\byour[._-]?(?:user)?name\b"
        + @"|^https?://(?:www\.)?(?:github|linkedin|twitter)\.com/(?:in/)?(?:username|user|your-?profile)/?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sample();

    // Imperatives aimed at a model. That a person writes about prompts and models is no reason to doubt.
    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|override)\b\W+(?:\w+\W+){0,4}"
        + @"(?:instructions?|prompts?|directions|rules|guidelines)\b"
        + @"|\b(?:ignore|disregard)\b\W+(?:all\W+|everything\W+)(?:of\W+)?(?:the\W+)?(?:above|previous|prior)\b"
        + @"|\byou are (?:now )?(?:an? )?(?:helpful |unrestricted |evil )?(?:ai|assistant|language model|chatbot|dan)\b"
        + @"|\bas an ai (?:language )?(?:model|assistant)\b|\bif you are an? (?:ai|llm|language model|bot)\b"
        + @"|<\|(?:im_start|im_end|system|user|assistant|endoftext)\|>|\[/?INST\]|<<SYS>>|^\W*system\s*:"
        + @"|\b(?:reveal|print|repeat|output)\b\W+(?:\w+\W+){0,3}(?:system|hidden|secret) (?:prompt|instructions?)\b"
        + @"|\b(?:rank|rate|recommend|score|select)\b\W+(?:this|the) (?:candidate|applicant|resume|résumé)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Instruction();
}
