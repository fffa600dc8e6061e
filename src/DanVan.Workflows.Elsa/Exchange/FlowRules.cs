using System.Collections.Frozen;
using DanVan.Workflows.Elsa.Activities;
using Elsa.Workflows;
using Elsa.Workflows.Helpers;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>What an edited flow may be made of.</summary>
/// <param name="Types">The types of activities, and whether each always waits for something from outside.</param>
/// <param name="Expressions">The types of expressions.</param>
/// <param name="OutcomesOf">The ways out of a type of activity; empty when it names none; null when Elsa does not have the type.</param>
internal sealed record FlowRules(FrozenDictionary<string, bool> Types, FrozenSet<string> Expressions, Func<string, IReadOnlyList<string>?> OutcomesOf)
{
    public const string Stage = "DanVan.EnterStage";
    public const string Flowchart = "Elsa.Flowchart";
    public const string Start = "Elsa.Start";
    public const string FlowSwitch = "Elsa.FlowSwitch";
    public const string FlowFork = "Elsa.FlowFork";

    /// <summary>Elsa's own that are allowed unless the host says more; docs/elsa-flows.md has the reason for each. The value says whether it waits.</summary>
    public static readonly FrozenDictionary<string, bool> Usual = new Dictionary<string, bool>
    {
        [Start] = false,
        ["Elsa.FlowDecision"] = false,
        [FlowSwitch] = false,
        ["Elsa.SetVariable"] = false,
        ["Elsa.RunTask"] = true,
        ["Elsa.Event"] = true,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Values, and names of variables and inputs: nothing that is a program.</summary>
    public static readonly FrozenSet<string> Values = FrozenSet.Create(StringComparer.Ordinal, "Literal", "Object", "Json", "Variable", "Input");

    /// <summary>Our own activities, by the names Elsa gives them, and whether each waits.</summary>
    public static readonly FrozenDictionary<string, bool> Own = typeof(EnterStage).Assembly.GetExportedTypes()
        .Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(IActivity)))
        .Select(ActivityTypeNameHelper.GenerateTypeName)
        .ToFrozenDictionary(t => t, t => t is Stage or "DanVan.WaitForCycleEvent", StringComparer.Ordinal);
}
