using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>The points of all models of a cycle as documents read them. Takes one registration after the other and keeps its subtotals only.</summary>
internal sealed class ScoreSummaryModel(CycleFrame frame)
{
    private readonly List<Row> _rows = [];

    private ScoringRules Rules => frame.Definition.Definition.Scoring;

    public static ScoreSummaryModel Of(CycleFrame frame, IEnumerable<RegistrationState> registrations)
    {
        var summary = new ScoreSummaryModel(frame);
        foreach (var registration in registrations)
        {
            summary.Take(registration);
        }

        return summary;
    }

    /// <summary>Keeps the figures of a registration.</summary>
    /// <returns>The registration without its lines: what the other parts of the model need.</returns>
    public RegistrationState Take(RegistrationState registration)
    {
        var rest = registration with { Scores = [] };
        if (SheetFigures.Of(frame, registration) is { } figures)
        {
            _rows.Add(new Row(rest, figures));
        }

        return rest;
    }

    /// <summary>The model of what was taken.</summary>
    public Map Build()
    {
        var definition = frame.Definition.Definition;
        var kinds = definition.Kinds.Select((k, i) => (k.Id, i)).ToDictionary(k => k.Id, k => k.i);
        var rank = (frame.State.Ranking ?? []).ToDictionary(r => r.Registration, r => r.Rank);
        _rows.Sort((a, b) => Compare(a, b, rank));
        var models = _rows.ToDictionary(r => r, r => RowModel(r, rank.GetValueOrDefault(r.State.Id.Code)));
        var differing = _rows.Where(r => DifferenceOf(r) is not null).ToList();
        return new Map
        {
            ["count"] = Split(_rows),
            ["complete"] = Split(_rows.Where(r => r.Total is not null)),
            ["is_final"] = _rows.TrueForAll(r => r.Figures.IsFinal),
            ["groups"] = DocumentModel.Values(_rows
                .GroupBy(r => (r.State.Kind, Set: SetOf(r)))
                .OrderBy(g => kinds.GetValueOrDefault(g.Key.Kind, int.MaxValue))
                .ThenBy(g => g.Key.Set)
                .Select(g => Group(g.Key.Kind, g.Key.Set, [.. g], models))),
            ["bands"] = DocumentModel.Values(Rules.Bands.Select(b => new Map(Split(_rows.Where(r => r.Figures.Conclusion.Points?.Band == b.Id)))
            {
                ["name"] = b.Name,
                ["from"] = b.From,
                ["recognised"] = b.Recognised,
                ["exemplary"] = b.Exemplary,
            })),
            ["not_recognised"] = DocumentModel.Values(_rows.Where(r => r.Figures.Conclusion is { Outcome: Outcomes.NotRecognised }).Select(r => models[r])),
            ["ineligible"] = DocumentModel.Values(_rows.Where(r => r.Figures.Conclusion is { Outcome: Outcomes.Ineligible }).Select(r => models[r])),
            ["raised"] = differing.Count(r => DifferenceOf(r) > 0),
            ["lowered"] = differing.Count(r => DifferenceOf(r) < 0),
            ["unchanged"] = differing.Count(r => DifferenceOf(r) == 0),
            ["reason_above_percent"] = Rules.ReasonAbovePercent,
            ["large_differences"] = DocumentModel.Values(_rows.Where(r => r.Figures.LargeDifferences > 0).Select(r => models[r])),
        };
    }

    private Map Group(string kind, int set, IReadOnlyList<Row> rows, Dictionary<Row, Map> models)
    {
        var criteria = Sheet(set);
        var totals = rows.Where(r => r.Total is not null).ToList();
        return new Map
        {
            ["kind_name"] = DocumentModel.NameOf(frame.Definition.Definition.Kinds, kind),
            ["set_name"] = set < 0 ? "" : Rules.Sets[set].Name,
            ["criteria"] = DocumentModel.Values(criteria.Select(c => new Map { ["id"] = c.Id, ["name"] = c.Name, ["max"] = c.Items.Sum(i => i.Max) })),
            ["rows"] = DocumentModel.Values(rows.Select(r => models[r])),
            ["points_sums"] = criteria.Select((_, i) => (object?)rows.Sum(r => r.Figures.Verified[i] ?? 0)).ToList(),
            ["self_sum"] = rows.Sum(r => Sum(r.Figures.Self) ?? 0),
            ["verified_sum"] = rows.Sum(r => Sum(r.Figures.Verified) ?? 0),
            ["upper_sum"] = rows.Sum(r => r.Figures.Conclusion.Points?.Upper ?? 0),
            ["penalty_sum"] = rows.Sum(r => r.Figures.Conclusion.Points?.Penalty ?? 0),
            ["total_sum"] = totals.Sum(r => r.Total ?? 0),
            ["average"] = totals.Count == 0 ? null : Math.Round(totals.Average(r => r.Total!.Value), 2, MidpointRounding.AwayFromZero),
            ["complete"] = totals.Count,
        };
    }

    private Map RowModel(Row row, int rank)
    {
        var (state, figures) = (row.State, row.Figures);
        var model = OutcomeModel.Of(frame, state, figures.Conclusion, figures.IsFinal, rank);
        model["id"] = state.Id.Code;
        model["name"] = DocumentModel.ModelNameOf(state);
        model["unit_name"] = frame.UnitName(state.Unit, state.SubmittedAt.Date);
        model["kind_name"] = DocumentModel.NameOf(frame.Definition.Definition.Kinds, state.Kind);
        model["self"] = Sum(figures.Self);
        model["verified"] = Sum(figures.Verified);
        model["difference"] = DifferenceOf(row);
        model["upper"] = figures.Conclusion.Points?.Upper;
        model["penalty"] = figures.Conclusion.Points?.Penalty;
        model["large_items"] = figures.LargeDifferences;
        model["points"] = figures.Verified.Select(p => (object?)p).ToList();
        return model;
    }

    // The first set that fits, -1 for the main criteria, as CriteriaSheet has it.
    private int SetOf(Row row) =>
        Rules.Sets.Index().Where(s => s.Item.Fits(row.State.Kind, row.State.Field)).Select(s => s.Index).DefaultIfEmpty(-1).First();

    private IReadOnlyList<CriterionDefinition> Sheet(int set) => set < 0 ? Rules.Criteria : Rules.Sets[set].Criteria;

    private Map Split(IEnumerable<Row> rows)
    {
        var collective = frame.Definition.Definition.Kinds[0].Id;
        var (total, ofCollectives) = (0, 0);
        foreach (var row in rows)
        {
            total++;
            ofCollectives += row.State.Kind == collective ? 1 : 0;
        }

        return new Map { ["total"] = total, ["collective"] = ofCollectives, ["individual"] = total - ofCollectives };
    }

    private static decimal? DifferenceOf(Row row) => Sum(row.Figures.Verified) - Sum(row.Figures.Self);

    private static decimal? Sum(IReadOnlyList<decimal?> points) => points.Any(p => p is not null) ? points.Sum() : null;

    // Those with a rank first and by it; then by total; those without a total last, in the order of receipt.
    private static int Compare(Row left, Row right, Dictionary<string, int> rank)
    {
        var order = rank.GetValueOrDefault(left.State.Id.Code, int.MaxValue).CompareTo(rank.GetValueOrDefault(right.State.Id.Code, int.MaxValue));
        order = order != 0 ? order : Nullable.Compare(right.Total, left.Total);
        order = order != 0 ? order : left.State.SubmittedAt.CompareTo(right.State.SubmittedAt);
        return order != 0 ? order : string.CompareOrdinal(left.State.Id.Code, right.State.Id.Code);
    }

    // Not a record: rows are keys, and each is itself.
    private sealed class Row(RegistrationState state, SheetFigures figures)
    {
        public RegistrationState State => state;

        public SheetFigures Figures => figures;

        public decimal? Total => Figures.Conclusion.Points?.Total;
    }
}
