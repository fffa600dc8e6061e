using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>A count as documents read it: all, collectives (the definition's first kind), individuals (every other kind).</summary>
internal static class CountModel
{
    public static Map Of(CycleFrame frame, IEnumerable<RegistrationState> registrations)
    {
        var (total, collective) = (0, 0);
        foreach (var registration in registrations)
        {
            total++;
            collective += registration.Kind == frame.Definition.Definition.Kinds[0].Id ? 1 : 0;
        }

        return new Map { ["total"] = total, ["collective"] = collective, ["individual"] = total - collective };
    }
}
