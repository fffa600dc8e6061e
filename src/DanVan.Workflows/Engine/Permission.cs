using DanVan.Workflows.Definitions;
using DanVan.Workflows.Refusals;

namespace DanVan.Workflows.Engine;

/// <summary>Who may do what, by the definition's roles.</summary>
internal static class Permission
{
    public static Refusal? WhyNot(CompiledDefinition definition, string action, Caller caller) =>
        WhyNot(definition, definition.Definition.Permissions.GetValueOrDefault(action) ?? [], caller);

    public static Refusal? WhyNot(CompiledDefinition definition, IReadOnlyList<string> roles, Caller caller) =>
        caller.IsSystem || roles.Any(caller.Roles.Contains)
            ? null
            : RefusalCatalogue.Of(
                RefusalCodes.ActorNotPermitted,
                string.Join(", ", definition.Definition.Roles.Where(r => roles.Contains(r.Id)).Select(r => r.Name)));
}
