using System.Text;
using System.Text.Json.Nodes;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Flows;

/// <summary>
/// A year without what names the driver: its name in the opening, who entered a stage and under which command, and the hashes over these. The decision
/// prints the root of the audit, so its own hash goes with them; its text is compared without that line.
/// </summary>
public static class DrivenEvents
{
    public static async Task<List<string>> OfAsync(IWorkflowStore store, PlayedYear year) => [.. (await year.EventsAsync(store)).Select(Text)];

    /// <summary>What happened in each stream, and what it was: the same also where workers came by in another order.</summary>
    public static async Task<List<string>> KindsAsync(IWorkflowStore store, PlayedYear year) =>
        [.. (await year.EventsAsync(store)).Select(e => $"{e.Stream} {JsonNode.Parse(e.Json.ToString())!["event"]}")];

    /// <summary>The documents of a year as text, each root of an audit in them blotted out.</summary>
    public static async Task<List<string>> DocumentsAsync(IWorkflowStore store, PlayedYear year)
    {
        var roots = (await year.EventsAsync(store))
            .Select(e => JsonNode.Parse(e.Json.ToString())!)
            .Where(e => (string?)e["event"] == "cycle.checkpoint-recorded")
            .Select(e => ((string?)e["root"])!["sha256:".Length..])
            .ToList();
        var documents = new List<string>();
        foreach (var cycle in year.Streams.Where(s => StreamId.Of(s).Kind == StreamKind.Cycle))
        {
            await foreach (var document in store.ReadDocumentsAsync(cycle))
            {
                var text = Encoding.UTF8.GetString((await store.ReadDocumentContentAsync(document.Id))!);
                documents.Add($"{document.Number} {roots.Aggregate(text, (t, root) => t.Replace(root, "", StringComparison.Ordinal))}");
            }
        }

        return documents;
    }

    private static string Text(StoredEvent e)
    {
        var data = JsonNode.Parse(e.Json.ToString())!.AsObject();
        data.Remove("flow");
        data.Remove("root");
        if (data["document"] is JsonObject document)
        {
            document.Remove("sha256");
            document.Remove("snapshot");
        }

        var isByDriver = (string?)data["event"] is "cycle.stage-entered" or "cycle.cohort-frozen" or "cycle.deadline-set";
        return $"{e.Stream} {e.Sequence} {e.At} {(isByDriver ? "" : $"{e.Actor} {e.Command} ")}{data.ToJsonString()}";
    }
}
