using System.Text.Json.Nodes;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>What an administrator may do to a flow, and what the designer does to it by itself.</summary>
internal static class HarmlessEdits
{
    private const string Variable = """{ "id": "v", "name": "Approved", "typeName": "Boolean", "isArray": false, "value": "False" }""";
    private const string IfApproved = $$"""{ "condition": { "typeName": "Boolean", "expression": { "type": "Variable", "value": {{Variable}} } } }""";
    private static readonly string Approval = AFlow.Literal("taskName", "duyet-ke-hoach");

    public static IReadOnlyDictionary<string, Action<AFlow>> All { get; } = new Dictionary<string, Action<AFlow>>
    {
        ["an approval between two stages"] = f => f.Insert("registration", "close-registration", "approval", "Elsa.RunTask", Approval),
        ["an event between two stages"] = f => f.Insert("registration", "close-registration", "approval", "Elsa.Event", AFlow.Literal("eventName", "da-duyet")),
        ["three steps one after another"] = f => f.Insert("plan", "issue-plan", "c", "Elsa.RunTask", Approval).Insert("plan", "issue-plan", "b", "Elsa.SetVariable").Insert("plan", "issue-plan", "a", "Elsa.Event", AFlow.Literal("eventName", "x")),
        ["a side way that ends by itself"] = f => f.Add("tell", "Elsa.RunTask", Approval).Connect("plan", "issue-plan", "tell"),
        ["a decision by a variable whether a stage is passed by"] = f =>
        {
            f.Model["variables"]!.AsArray().Add(JsonNode.Parse(Variable));
            f.Add("d", "Elsa.FlowDecision", IfApproved).Lead("mid-year-review", "supplement", "d").Connect("d", "True", "scoring").Connect("d", "False", "supplement");
        },
        ["a variable named as a text"] = f => f.Insert("plan", "issue-plan", "d", "Elsa.FlowDecision", """{ "condition": { "typeName": "Boolean", "expression": { "type": "Variable", "value": "{\"id\":\"v\",\"name\":\"v\",\"typeName\":\"Boolean\"}" } } }""", "True").Connect("d", "False", "registration"),
        ["asking until it is granted"] = f => f.Insert("plan", "issue-plan", "d", "Elsa.FlowDecision", IfApproved, "True").Insert("plan", "issue-plan", "ask", "Elsa.RunTask", Approval).Connect("d", "False", "ask"),
        ["a switch"] = f => f.Insert("plan", "issue-plan", "s", "Elsa.FlowSwitch", """{ "cases": [{ "label": "xã", "condition": { "type": "Literal", "value": true } }] }""", "Default").Connect("s", "xã", "registration"),
        ["a way back"] = f => f.Lead("supplement", "resume", "mid-year-review"),
        ["a start before the first stage"] = f => f.Add("begin", "Elsa.Start").Connect("begin", "Done", "plan"),
        ["stages under other ids"] = f => f.Rename("plan", "4f1c9e2d").Rename("scoring", "a b/ế"),
        ["stages moved, named and described otherwise"] = f =>
        {
            var plan = f.Activity("plan");
            plan["name"] = "Kế hoạch năm";
            plan["metadata"] = JsonNode.Parse("""{ "displayText": "Kế hoạch", "description": "Ghi chú", "showDescription": true, "designer": { "position": { "x": -100.25, "y": 7 }, "size": { "width": 300, "height": 80 } } }""");
        },
        ["activities and connections in another order"] = f =>
        {
            var (activities, connections) = (f.Activities.Reverse().Select(a => a!.DeepClone()).ToArray(), f.Connections.Reverse().Select(c => c!.DeepClone()).ToArray());
            (f.Root["activities"], f.Root["connections"]) = (new JsonArray(activities), new JsonArray(connections));
        },
        ["a connection drawn twice"] = f => f.Connections.Add(f.Connections[0]!.DeepClone()),
        ["triggers as a literal list"] = f => f.Activity("plan")["triggers"] = JsonNode.Parse("""{ "typeName": "List<String>", "expression": { "type": "Literal", "value": ["issue-plan"] } }"""),
        ["bare values"] = f => (f.Activity("plan")["stage"], f.Activity("plan")["triggers"]) = ("plan", new JsonArray("issue-plan")),
        ["no triggers at the final stage"] = f => f.Activity("closed").Remove("triggers"),
        ["triggers in another order"] = f => f.Activity("mid-year-review")["triggers"]!["expression"]!["value"] = """["supplement", "start-scoring"]""",
        ["connections without the port they lead to"] = f => f.Connections.ToList().ForEach(c => c!["target"]!.AsObject().Remove("port")),
        ["connections as an older designer wrote them"] = f => f.Root["connections"] = new JsonArray(
            [.. f.Connections.Select(c => new JsonObject { ["source"] = (string)c!["source"]!["activity"]!, ["target"] = (string)c["target"]!["activity"]!, ["sourcePort"] = (string)c["source"]!["port"]!, ["targetPort"] = "In" })]),
        ["the usual merge mode, written out"] = f => f.Activity("scoring")["customProperties"]!["mergeMode"] = "Stream",
        ["what the designer adds to the whole"] = f =>
        {
            f.Model["id"] = "5be2a";
            f.Model["$schema"] = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json";
            f.Model["toolVersion"] = "3.7.1.0";
            f.Model["links"] = new JsonArray();
            f.Root["nodeId"] = "Workflow1:Flowchart1";
            f.Activity("plan")["nodeId"] = "Workflow1:Flowchart1:plan";
            f.Root["customProperties"] = JsonNode.Parse("""{ "notFoundConnections": [], "canStartWorkflow": false, "runAsynchronously": false }""");
        },
    };
}
