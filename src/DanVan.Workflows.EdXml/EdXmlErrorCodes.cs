namespace DanVan.Workflows.EdXml;

/// <summary>The values of <see cref="WorkflowException.Code"/> of an <see cref="EdXmlException"/>; part of the compatibility promise.</summary>
public static class EdXmlErrorCodes
{
    /// <summary>The message, one attachment, all of them, or what they unpack to is larger than the limit.</summary>
    public const string TooLarge = "edxml.too-large";

    /// <summary>Not well-formed XML, a document type declaration, or an encoding nobody knows.</summary>
    public const string Xml = "edxml.xml";

    /// <summary>Elements are nested too deeply.</summary>
    public const string Depth = "edxml.depth";

    /// <summary>Too many elements and attributes, or too many attachments.</summary>
    public const string TooMany = "edxml.too-many";

    /// <summary>The root is not edXML of a known namespace.</summary>
    public const string Root = "edxml.root";

    /// <summary>Something that must be there is missing or empty.</summary>
    public const string Missing = "edxml.missing";

    /// <summary>An element stands twice where it may stand once.</summary>
    public const string Duplicate = "edxml.duplicate";

    /// <summary>Elements where text is expected, or text where elements are.</summary>
    public const string Content = "edxml.content";

    /// <summary>Not a date <c>yyyy/MM/dd</c>.</summary>
    public const string Date = "edxml.date";

    /// <summary>Not a time <c>yyyy/MM/dd HH:mm:ss</c>.</summary>
    public const string Timestamp = "edxml.timestamp";

    /// <summary>Not a whole number, or not one of those that may stand there.</summary>
    public const string Number = "edxml.number";

    /// <summary>Neither yes nor no.</summary>
    public const string Flag = "edxml.flag";

    /// <summary>Not a document's identifier <c>OrganId,yyyy/MM/dd,number/notation</c>.</summary>
    public const string DocumentId = "edxml.document-id";

    /// <summary>Manifest and attachments do not belong together.</summary>
    public const string Attachment = "edxml.attachment";

    /// <summary>An attachment is not base64.</summary>
    public const string Base64 = "edxml.base64";

    /// <summary>A packed attachment is damaged, holds anything but one file, or a file with an unsafe name.</summary>
    public const string Zip = "edxml.zip";

    /// <summary>Text with characters that cannot stand in XML.</summary>
    public const string Text = "edxml.text";

    /// <summary>Text longer than its field.</summary>
    public const string TooLong = "edxml.too-long";

    /// <summary>Kept XML cannot be written: not one element, or no such place in the message, or one that the message has already.</summary>
    public const string Extension = "edxml.extension";

    /// <summary>The code table has no code for this type of document or degree of urgency.</summary>
    public const string UnknownType = "edxml.unknown-type";

    /// <summary>The agency table has no agency for this unit.</summary>
    public const string UnknownAgency = "edxml.unknown-agency";

    /// <summary>A secret document is not sent over an exchange axis by this library.</summary>
    public const string Secret = "edxml.secret";
}
