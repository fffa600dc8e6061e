namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>A version of an edited flow in Elsa's store.</summary>
/// <param name="DefinitionId">Id of the Elsa workflow definition, over all versions.</param>
/// <param name="VersionId">Id of the version.</param>
/// <param name="Version">Its number, from 1.</param>
/// <param name="IsPublished">Whether it drives cycles; a draft does not.</param>
public sealed record FlowVersion(string DefinitionId, string VersionId, int Version, bool IsPublished);
