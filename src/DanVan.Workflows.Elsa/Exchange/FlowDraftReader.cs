using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using DanVan.Workflows.Elsa.Graphs;
using static DanVan.Workflows.Elsa.Exchange.FlowFindingCodes;

namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>Reads the JSON of a flow as Elsa exports it and as its designer sends it back. Makes no activity, and raises nothing whatever the text is.</summary>
internal sealed class FlowDraftReader
{
    public const int MaxSteps = 500;
    public const int MaxLinks = 2000;

    // What is read here of an activity. Elsa does not mind the case of letters, so in another spelling it would read what was not looked at.
    private static readonly FrozenSet<string> Spellings = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "id", "type", "mode", "cases", "label", "stage", "triggers", "customProperties", "runAsynchronously");

    private readonly FlowRules _rules;
    private readonly List<FlowFinding> _findings = [];

    private FlowDraftReader(FlowRules rules) => _rules = rules;

    /// <summary>Reads a whole workflow definition.</summary>
    public static FlowDraft Read(string json, FlowRules rules)
    {
        var (root, whyNot) = FlowText.Read(json);
        return root is { } model ? new FlowDraftReader(rules).Whole(model) : new FlowDraft(null, default, default, [whyNot!]);
    }

    /// <summary>Reads a flowchart alone, as Elsa's store has it.</summary>
    /// <param name="json">The JSON of the flowchart.</param>
    /// <param name="definitionId">Id of our definition it was stored for.</param>
    /// <param name="hash">Its content hash.</param>
    /// <param name="rules">What it may be made of.</param>
    public static FlowDraft ReadChart(string json, string definitionId, string hash, FlowRules rules)
    {
        var (root, whyNot) = FlowText.Read(json);
        return root is { } chart ? new FlowDraftReader(rules).Chart(default, chart, "$", definitionId, hash) : new FlowDraft(null, default, default, [whyNot!]);
    }

    private FlowDraft Whole(JsonElement model)
    {
        new FlowScan(_rules, _findings).Look(model.Member("variables"), "$.variables");
        var ours = model.Member("customProperties");
        return Chart(model, model.Member("root"), "$.root", ours.Member(GraphNames.DefinitionProperty).Text(), ours.Member(GraphNames.HashProperty).Text());
    }

    private FlowDraft Chart(JsonElement model, JsonElement chart, string path, string? definitionId, string? hash)
    {
        if (!chart.Is(JsonValueKind.Object) || chart.Member("type").Text() is not FlowRules.Flowchart)
        {
            Add(NotFlowchart, path, chart.Member("type").Text() ?? "");
            return new FlowDraft(null, model, chart, _findings);
        }

        var scan = new FlowScan(_rules, _findings);
        scan.LookAtNames(chart, path);
        scan.Look(chart.Member("variables"), path + ".variables");
        scan.Look(chart.Member("metadata"), path + ".metadata");
        HiddenConnections(chart.Member("customProperties"), path + ".customProperties");
        var (activities, connections) = (Items(chart, "activities", path), Items(chart, "connections", path));
        if (activities.Count > MaxSteps || connections.Count > MaxLinks)
        {
            Add(TooMany, path, MaxSteps.ToString(CultureInfo.InvariantCulture), MaxLinks.ToString(CultureInfo.InvariantCulture));
            return new FlowDraft(null, model, chart, _findings);
        }

        var steps = activities.Select((a, i) => Step(a, $"{path}.activities[{i}]")).OfType<FlowStep>().ToList();
        var links = connections.Select((c, i) => Link(c, $"{path}.connections[{i}]")).OfType<FlowLink>().Distinct().ToList();
        return new FlowDraft(new FlowPlan(definitionId, hash, steps, links), model, chart, _findings);
    }

    // Elsa brings connections back from here, once the activities they belong to can be found again.
    private void HiddenConnections(JsonElement properties, string path)
    {
        if (!properties.Is(JsonValueKind.Object))
        {
            return;
        }

        new FlowScan(_rules, _findings).LookAtNames(properties, path);
        foreach (var name in new[] { "allActivities", "allConnections", "notFoundConnections" })
        {
            if (properties.Member(name) is { ValueKind: not JsonValueKind.Undefined } hidden && !(hidden.Is(JsonValueKind.Array) && hidden.GetArrayLength() == 0))
            {
                Add(MemberForbidden, path, name);
            }
        }
    }

    private List<JsonElement> Items(JsonElement parent, string name, string path)
    {
        var items = parent.Member(name);
        if (items.ValueKind is not (JsonValueKind.Array or JsonValueKind.Undefined))
        {
            _findings.Add(FlowText.Shape($"{path}.{name}", "một danh sách", "a list"));
        }

        return items.Is(JsonValueKind.Array) ? [.. items.EnumerateArray()] : [];
    }

    private FlowStep? Step(JsonElement activity, string path)
    {
        if (activity.Member("type").Text() is not { Length: > 0 } type)
        {
            _findings.Add(FlowText.Shape(path, "một bước có loại (type)", "an activity with a type"));
            return null;
        }

        if (activity.Member("id").Text() is not { Length: > 0 } id)
        {
            Add(IdMissing, path);
            return null;
        }

        var scan = new FlowScan(_rules, _findings);
        scan.LookAtNames(activity, path);
        Spelling(activity, path);
        foreach (var member in activity.EnumerateObject().Where(m => m.Name != "type" && (type != FlowRules.Stage || m.Name is not ("stage" or "triggers"))))
        {
            scan.Look(member.Value, $"{path}.{member.Name}");
        }

        var properties = activity.Member("customProperties");
        var step = new FlowStep(id, type)
        {
            CanStart = properties.Member("canStartWorkflow").Is(JsonValueKind.True),
            RunsApart = properties.Member("runAsynchronously").Is(JsonValueKind.True) || activity.Member("runAsynchronously").Is(JsonValueKind.True),
            MergeMode = MergeOf(properties.Member("mergeMode")),
            Waits = _rules.Types.GetValueOrDefault(type),
            Inner = scan.Inner,
        };
        return type == FlowRules.Stage ? Stage(step, activity) : WithOutcomes(step, activity, path);
    }

    private static string? MergeOf(JsonElement mode) => mode.ValueKind switch
    {
        JsonValueKind.Undefined => null,
        JsonValueKind.String when mode.Text() is "" or "None" or "Stream" => null,
        JsonValueKind.Number when mode.TryGetInt32(out var number) && number is 0 or 1 => null,
        _ => mode.ToString(),
    };

    private FlowStep Stage(FlowStep step, JsonElement activity)
    {
        var stage = Literal(activity.Member("stage"), "Literal")?.Text();
        var triggers = Literal(activity.Member("triggers"), "Literal", "Object", "Json") is { } list ? FlowTriggers.Of(list) : null;
        if (stage is null || triggers is null)
        {
            Add(StageExpression, step.Id, step.Id);
        }

        return step with { Stage = stage ?? "", Outcomes = triggers ?? [] };
    }

    // The designer wraps a value; by hand people write it bare. Null when it is wrapped as something else.
    private static JsonElement? Literal(JsonElement input, params ReadOnlySpan<string> types)
    {
        if (!input.Is(JsonValueKind.Object))
        {
            return input;
        }

        var expression = input.Member("expression");
        foreach (var type in types)
        {
            if (expression.Member("type").Text() == type)
            {
                return expression.Member("value");
            }
        }

        return null;
    }

    private FlowStep WithOutcomes(FlowStep step, JsonElement activity, string path)
    {
        var named = _rules.OutcomesOf(step.Type) ?? [];
        if (step.Type != FlowRules.FlowSwitch)
        {
            var isOpen = !FlowRules.Usual.ContainsKey(step.Type) && !FlowRules.Own.ContainsKey(step.Type);
            return step with
            {
                Outcomes = named.Count == 0 && !isOpen ? [FlowLink.Done] : named,
                HasOpenOutcomes = isOpen,
                TakesSeveral = step.Type == FlowRules.FlowFork,
            };
        }

        var takesFirst = Literal(activity.Member("mode"), "Literal") is { } mode && mode.ToString() is "" or "MatchFirst" or "0";
        var cases = activity.Member("cases");
        foreach (var (i, way) in Items(activity, "cases", path).Index())
        {
            Spelling(way, $"{path}.cases[{i}]");
        }

        var labels = cases.Is(JsonValueKind.Array) ? cases.EnumerateArray().Select(c => c.Member("label").Text()).OfType<string>() : [];
        return step with { Outcomes = [.. labels.Append("Default").Distinct()], TakesSeveral = !takesFirst };
    }

    private FlowLink? Link(JsonElement connection, string path)
    {
        var (source, target) = (connection.Member("source"), connection.Member("target"));
        var scan = new FlowScan(_rules, _findings);
        scan.Look(connection, path);

        // An older designer wrote the ids alone, with the ports beside them.
        var flow = source.Is(JsonValueKind.String)
            ? (From: source.Text(), Outcome: connection.Member("sourcePort"), To: target.Text(), Entrance: connection.Member("targetPort"))
            : (From: source.Member("activity").Text(), Outcome: source.Member("port"), To: target.Member("activity").Text(), Entrance: target.Member("port"));
        if (flow.From is null || flow.To is null || flow.Outcome.ValueKind is not (JsonValueKind.String or JsonValueKind.Undefined) || flow.Entrance.ValueKind is not (JsonValueKind.String or JsonValueKind.Undefined))
        {
            _findings.Add(FlowText.Shape(path, "một đường nối giữa hai bước", "a connection of two activities"));
            return null;
        }

        return new FlowLink(flow.From, flow.Outcome.Text() ?? FlowLink.Done, flow.To, flow.Entrance.Text() ?? FlowLink.In);
    }

    private void Spelling(JsonElement element, string path)
    {
        if (!element.Is(JsonValueKind.Object))
        {
            return;
        }

        foreach (var name in element.EnumerateObject().Select(m => m.Name))
        {
            if (Spellings.TryGetValue(name, out var exact) && exact != name)
            {
                Add(MemberForbidden, path, name);
            }
        }
    }

    private void Add(string code, string place, params string[] about) => _findings.Add(FlowFindingCatalogue.Of(code, place, about));
}
