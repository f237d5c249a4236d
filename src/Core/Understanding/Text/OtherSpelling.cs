namespace ResumeVoice.Core.Understanding.Text;

/// <summary>
/// British and American spellings of one word: "ageing" and "aging", "tumour" and "tumor". A word's American spelling
/// stands for both.
/// </summary>
internal static class OtherSpelling
{
    // How words begin: the British spelling, then the American one.
    private static readonly (string British, string American)[] Roots =
    [
        ("ageing", "aging"), ("aluminium", "aluminum"), ("anaem", "anem"), ("anaesth", "anesth"),
        ("analogue", "analog"), ("arbour", "arbor"), ("archaeo", "archeo"), ("ardour", "ardor"), ("armour", "armor"),
        ("artefact", "artifact"), ("behaviour", "behavior"), ("caesar", "cesar"), ("calibre", "caliber"),
        ("cancell", "cancel"), ("candour", "candor"), ("catalogue", "catalog"), ("centre", "center"),
        ("channell", "channel"), ("cheque", "check"), ("clamour", "clamor"), ("colour", "color"),
        ("counsell", "counsel"), ("defence", "defense"), ("demeanour", "demeanor"), ("dialogue", "dialog"),
        ("diarrhoea", "diarrhea"), ("draught", "draft"), ("encyclopaed", "encycloped"), ("endeavour", "endeavor"),
        ("enrol", "enroll"), ("favour", "favor"), ("fibre", "fiber"), ("flavour", "flavor"), ("foet", "fet"),
        ("fuell", "fuel"), ("fulfil", "fulfill"), ("grey", "gray"), ("gynaec", "gynec"), ("haem", "hem"),
        ("harbour", "harbor"), ("honour", "honor"), ("humour", "humor"), ("instal", "install"), ("ischaem", "ischem"),
        ("jewell", "jewel"), ("judgement", "judgment"), ("kilometre", "kilometer"), ("labell", "label"),
        ("labour", "labor"), ("leukaem", "leukem"), ("levell", "level"), ("licence", "license"), ("litre", "liter"),
        ("manoeuvr", "maneuver"), ("marvell", "marvel"), ("metre", "meter"), ("millimetre", "millimeter"),
        ("modell", "model"), ("mould", "mold"), ("neighbour", "neighbor"), ("odour", "odor"), ("oedem", "edem"),
        ("oesoph", "esoph"), ("oestr", "estr"), ("offence", "offense"), ("orthopaed", "orthoped"),
        ("paediatr", "pediatr"), ("palaeo", "paleo"), ("parlour", "parlor"), ("plough", "plow"),
        ("practise", "practice"), ("practising", "practicing"), ("quarrell", "quarrel"), ("rigour", "rigor"),
        ("rumour", "rumor"), ("sabre", "saber"), ("saviour", "savior"), ("savour", "savor"), ("sceptic", "skeptic"),
        ("signall", "signal"), ("skilful", "skillful"), ("sombre", "somber"), ("spectre", "specter"),
        ("speciality", "specialty"), ("splendour", "splendor"), ("sulph", "sulf"), ("theatre", "theater"),
        ("towell", "towel"), ("travell", "travel"), ("tumour", "tumor"), ("tunnell", "tunnel"), ("tyre", "tire"),
        ("valour", "valor"), ("vapour", "vapor"), ("vigour", "vigor"), ("yoghurt", "yogurt"),
    ];

    /// <summary>The American spelling of a folded word, or the word itself.</summary>
    public static string American(string word)
    {
        foreach (var (british, american) in Roots)
            if (word.Length >= british.Length && word[0] == british[0] &&
                word.StartsWith(british, StringComparison.Ordinal) && !IsAmerican(word, british, american))
                return string.Concat(american, word.AsSpan(british.Length));
        return word;
    }

    /// <summary>A phrase with each of its words spelled the other way; the phrase itself where none has one.</summary>
    public static string Of(string phrase) => string.Join(' ', phrase.Split(' ').Select(static word => OfWord(word)));

    // "enrol" begins "enroll" too.
    private static bool IsAmerican(string word, string british, string american) =>
        american.Length > british.Length && word.StartsWith(american, StringComparison.Ordinal);

    private static string OfWord(string word)
    {
        if (American(word) is var american && american != word) return american;
        foreach (var (british, spelled) in Roots)
            if (word.StartsWith(spelled, StringComparison.Ordinal) && spelled.Length >= 5)
                return string.Concat(british, word.AsSpan(spelled.Length));
        return Swapped(word, "isation", "ization") ?? Swapped(word, "ising", "izing") ??
            Swapped(word, "ised", "ized") ?? Swapped(word, "iser", "izer") ?? word;
    }

    private static string? Swapped(string word, string british, string american)
    {
        // "raised", "noised": a root of its own.
        if (word.Length < british.Length + 4) return null;
        if (word.EndsWith(british, StringComparison.Ordinal))
            return string.Concat(word.AsSpan(0, word.Length - british.Length), american);
        return word.EndsWith(american, StringComparison.Ordinal)
            ? string.Concat(word.AsSpan(0, word.Length - american.Length), british)
            : null;
    }
}
