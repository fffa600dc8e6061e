using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Definitions.Migration;

/// <summary>What makes a mapping meaningful, whatever the history says. Pure.</summary>
internal static class MappingCheck
{
    /// <param name="mapping">The mapping.</param>
    /// <param name="old">The words of the version the cycle runs on.</param>
    /// <param name="target">The words of the version it is to run on.</param>
    /// <param name="state">The cycle.</param>
    /// <returns>What does not hold; empty when all does.</returns>
    public static IReadOnlyList<DryRunReason> Check(MigrationMapping mapping, DefinitionWords old, DefinitionWords target, CycleState state)
    {
        var tally = new ReasonTally();
        foreach (var of in mapping.Renamed.Keys.Where(of => !MappedIds.All.Contains(of)))
        {
            Add(tally, "mapping.unknown-category", "Không có nhóm", "There is no group", of);
        }

        Entries(mapping.Stages, DefinitionWords.Stages, tally, old, target);
        foreach (var (of, ids) in mapping.Renamed.Where(m => MappedIds.All.Contains(m.Key)))
        {
            Entries(ids, of, tally, old, target);
            if (MappedIds.Distinct.Contains(of))
            {
                foreach (var id in Merged(ids, of, old))
                {
                    Add(tally, "mapping.merged", "Hai mã được nhập làm một ở", "Two ids become one at", id);
                }
            }
        }

        // A unit holds the name of its model as a claim, which is found again by this item alone.
        if (mapping.Renamed.GetValueOrDefault(MappedIds.Form)?.Any(i => FormItems.Name == i.Key || FormItems.Name == i.Value) == true)
        {
            Add(tally, "mapping.invalid", "Không được đổi mã của mục", "There is no other id for the item", FormItems.Name);
        }

        if (mapping.EntersStage && !mapping.Stages.ContainsKey(state.Stage))
        {
            Add(tally, "mapping.enters-nothing", "Ánh xạ không nêu giai đoạn thay cho", "The mapping names no stage in place of", state.Stage);
        }

        return tally.Reasons;
    }

    /// <summary>The ids of the version under which the cycle has recorded something else: what it recorded then could not be told from what it would record now.</summary>
    public static IReadOnlyList<DryRunReason> Reused(MigrationMapping mapping, DefinitionWords target, CycleState state)
    {
        var tally = new ReasonTally();
        foreach (var (of, from, _) in Renaming.Of(state.Renamed).Then(Renaming.Of(mapping.Renamed)).Entries().Where(e => target.Has(e.Of, e.From)))
        {
            var (vietnamese, english) = MigrationTexts.NameOf(of);
            Add(tally, "mapping.reused", $"Chu kỳ này đã dùng mã {vietnamese} sau cho nội dung khác", $"This cycle has used this {english} for something else", from);
        }

        return tally.Reasons;
    }

    private static void Entries(IReadOnlyDictionary<string, string> ids, string of, ReasonTally tally, DefinitionWords old, DefinitionWords target)
    {
        foreach (var (from, to) in ids)
        {
            if (!old.Has(of, from))
            {
                Add(tally, "mapping.unknown-source", "Phiên bản hiện tại không có", "The present version has no", from);
            }
            else if (target.Has(of, from))
            {
                Add(tally, "mapping.still-there", "Phiên bản mới vẫn có", "The new version still has", from);
            }

            if (!target.Has(of, to))
            {
                Add(tally, "mapping.unknown-target", "Phiên bản mới không có", "The new version has no", to);
            }
        }
    }

    private static IEnumerable<string> Merged(IReadOnlyDictionary<string, string> ids, string of, DefinitionWords old) =>
        ids.Values.GroupBy(to => to).Where(g => g.Count() > 1 || old.Has(of, g.Key)).Select(g => g.Key);

    private static void Add(ReasonTally tally, string code, string vietnamese, string english, string id) =>
        tally.Add(code, $"{vietnamese} \"{id}\".", $"{english} \"{id}\".", id, id);
}
