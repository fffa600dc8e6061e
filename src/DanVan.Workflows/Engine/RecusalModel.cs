using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>Who had no vote on which model, because it is their own unit's. Pure.</summary>
internal static class RecusalModel
{
    /// <param name="council">The council.</param>
    /// <param name="voted">The models voted on, in the order in which the minutes list them.</param>
    public static List<object?> Of(IReadOnlyList<CouncilMember> council, IReadOnlyList<RegistrationState> voted)
    {
        var rows = voted.Index().ToLookup(v => v.Item.Unit, v => v.Index + 1);
        return DocumentModel.Values(council
            .Where(m => m.Unit is { } unit && rows.Contains(unit))
            .Select(m => new Map { ["name"] = m.Name, ["position"] = m.Position, ["rows"] = rows[m.Unit!.Value].Select(r => (object?)r).ToList() }));
    }
}
