namespace DanVan.Workflows.EdXml;

/// <summary>A recipient an update is about.</summary>
/// <param name="OrganId">Its code; not empty.</param>
/// <param name="ReceiverType">0 or 1 as seen; which of them adds and which removes is not known to this library. Null if not said.</param>
public sealed record EdXmlReceiver(string OrganId, int? ReceiverType);
