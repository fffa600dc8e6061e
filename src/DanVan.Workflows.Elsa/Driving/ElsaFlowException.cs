namespace DanVan.Workflows.Elsa.Driving;

/// <summary>A cycle's flow in Elsa cannot go on. Its text names cycles, activities and codes, and nothing that a person wrote: operators see it in lists and logs.</summary>
internal sealed class ElsaFlowException(string code, string message, Exception? innerException = null) : WorkflowException(code, message, innerException)
{
    /// <summary>An activity of the cycle runs in an instance that drives none.</summary>
    public const string NotDriven = "elsa.not-driven";

    /// <summary>The next stage was not entered.</summary>
    public const string NotEntered = "elsa.not-entered";

    /// <summary>The instance faulted, ended early or was cancelled.</summary>
    public const string Stalled = "elsa.stalled";

    /// <summary>The graph has no such stage.</summary>
    public const string NoSuchStage = "elsa.no-such-stage";

    /// <summary>The edited flow that is published for the definition does not fit it.</summary>
    public const string EditedFlow = "elsa.edited-flow";

    /// <summary>Elsa has not been started.</summary>
    public const string NotStarted = "elsa.not-started";
}
