using NodaTime;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Refusals;

namespace DanVan.Workflows.Engine;

/// <summary>Who may do what, by the definition's roles.</summary>
internal static class Permission
{
    public static Refusal? WhyNot(CompiledDefinition definition, string action, Caller caller) =>
        WhyNot(definition, definition.Definition.Permissions.GetValueOrDefault(action) ?? [], caller);

    public static Refusal? WhyNot(CompiledDefinition definition, IReadOnlyList<string> roles, Caller caller)
    {
        if (caller.IsSystem)
        {
            return null;
        }

        var today = caller.Now.InZone(definition.Zone).Date;
        return roles.Any(r => caller.Roles.Contains(r) && GivesRights(definition, r, today))
            ? null
            : RefusalCatalogue.Of(RefusalCodes.ActorNotPermitted, NamesOf(definition, roles, today));
    }

    private static bool GivesRights(CompiledDefinition definition, string role, LocalDate day) =>
        !definition.TimedRoles.TryGetValue(role, out var timed) || timed.IsValidOn(day);

    // A role of another day is named only where there is no other: whoever holds it would not understand what is still lacking.
    private static string NamesOf(CompiledDefinition definition, IReadOnlyList<string> roles, LocalDate day)
    {
        var asked = definition.Definition.Roles.Where(r => roles.Contains(r.Id)).ToList();
        var valid = asked.Where(r => r.IsValidOn(day)).ToList();
        return string.Join(", ", (valid.Count > 0 ? valid : asked).Select(r => r.Name));
    }
}
