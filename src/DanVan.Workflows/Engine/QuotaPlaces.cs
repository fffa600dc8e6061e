using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>
/// The places registrations take when a cycle is moved to a version with quotas: what was accepted before a quota was there holds none, and would not be counted against it.
/// A quota both versions have keeps its places. Thread-safe.
/// </summary>
internal static class QuotaPlaces
{
    private const int KeysAtOnce = 10 * QuotaRules.Places;

    /// <param name="store">The store.</param>
    /// <param name="frame">The cycle as the migration leaves it.</param>
    /// <param name="cancellationToken">Cancels between two reads.</param>
    /// <returns>The places to take; the commit finds out when somebody else took one meanwhile.</returns>
    public static async ValueTask<IReadOnlyList<Claim>> TakenAsync(IWorkflowStore store, CycleFrame frame, CancellationToken cancellationToken)
    {
        var bounds = QuotaRules.Bounds(frame);
        if (bounds.Count == 0)
        {
            return [];
        }

        var registrations = new List<RegistrationState>();
        await foreach (var stored in store.ReadRegistrationsAsync(frame.State.Id, cancellationToken))
        {
            // Only what a place depends on is kept; the texts of a province would fill the memory.
            var state = StateText.Registration(stored, frame);
            registrations.Add(state with { Form = new Dictionary<string, string>(), Scores = [], Reports = [], Ballots = [] });
        }

        var taken = new List<Claim>();
        foreach (var unit in registrations.Where(QuotaFacts.TakesPlace).GroupBy(r => r.Unit))
        {
            var keys = bounds.SelectMany(b => QuotaRules.Keys(frame.State.Id, unit.Key, b)).ToList();
            var holders = new Dictionary<string, string>();
            foreach (var some in keys.Chunk(KeysAtOnce))
            {
                foreach (var (key, holder) in (await store.LoadAsync(new LoadRequest(default, StreamId.Of(frame.State.Id), null, 0, some, []), cancellationToken)).Claims)
                {
                    holders.Add(key, holder);
                }
            }

            foreach (var registration in unit.OrderBy(r => r.Id.Code, StringComparer.Ordinal))
            {
                foreach (var bound in QuotaRules.Applying(frame, unit.Key, registration.Kind, registration.SubmittedAt.Date))
                {
                    var places = QuotaRules.Keys(frame.State.Id, unit.Key, bound).ToList();
                    if (places.All(p => holders.GetValueOrDefault(p) != registration.Id.Code) && places.Find(p => !holders.ContainsKey(p)) is { } free)
                    {
                        holders.Add(free, registration.Id.Code);
                        taken.Add(new Claim(free, registration.Id.Code));
                    }
                }
            }
        }

        return taken;
    }
}
