namespace DanVan.Workflows.Elsa.Exchange;

/// <summary>The stable codes of <see cref="FlowFinding"/>. Each has one text in each language and a test with a flow that triggers it.</summary>
public static class FlowFindingCodes
{
#pragma warning disable CS1591 // Each name says what its text says; the texts stand in the catalogue of findings and in docs/elsa-flows.md.
    // The text.
    public const string TooLong = "flow.too-long";
    public const string Unreadable = "flow.unreadable";
    public const string Shape = "flow.shape";
    public const string TooMany = "flow.too-many";
    public const string Polymorphic = "flow.polymorphic";
    public const string MemberForbidden = "flow.member-forbidden";
    public const string NotFlowchart = "flow.not-flowchart";

    // Whose flow it is.
    public const string DefinitionMissing = "flow.definition-missing";
    public const string DefinitionOther = "flow.definition-other";
    public const string DefinitionContent = "flow.definition-content";

    // Activities.
    public const string IdMissing = "flow.id-missing";
    public const string IdDuplicate = "flow.id-duplicate";
    public const string TypeNotAllowed = "flow.type-not-allowed";
    public const string TypeMissing = "flow.type-missing";
    public const string Expression = "flow.expression";
    public const string VariableType = "flow.variable-type";
    public const string Nested = "flow.nested";
    public const string RunsApart = "flow.runs-apart";
    public const string MergeMode = "flow.merge-mode";
    public const string CanStart = "flow.can-start";

    // Stages and their triggers.
    public const string StageExpression = "flow.stage-expression";
    public const string StageMissing = "flow.stage-missing";
    public const string StageDuplicate = "flow.stage-duplicate";
    public const string StageUnknown = "flow.stage-unknown";
    public const string StageFinalLeft = "flow.stage-final-left";
    public const string TriggerUnknown = "flow.trigger-unknown";
    public const string TriggerMissing = "flow.trigger-missing";

    // Connections.
    public const string ConnectionActivity = "flow.connection-activity";
    public const string ConnectionPort = "flow.connection-port";

    // Where the ways lead.
    public const string Start = "flow.start";
    public const string TriggerNowhere = "flow.trigger-nowhere";
    public const string OutcomeNowhere = "flow.outcome-nowhere";
    public const string Fork = "flow.fork";
    public const string Loop = "flow.loop";
    public const string StageUnreachable = "flow.stage-unreachable";
    public const string StageDeadEnd = "flow.stage-dead-end";
    public const string StageSkippable = "flow.stage-skippable";
    public const string DefinitionBroken = "flow.definition-broken";
    public const string StepUnused = "flow.step-unused";

    // What Elsa itself says.
    public const string Refused = "flow.refused";
#pragma warning restore CS1591
}
