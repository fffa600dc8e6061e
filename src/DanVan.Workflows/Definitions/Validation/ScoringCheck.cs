using System.Globalization;
using DanVan.Workflows.Definitions.Reading;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>Criteria, sets of them, and the reserve.</summary>
internal static class ScoringCheck
{
    public static void Check(Inspection inspection)
    {
        var scoring = inspection.Definition.Scoring;
        var items = new HashSet<string>(StringComparer.Ordinal);
        CheckCriteria(inspection, "$.scoring.criteria", scoring.Criteria, items);
        for (var i = 0; i < scoring.Sets.Count; i++)
        {
            CheckSet(inspection, $"$.scoring.sets[{i}]", i, items);
        }

        if (!items.Add(scoring.Reserve.Item))
        {
            inspection.Add(IdDuplicate, "$.scoring.reserve.item", scoring.Reserve.Item);
        }

        if (scoring.Reserve.Max > scoring.Scale)
        {
            inspection.Add(NumberRange, "$.scoring.reserve.max", Text(scoring.Reserve.Max), "0", Text(scoring.Scale));
        }

        if (scoring.Reserve.Default > scoring.Reserve.Max)
        {
            inspection.Add(NumberRange, "$.scoring.reserve.default", Text(scoring.Reserve.Default), "0", Text(scoring.Reserve.Max));
        }
    }

    private static void CheckSet(Inspection inspection, string path, int index, HashSet<string> items)
    {
        var scoring = inspection.Definition.Scoring;
        var set = scoring.Sets[index];
        CheckCriteria(inspection, path + ".criteria", set.Criteria, items);
        if (set.TieBreak.Count != scoring.TieBreak.Count)
        {
            inspection.Add(ScoringTieBreak, path + ".tieBreak", set.Id, Text(scoring.TieBreak.Count));
        }

        // The first set that fits is taken: one that an earlier one covers is never the first.
        var isCovered = scoring.Sets.Take(index).Any(earlier => Covers(earlier.Kinds, set.Kinds) && Covers(earlier.Fields, set.Fields));
        if (isCovered || set is { Kinds.Count: 0 } or { Fields.Count: 0 })
        {
            inspection.Add(SetNever, path, set.Id);
        }
    }

    private static bool Covers(IReadOnlyList<string>? earlier, IReadOnlyList<string>? later) =>
        earlier is null || (later is not null && later.All(earlier.Contains));

    private static void CheckCriteria(Inspection inspection, string path, IReadOnlyList<CriterionDefinition> criteria, HashSet<string> items)
    {
        IdCheck.Unique(inspection, path, criteria.Select(c => c.Id));
        var scoring = inspection.Definition.Scoring;
        for (var i = 0; i < criteria.Count; i++)
        {
            for (var k = 0; k < criteria[i].Items.Count; k++)
            {
                var (item, at) = (criteria[i].Items[k], $"{path}[{i}].items[{k}]");
                if (!items.Add(item.Id))
                {
                    inspection.Add(IdDuplicate, at + ".id", item.Id);
                }

                if (item.Max > 0 && scoring.Step > 0 && item.Max % scoring.Step != 0)
                {
                    inspection.Add(ScoringStep, at + ".max", Text(item.Max), Text(scoring.Step));
                }
            }
        }

        // Maxima that are out of range are found already; adding them up might overflow.
        var maxima = criteria.SelectMany(c => c.Items).Select(i => i.Max).ToList();
        if (maxima.All(m => m is > 0 and <= MemberTexts.MaxPoints) && maxima.Sum() is var sum && sum != scoring.Scale)
        {
            inspection.Add(ScoringSum, path, Text(sum), Text(scoring.Scale));
        }
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
