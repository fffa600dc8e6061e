using System.Security.Cryptography;
using System.Text;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Storage;
using System.Text.Json;

namespace DanVan.Workflows.Audit;

/// <summary>Compares the JSON of every draft and version of a definition with the hash that its event names.</summary>
internal static class DefinitionTexts
{
    /// <summary>What does not hold: the first text of the stream. The stream itself has been verified before.</summary>
    public static async ValueTask<IReadOnlyList<AuditFinding>> FindingsAsync(IWorkflowStore store, StreamId stream, CancellationToken cancellationToken)
    {
        var sound = new HashSet<string>();
        await foreach (var stored in store.ReadEventsAsync(stream.Cycle, cancellationToken))
        {
            var hash = JsonSerializer.Deserialize(stored.Json.Span, WorkflowJson.Stored.DefinitionEvent) switch
            {
                DefinitionEvent.DraftSaved e => e.Hash,
                DefinitionEvent.Published e => e.Hash,
                _ => null,
            };
            if (hash is null || !sound.Add(hash))
            {
                continue;
            }

            var json = await store.ReadDefinitionAsync(hash, cancellationToken);
            if (json is null || "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))) != hash)
            {
                return [new AuditFinding("audit.definition-changed", stream, stored.Sequence, $"The text of {hash} {(json is null ? "is not there" : "is not the one that was saved")}.")];
            }
        }

        return [];
    }
}
