using System.Globalization;
using NodaTime;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>Roles, and whether in every year somebody may do what is to be done.</summary>
internal static class RoleCheck
{
    public static void Check(Inspection inspection)
    {
        var definition = inspection.Definition;
        var used = definition.Permissions.Values.SelectMany(r => r)
            .Concat(definition.Transitions.SelectMany(t => t.Roles))
            .Concat(definition.Milestones.SelectMany(m => m.Roles))
            .Concat(inspection.Effects.SelectMany(e => e.Effects).SelectMany(e => e.Roles ?? []))
            .Concat(definition.Deadlines.SelectMany(d => d.Reminders ?? []).SelectMany(r => r.Roles))
            .ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < definition.Roles.Count; i++)
        {
            var role = definition.Roles[i];
            if (role.ValidFrom > role.ValidTo)
            {
                inspection.Add(RoleDates, $"$.roles[{i}].validTo", role.Id);
            }

            if (!used.Contains(role.Id))
            {
                inspection.Add(RoleUnused, $"$.roles[{i}]", role.Id);
            }
        }

        CheckYears(inspection);
        CheckActions(inspection);
    }

    private static void CheckYears(Inspection inspection)
    {
        var definition = inspection.Definition;
        var years = definition.Roles.GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => YearsOf(g.First()), StringComparer.Ordinal);
        for (var i = 0; i < definition.Transitions.Count; i++)
        {
            if (definition.Transitions[i].Automatic is null)
            {
                Somebody(inspection, years, TransitionNobody, $"$.transitions[{i}].roles", definition.Transitions[i].Trigger, definition.Transitions[i].Roles);
            }
        }

        foreach (var (action, roles) in definition.Permissions)
        {
            Somebody(inspection, years, PermissionNobody, Reading.JsonPath.Key("$.permissions", action), action, roles);
        }

        for (var i = 0; i < definition.Milestones.Count; i++)
        {
            Somebody(inspection, years, MilestoneNobody, $"$.milestones[{i}].roles", definition.Milestones[i].Id, definition.Milestones[i].Roles);
        }
    }

    // A definition for a new structure begins when its roles do: years before that are advice. From then on each year needs somebody.
    private static void Somebody(
        Inspection inspection, Dictionary<string, HashSet<int>> years, string code, string path, string what, IReadOnlyList<string> roles)
    {
        var known = roles.Where(years.ContainsKey).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var valid = known.SelectMany(r => years[r]).ToHashSet();
        var first = valid.Count == 0 ? DefinitionValidator.FirstYear : valid.Min();
        var missing = Enumerable.Range(first, DefinitionValidator.LastYear - first + 1).Where(y => !valid.Contains(y)).Take(1).ToList();
        if (missing.Count > 0)
        {
            inspection.Add(code, path, what, Text(missing[0]));
        }
        else if (first > DefinitionValidator.FirstYear)
        {
            inspection.Add(RoleLater, path, Text(first));
        }
    }

    private static HashSet<int> YearsOf(RoleDefinition role) =>
    [
        .. Enumerable.Range(DefinitionValidator.FirstYear, DefinitionValidator.LastYear - DefinitionValidator.FirstYear + 1)
            .Where(y => !(role.ValidFrom > role.ValidTo) && !(role.ValidFrom > new LocalDate(y, 12, 31)) && !(role.ValidTo < new LocalDate(y, 1, 1))),
    ];

    private static void CheckActions(Inspection inspection)
    {
        var definition = inspection.Definition;
        var people = StageActions.OfPeople.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < definition.Stages.Count; i++)
        {
            for (var k = 0; k < definition.Stages[i].Accepts.Count; k++)
            {
                var action = definition.Stages[i].Accepts[k];
                if (people.Contains(action) && !definition.Permissions.ContainsKey(action))
                {
                    inspection.Add(ActionNobody, $"$.stages[{i}].accepts[{k}]", action);
                }
            }
        }

        var taken = definition.Stages.SelectMany(s => s.Accepts).ToHashSet(StringComparer.Ordinal);
        foreach (var action in definition.Permissions.Keys.Where(a => StageActions.OfStages.Contains(a) && !taken.Contains(a)))
        {
            inspection.Add(ActionUnused, Reading.JsonPath.Key("$.permissions", action), action);
        }
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
