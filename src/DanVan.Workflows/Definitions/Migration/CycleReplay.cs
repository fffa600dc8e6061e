using DanVan.Workflows.Cycles;
using DanVan.Workflows.Engine;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>Decides again how the cycle was opened. Pure.</summary>
internal static class CycleReplay
{
    /// <summary>Whether the year could be opened on the new version with the settings it has.</summary>
    public static void Opening(CompiledDefinition old, CompiledDefinition target, CycleState before, CycleState after, Caller caller, ReasonTally blocked)
    {
        var presently = OpeningRules.Decide(old, before.Settings, caller, _ => null).Reasons.Select(r => (r.Code, r.English)).ToHashSet();
        foreach (var refusal in OpeningRules.Decide(target, after.Settings, caller, _ => null).Reasons.Where(r => !presently.Contains((r.Code, r.English))))
        {
            var (code, vietnamese, english) = MigrationTexts.Refused(refusal);
            blocked.Add(code, vietnamese, english, key: refusal.English);
        }
    }
}
