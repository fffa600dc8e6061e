using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>Reads who holds many claims. Several reads may see several moments; the commit checks all that was found.</summary>
internal static class ClaimHolders
{
    // A multiple of the places of one rule: those of one rule are seen in one view.
    private const int KeysAtOnce = 10 * QuotaRules.Places;

    /// <returns>The keys that are taken, with their holders.</returns>
    public static async ValueTask<IReadOnlyDictionary<string, string>> ReadAsync(
        IWorkflowStore store, StreamId stream, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var holders = new Dictionary<string, string>();
        foreach (var some in keys.Chunk(KeysAtOnce))
        {
            var loaded = await store.LoadAsync(new LoadRequest(default, stream, null, 0, some, []), cancellationToken);
            foreach (var (key, holder) in loaded.Claims)
            {
                holders.Add(key, holder);
            }
        }

        return holders;
    }
}
