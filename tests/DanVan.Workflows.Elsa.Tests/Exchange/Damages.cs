using System.Text.Json.Nodes;
using DanVan.Workflows.Elsa.Exchange;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>What can be wrong with a flow: for each finding, changes that bring about this one and no other.</summary>
internal static class Damages
{
    private const string Task = "Elsa.RunTask";
    private const string Decision = "Elsa.FlowDecision";
    private static readonly string Name = AFlow.Literal("taskName", "duyet");

    /// <summary>By code: where it is found, and what is done to the text of the flow.</summary>
    public static IReadOnlyDictionary<string, (string Place, Func<AFlow, string> Do)[]> All { get; } = new Dictionary<string, (string Place, Func<AFlow, string> Do)[]>
    {
        [FlowFindingCodes.TooLong] = [("$", f => f.Text + new string(' ', 1024 * 1024)), ("$", _ => new string('ế', 400_000))],
        [FlowFindingCodes.Unreadable] =
        [
            ("$", f => f.Text[..^2]),
            ("$", _ => ""),
            ("$", f => f.Text.Replace("\"root\":", "\"name\":\"x\",\"root\":", StringComparison.Ordinal)),
            ("$", _ => string.Concat(Enumerable.Repeat("[", 5000))),
            ("$", _ => """{ "name": "\ud800" }"""),
            ("$", _ => "{ \"name\": \"\ud800\" }"),
        ],
        [FlowFindingCodes.Shape] =
        [
            ("$", _ => "[]"),
            ("$.root.activities", Text(f => f.Root["activities"] = "none")),
            ("$.root.activities[0]", Text(f => f.Activities[0]!["type"] = 7)),
            ("$.root.activities[0]", Text(f => f.Activities[0] = "plan")),
            ("$.root.connections[0]", Text(f => f.Connections[0] = new JsonArray())),
            ("$.root.connections[0]", Text(f => f.Connections[0]!["target"] = null)),
            ("$.root.activities[7].condition.expression.value", Text(f => f.Insert("plan", "issue-plan", "d", Task, """{ "condition": { "typeName": "Boolean", "expression": { "type": "Variable", "value": "Approved" } } }"""))),
        ],
        [FlowFindingCodes.TooMany] =
        [
            ("$.root", Text(f => Many(501, i => f.Add($"x{i}", Task)))),
            ("$.root", Text(f => Many(2001, i => f.Connect("plan", "issue-plan", "registration")))),
        ],
        [FlowFindingCodes.Polymorphic] =
        [
            ("$.root.activities[0]", Text(f => f.Activities[0]!["$type"] = "System.IO.FileInfo, System.Runtime")),
            ("$.root.activities[7].payload.expression.value", Text(f => f.Insert("plan", "issue-plan", "t", Task, """{ "payload": { "typeName": "Object", "expression": { "type": "Literal", "value": { "_type": "System.IO.FileInfo, System.Runtime" } } } }"""))),
            ("$.root.activities[7].payload.expression.value", Text(f => f.Insert("plan", "issue-plan", "t", Task, """{ "payload": { "typeName": "Object", "expression": { "type": "Object", "value": "{\"$type\":\"x\"}" } } }"""))),
        ],
        [FlowFindingCodes.MemberForbidden] =
        [
            ("$.root.activities[7]", Text(f => f.Insert("plan", "issue-plan", "t", Task, """{ "workflowDefinitionVersionId": "other" }"""))),
            ("$.root.activities[7]", Text(f => f.Insert("plan", "issue-plan", "t", Task, """{ "originalActivityJson": "{}" }"""))),
            ("$.root.activities[7]", Text(f => f.Insert("plan", "issue-plan", "s", "Elsa.FlowSwitch", """{ "Mode": "MatchAny" }""", "Default"))),
            ("$.root.activities[7]", Text(f => f.Insert("plan", "issue-plan", "s", "Elsa.FlowSwitch", """{ "cases": [], "Cases": [{ "label": "a", "condition": { "type": "Literal", "value": true } }] }""", "Default"))),
            ("$.root.activities[7].cases[0]", Text(f => f.Insert("plan", "issue-plan", "s", "Elsa.FlowSwitch", """{ "cases": [{ "label": "a", "Label": "b", "condition": { "type": "Literal", "value": true } }] }""", "Default").Connect("s", "a", "registration"))),
            ("$.root.customProperties", Text(f => f.Root["customProperties"] = JsonNode.Parse("""{ "notFoundConnections": [{ "source": { "activity": "plan" }, "target": { "activity": "closed" } }] }"""))),
        ],
        [FlowFindingCodes.NotFlowchart] = [("$.root", Text(f => f.Root["type"] = "Elsa.Sequence")), ("$.root", Text(f => f.Model.Remove("root")))],

        [FlowFindingCodes.DefinitionMissing] = [("$.customProperties", Text(f => f.Model["customProperties"] = new JsonObject()))],
        [FlowFindingCodes.DefinitionOther] = [("$.customProperties", Text(f => f.Model["customProperties"]!["danvan.definition"] = "annual-cycle"))],
        [FlowFindingCodes.DefinitionContent] = [("$.customProperties", Text(f => f.Model["customProperties"]!["danvan.hash"] = "sha256:00"))],

        [FlowFindingCodes.IdMissing] = [("$.root.activities[7]", Text(f => f.Add("x", Task, Name).Activity("x").Remove("id")))],
        [FlowFindingCodes.IdDuplicate] = [("x", Text(f => f.Add("x", Task, Name).Add("x", Task, Name)))],
        [FlowFindingCodes.TypeNotAllowed] =
        [
            ("w", Text(f => f.Insert("plan", "issue-plan", "w", "Elsa.WriteLine"))),
            ("w", Text(f => f.Insert("plan", "issue-plan", "w", "System.IO.FileInfo, System.Runtime"))),
            ("t", Text(f => f.Insert("plan", "issue-plan", "t", Task, """{ "body": { "id": "w", "type": "Elsa.WriteLine", "version": 1 } }"""))),
        ],
        [FlowFindingCodes.TypeMissing] = [("g", Text(f => f.Insert("plan", "issue-plan", "g", FlowDesk.Gone)))],
        [FlowFindingCodes.Expression] =
        [
            ("$.root.activities[7].taskName.expression", Text(f => f.Insert("plan", "issue-plan", "t", Task, """{ "taskName": { "typeName": "String", "expression": { "type": "JavaScript", "value": "1" } } }"""))),
            ("$.root.activities[7].taskName.expression", Text(f => f.Insert("plan", "issue-plan", "t", Task, """{ "taskName": { "typeName": "String", "expression": { "type": "Delegate" } } }"""))),
            ("$.root.activities[7].cases[0].condition", Text(f => f.Insert("plan", "issue-plan", "s", "Elsa.FlowSwitch", """{ "cases": [{ "label": "a", "condition": { "type": "Liquid", "value": "true" } }] }""", "Default").Connect("s", "a", "registration"))),
        ],
        [FlowFindingCodes.VariableType] =
        [
            ("$.variables[0].typeName", Text(f => f.Model["variables"] = JsonNode.Parse("""[{ "id": "v", "name": "v", "typeName": "System.IO.FileInfo, System.Runtime" }]"""))),
            ("$.root.variables[0].storageDriverTypeName", Text(f => f.Root["variables"] = JsonNode.Parse("""[{ "id": "v", "name": "v", "typeName": "String", "storageDriverTypeName": "Evil.Driver, Evil" }]"""))),
            ("$.root.activities[7].condition.expression.value.typeName", Text(f => f.Insert("plan", "issue-plan", "t", Task, """{ "condition": { "typeName": "Boolean", "expression": { "type": "Variable", "value": "{\"id\":\"v\",\"name\":\"v\",\"typeName\":\"Evil, Evil\"}" } } }"""))),
        ],
        [FlowFindingCodes.Nested] =
        [
            ("q", Text(f => f.Insert("plan", "issue-plan", "q", "Elsa.Sequence", """{ "activities": [{ "id": "n", "type": "DanVan.EnterStage", "version": 1 }] }"""))),
            ("q", Text(f => f.Insert("plan", "issue-plan", "q", "Elsa.ForEach", """{ "body": { "id": "n", "type": "DanVan.EnterStage", "version": 1 } }"""))),
        ],
        [FlowFindingCodes.RunsApart] = [("scoring", Text(f => f.Activity("scoring")["customProperties"]!["runAsynchronously"] = true))],
        [FlowFindingCodes.MergeMode] = [("scoring", Text(f => f.Activity("scoring")["customProperties"]!["mergeMode"] = "Converge")), ("scoring", Text(f => f.Activity("scoring")["customProperties"]!["mergeMode"] = 4))],
        [FlowFindingCodes.CanStart] = [("e", Text(f => f.Insert("plan", "issue-plan", "e", "Elsa.Event", """{ "customProperties": { "canStartWorkflow": true } }""")))],

        [FlowFindingCodes.StageExpression] =
        [
            ("scoring", Text(f => f.Activity("scoring")["stage"]!["expression"]!["type"] = "Variable")),
            ("scoring", Text(f => f.Activity("scoring")["stage"]!["expression"]!["type"] = "JavaScript")),
            ("scoring", Text(f => f.Activity("scoring").Remove("stage"))),
            ("scoring", Text(f => f.Activity("scoring")["triggers"]!["expression"]!["value"] = "{}")),
            ("scoring", Text(f => f.Activity("scoring")["triggers"]!["expression"]!["type"] = "CSharp")),
        ],
        [FlowFindingCodes.StageMissing] = [("$", Text(f => f.Remove("supplement")))],
        [FlowFindingCodes.StageDuplicate] = [("twin", Text(f => f.Add("twin", "DanVan.EnterStage", AFlow.Literal("stage", "scoring"))))],
        [FlowFindingCodes.StageUnknown] = [("x", Text(f => f.Add("x", "DanVan.EnterStage", AFlow.Literal("stage", "pre-review"))))],
        [FlowFindingCodes.StageFinalLeft] = [("closed:Done->plan", Text(f => f.Connect("closed", "Done", "plan")))],
        [FlowFindingCodes.TriggerUnknown] =
        [
            ("plan:start-scoring->scoring", Text(f => f.Connect("plan", "start-scoring", "scoring"))),
            ("plan", Text(f => f.Activity("plan")["triggers"]!["expression"]!["value"] = """["issue-plan","cancel"]""")),
            ("closed", Text(f => f.Activity("closed")["triggers"]!["expression"]!["value"] = """["reopen"]""")),
        ],
        [FlowFindingCodes.TriggerMissing] = [("plan", Text(f => f.Activity("plan")["triggers"]!["expression"]!["value"] = "[]")), ("plan", Text(f => f.Activity("plan").Remove("triggers")))],

        [FlowFindingCodes.ConnectionActivity] = [("plan:issue-plan->ghost", Text(f => f.Connect("plan", "issue-plan", "ghost"))), ("ghost:Done->plan", Text(f => f.Connect("ghost", "Done", "plan")))],
        [FlowFindingCodes.ConnectionPort] =
        [
            ("plan:issue-plan->registration", Text(f => f.Connections[0]!["target"]!["port"] = "Out")),
            ("t:Maybe->registration", Text(f => f.Insert("plan", "issue-plan", "t", Task, Name).Connect("t", "Maybe", "registration"))),
            ("d:Done->registration", Text(f => f.Insert("plan", "issue-plan", "d", Decision))),
        ],

        [FlowFindingCodes.Start] =
        [
            ("registration", Text(f => (f.Activity("plan")["customProperties"], f.Activity("registration")["customProperties"]) = (new JsonObject(), JsonNode.Parse("""{ "canStartWorkflow": true }""")))),
            ("begin", Text(f => f.Add("begin", "Elsa.Start").Connect("begin", "Done", "scoring"))),
            ("begin", Text(f => f.Add("begin", "Elsa.Start"))),
        ],
        [FlowFindingCodes.TriggerNowhere] =
        [
            ("plan:issue-plan", Text(f => f.Disconnect("plan", "issue-plan"))),
            ("plan:issue-plan", Text(f => f.Add("t", Task, Name).Lead("plan", "issue-plan", "t"))),
        ],
        [FlowFindingCodes.OutcomeNowhere] =
        [
            ("d:False", Text(f => f.Insert("plan", "issue-plan", "d", Decision, next: "True"))),
            ("d:False", Text(f => f.Insert("plan", "issue-plan", "d", Decision, next: "True").Add("a", Task, Name).Add("b", Task, Name).Connect("d", "False", "a").Connect("a", "Done", "b").Connect("b", "Done", "a"))),
            ("s:Default", Text(f => f.Insert("plan", "issue-plan", "s", "Elsa.FlowSwitch", """{ "cases": [{ "label": "a", "condition": { "type": "Literal", "value": true } }] }""", "a"))),
        ],
        [FlowFindingCodes.Fork] =
        [
            ("plan:issue-plan", Text(f => f.Connect("plan", "issue-plan", "mid-year-review"))),
            ("plan:issue-plan", Text(f => f.Add("t", Task, Name).Connect("plan", "issue-plan", "t").Connect("t", "Done", "registration"))),
            ("s", Text(f => f.Insert("plan", "issue-plan", "s", "Elsa.FlowSwitch", """{ "mode": { "typeName": "x", "expression": { "type": "Literal", "value": "MatchAny" } }, "cases": [{ "label": "a", "condition": { "type": "Literal", "value": true } }] }""", "a").Connect("s", "Default", "registration"))),
        ],
        [FlowFindingCodes.Loop] =
        [
            ("d", Text(f => f.Insert("plan", "issue-plan", "d", Decision, next: "True").Connect("d", "False", "d"))),
            ("d", Text(f => f.Insert("plan", "issue-plan", "d", Decision, next: "True").Add("v", "Elsa.SetVariable").Connect("d", "False", "v").Connect("v", "Done", "d"))),
        ],
        [FlowFindingCodes.StageUnreachable] = [("supplement", Text(f => f.Lead("mid-year-review", "supplement", "scoring")))],
        [FlowFindingCodes.StageDeadEnd] = [("supplement", Text(f => f.Lead("supplement", "resume", "supplement")))],
        [FlowFindingCodes.StageSkippable] = [("scoring", Text(f => f.Lead("supplement", "resume", "commendation")))],
        [FlowFindingCodes.DefinitionBroken] =
        [
            ("$.stages[5].onEnter[0]", Text(f => f.Lead("mid-year-review", "start-scoring", "commendation").Lead("supplement", "resume", "commendation").Lead("commendation", "commend", "scoring").Lead("scoring", "close-scoring", "closed"))),
        ],
        [FlowFindingCodes.StepUnused] = [("t", Text(f => f.Add("t", Task, Name)))],
    };

    private static Func<AFlow, string> Text(Action<AFlow> change) => flow => flow.Do(change).Text;

    private static void Many(int count, Action<int> add)
    {
        for (var i = 0; i < count; i++)
        {
            add(i);
        }
    }
}
