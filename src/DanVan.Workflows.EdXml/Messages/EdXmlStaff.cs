namespace DanVan.Workflows.EdXml;

/// <summary>Who handles a document (StaffInfo).</summary>
/// <param name="Department">Department.</param>
/// <param name="Name">Name (Staff).</param>
/// <param name="Email">Mail address.</param>
/// <param name="Mobile">Telephone.</param>
public sealed record EdXmlStaff(string Department = "", string Name = "", string Email = "", string Mobile = "");
