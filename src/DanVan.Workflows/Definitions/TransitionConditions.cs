using DanVan.Workflows.Cycles;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Definitions;

/// <summary>The expressions of a transition, parsed once.</summary>
/// <param name="Conditions">Those that hide it.</param>
/// <param name="Validators">Those that block it, each with what it says then.</param>
internal sealed record TransitionConditions(
    IReadOnlyList<TemplateExpression> Conditions, IReadOnlyList<(TemplateExpression Condition, ValidatorDefinition Says)> Validators)
{
    public bool IsEmpty => Conditions.Count == 0 && Validators.Count == 0;

    /// <summary>Whether one that hides it takes counting the registrations.</summary>
    public bool HidesByCounts { get; } = Conditions.Any(CycleModel.ReadsCounts);

    /// <summary>Whether any takes counting the registrations.</summary>
    public bool ReadsCounts { get; } = Conditions.Concat(Validators.Select(v => v.Condition)).Any(CycleModel.ReadsCounts);

    /// <exception cref="TemplateException">An expression is none; a definition that was checked has no such.</exception>
    public static TransitionConditions Of(TransitionDefinition transition) => new(
        [.. transition.Conditions.Select((text, i) => TemplateExpression.Parse(text, $"{transition.From}/{transition.Trigger}/conditions[{i}]"))],
        [.. transition.Validators.Select((v, i) => (TemplateExpression.Parse(v.Condition, $"{transition.From}/{transition.Trigger}/validators[{i}]"), v))]);
}
