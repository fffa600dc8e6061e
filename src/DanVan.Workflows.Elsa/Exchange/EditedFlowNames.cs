using DanVan.Workflows.Definitions;
using DanVan.Workflows.Elsa.Graphs;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>How an edited flow is called in Elsa. Stable: instances that wait for years hold these names.</summary>
internal static class EditedFlowNames
{
    /// <summary>Custom property of a workflow: that it was edited, <c>true</c>.</summary>
    public const string Property = "danvan.edited";

    /// <summary>The id of the Elsa workflow definition, of which each import is a version: <c>danvan-annual-cycle:edited:</c> and 64 hexadecimal digits.</summary>
    /// <remarks>One a content: whose flow it is can be told without believing what stands inside.</remarks>
    public static string DefinitionId(LoadedDefinition loaded) =>
        $"{GraphNames.DefinitionId(new DefinitionId(loaded.Definition.Id))}:edited:{loaded.Hash[(loaded.Hash.IndexOf(':', StringComparison.Ordinal) + 1)..]}";
}
