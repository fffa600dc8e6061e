namespace DanVan.Workflows.EdXml;

/// <summary>What an update changes (BussinessDocumentInfo).</summary>
/// <param name="DocumentInfo">Whether what is said of the document changes; null if not said.</param>
/// <param name="DocumentReceiver">Whether its recipients change; null if not said.</param>
/// <param name="Receivers">The recipients it is about.</param>
public sealed record EdXmlUpdate(bool? DocumentInfo, bool? DocumentReceiver, IReadOnlyList<EdXmlReceiver> Receivers);
