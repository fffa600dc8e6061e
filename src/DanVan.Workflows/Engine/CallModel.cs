using NodaTime;
using DanVan.Workflows.Cycles;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>Whom a cycle calls on to register, and for how many models.</summary>
internal static class CallModel
{
    /// <summary>The groups of units that take part from a day on, by name: one that ended before is not called on.</summary>
    public static List<object?> Participants(CycleFrame frame, LocalDate date) =>
        [.. frame.Definition.Definition.Participants.Where(g => !(g.ValidTo < date)).Select(g => g.Name)];

    /// <summary>The quotas of those groups; a bound that is not set is 0, a quota of all kinds names none.</summary>
    public static List<object?> Quotas(CycleFrame frame, LocalDate date)
    {
        var definition = frame.Definition.Definition;
        return DocumentModel.Values((definition.Registration.Quotas ?? [])
            .Select(quota => (Quota: quota, Group: definition.Participants.FirstOrDefault(g => g.Id == quota.Participants)))
            .Where(q => !(q.Group?.ValidTo < date) && (q.Quota.AtLeast is > 0 || q.Quota.AtMost is not null))
            .Select(q => new Map
            {
                ["group_name"] = q.Group?.Name ?? q.Quota.Participants,
                ["kind_name"] = q.Quota.Kind is { } kind ? DocumentModel.NameOf(definition.Kinds, kind).ToLowerInvariant() : "",
                ["at_least"] = q.Quota.AtLeast ?? 0,
                ["at_most"] = q.Quota.AtMost ?? 0,
            }));
    }
}
