using System.Text.Json.Serialization;

namespace DanVan.Workflows.Documents.Formats;

/// <summary>
/// One rule book for how documents look, as data: page, heading, sizes and faces per component, marks and prefixes. Writers and the format
/// checker read the same profile. Immutable.
/// </summary>
public sealed record FormatProfile
{
    /// <summary>The identifier a document names: <c>state-nd30</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The rule book's name in Vietnamese, for administrators.</summary>
    public required string Title { get; init; }

    /// <summary>Where the rules come from and how sure they are.</summary>
    public required string Source { get; init; }

    /// <summary>The shape of the document numbers that go with it.</summary>
    public required NumberingShape Numbering { get; init; }

    /// <summary>The font family.</summary>
    public required string Font { get; init; }

    /// <summary>Paper and margins.</summary>
    public required PageSetup Page { get; init; }

    /// <summary>The two-column heading.</summary>
    public required HeadingSetup Heading { get; init; }

    /// <summary>The abstract (trích yếu).</summary>
    public required SubjectSetup Subject { get; init; }

    /// <summary>Paragraphs and the marks inside the body.</summary>
    public required BodySetup Body { get; init; }

    /// <summary>The addressees of letters and submissions.</summary>
    public required AddresseeSetup Addressees { get; init; }

    /// <summary>The list of recipients.</summary>
    public required RecipientSetup Recipients { get; init; }

    /// <summary>The signature block.</summary>
    public required SignatureSetup Signature { get; init; }

    /// <summary>The page number, centred in the top margin.</summary>
    public required PageNumberSetup PageNumber { get; init; }

    /// <summary>The certificate's sheet.</summary>
    public required CertificateSetup Certificate { get; init; }

    /// <summary>The stamps of secrecy, urgency and circulation.</summary>
    public required MarkSetup Marks { get; init; }

    /// <summary>How numbers write a type of the definition where not as the definition does: <c>QĐi</c> to <c>QĐ</c>.</summary>
    public IReadOnlyDictionary<string, string> TypeAbbreviations { get; init; } = new Dictionary<string, string>();

    /// <summary>The types of documents its bodies issue, abbreviation to name.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Types => Numbering == NumberingShape.Party ? DocumentTypes.Party : DocumentTypes.State;

    /// <summary>What it leaves to the body, in the order in which it is offered.</summary>
    public IReadOnlyList<FormatOption> Options { get; init; } = [];

    /// <summary>Where this profile differs from the shipped one: option id to choice id.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>();

    /// <summary>How each component is set, by the component's name; see <see cref="FormatComponents"/>.</summary>
    public required IReadOnlyDictionary<string, TextStyle> Styles { get; init; }
}
