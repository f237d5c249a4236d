namespace ResumeVoice.Core.Resumes;

/// <summary>The parts of an address.</summary>
internal static class Places
{
    /// <summary>What a key of a location object holds.</summary>
    internal static FieldKind Kind(string key) => Keys.Fold(key) switch
    {
        "address" or "street" => FieldKind.Address,
        "postalcode" or "zip" or "zipcode" or "postcode" => FieldKind.PostalCode,
        "city" or "town" => FieldKind.City,
        "region" or "state" or "province" => FieldKind.Region,
        "country" or "countrycode" => FieldKind.Country,
        _ => FieldKind.Location,
    };
}
