namespace DanVan.Workflows.EdXml;

/// <summary>An agency as sender or recipient.</summary>
/// <param name="OrganId">Its code, for instance <c>000.00.00.H41</c>: at most 13 characters; not empty. Codes change with reorganisations, so they come from the host's table.</param>
/// <param name="Name">Its name (OrganName); at most 200 characters.</param>
/// <param name="InCharge">The agency above it (OrganizationInCharge); at most 200 characters.</param>
/// <param name="Address">Its address (OrganAdd).</param>
/// <param name="Email">Its mail address.</param>
/// <param name="Telephone">Its telephone.</param>
/// <param name="Fax">Its fax.</param>
/// <param name="Website">Its site.</param>
public sealed record EdXmlOrgan(
    string OrganId,
    string Name = "",
    string InCharge = "",
    string Address = "",
    string Email = "",
    string Telephone = "",
    string Fax = "",
    string Website = "");
