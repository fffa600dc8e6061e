using System.Collections.Frozen;

namespace DanVan.Workflows.EdXml;

/// <summary>
/// How long a text may be, by the metadata of electronic records in Decree 30/2020/NĐ-CP, Annex VI, part II. Keys are the last steps of a path. The length
/// of Competence is not in the decree; the same as Position's is seen in use. Amounts and Priority are numbers and bounded where they are written.
/// </summary>
internal static class FieldLimits
{
    public const int ToPlaces = 1000;
    public const int Amount = 999;
    public const int Priority = 9;

    public static FrozenDictionary<string, int> Characters { get; } = new Dictionary<string, int>
    {
        ["From/OrganId"] = 13,
        ["From/OrganName"] = 200,
        ["From/OrganizationInCharge"] = 200,
        ["To/OrganId"] = 13,
        ["To/OrganName"] = 200,
        ["To/OrganizationInCharge"] = 200,
        ["ResponseFor/OrganId"] = 13,
        ["TraceHeader/OrganId"] = 13,
        ["Receiver/OrganId"] = 13,
        ["OrganIdList/OrganId"] = 13,
        ["Code/CodeNumber"] = 11,
        ["Code/CodeNotation"] = 30,
        ["DocumentType/TypeName"] = 100,
        ["MessageHeader/Subject"] = 500,
        ["MessageHeader/Description"] = 500,
        ["SignerInfo/Competence"] = 100,
        ["SignerInfo/Position"] = 100,
        ["SignerInfo/FullName"] = 50,
        ["Bussiness/BussinessDocReason"] = 500,
        ["Reference/Description"] = 500,
        ["Attachment/Description"] = 500,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
