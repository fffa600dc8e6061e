using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Scoring;
using NodaTime;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>A year after the scoring, put together from the rules themselves: points by a formula, conclusions by the scorecard, ranks by the ranking.</summary>
internal sealed class ScoredYear
{
    public static readonly LocalDate Date = new(AYear.Year, 12, 12);

    public ScoredYear(CompiledDefinition? definition = null, int models = 12, int? reserve = null, string[]? verifiers = null)
    {
        Definition = definition ?? AYear.BuiltIn;
        Verifiers = verifiers ?? ["m3"];
        var open = AYear.In("scoring", Definition, reserve);
        Registrations =
        [
            .. Enumerable.Range(0, models).Select(i => Scored(i)).Select(r => r with { Conclusion = PresentConclusion.Of(open, r) }),
        ];
        var ranked = Definition.Definition.Kinds
            .SelectMany(kind => Registrations.Where(r => r.Kind == kind.Id && r.Conclusion!.IsExemplary).OrderByDescending(r => r.Conclusion!.Points!.Total).Select((r, i) => new Ranking(r.Id.Code, kind.Id, i + 1, null)));
        Frame = AYear.In("commendation", Definition, reserve, [.. ranked]);
    }

    public CompiledDefinition Definition { get; }

    public IReadOnlyList<string> Verifiers { get; }

    public CycleFrame Frame { get; }

    public List<RegistrationState> Registrations { get; }

    /// <summary>What a unit gives itself for an item of model <paramref name="model"/>: everything.</summary>
    public static decimal Self(ScoreItem item) => item.Max;

    /// <summary>What a verifier gives: less with every model, and less with every verifier.</summary>
    public static decimal Given(int model, ScoreItem item, int verifier) => Math.Max(0, item.Max - (0.25m * (model % 9)) - (0.25m * verifier));

    public IEnumerable<CriterionDefinition> Sheet(RegistrationState registration) =>
        CriteriaSheet.For(Definition.Definition.Scoring, registration.Kind, registration.Field).Criteria;

    private RegistrationState Scored(int model)
    {
        var definition = Definition.Definition;
        var registration = AYear.Accepted($"r{model:000}", $"u0{(model % 3) + 1}") with { Kind = definition.Kinds[model % 4 == 3 ? 1 : 0].Id };
        registration = registration with
        {
            Form = new Dictionary<string, string>(registration.Form) { ["name"] = $"Mô hình {model}" },
            Reports =
            [
                new("mid-year", new LocalDateTime(AYear.Year, 6, 1, 8, 0), false, "continue", "Sơ kết"),
                new("annual", new LocalDateTime(AYear.Year, 11, model % 5 == 2 ? 20 : 1, 8, 0), model % 5 == 2, "continue", "Cuối năm\nđạt kết quả"),
            ],
            Disqualifications = model % 7 == 6 ? [definition.Disqualifiers[0].Id] : [],
        };
        var items = Sheet(registration).SelectMany(c => c.Items).ToList();
        return registration with
        {
            Scores =
            [
                .. items.Select(i => new ScoreLine(i.Id, "self", registration.Unit.Value, Self(i), "")),
                .. Verifiers.SelectMany((v, n) => items.Select(i => new ScoreLine(i.Id, "verifier", v, Given(model, i, n), n == 0 ? "Thiếu ảnh" : ""))),
                new ScoreLine(definition.Scoring.Reserve.Item, "upper", "m4", 8, "Đã khảo sát"),
            ],
        };
    }
}
