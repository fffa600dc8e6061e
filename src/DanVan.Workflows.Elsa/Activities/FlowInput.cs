namespace DanVan.Workflows.Elsa.Activities;

/// <summary>Names of what a workflow instance is given when it is started or woken.</summary>
internal static class FlowInput
{
    /// <summary>Which of the cycle's stage visits the next stage is, from 0.</summary>
    public const string Visit = "DanVanVisit";

    /// <summary>The trigger by which the present stage was left.</summary>
    public const string Trigger = "DanVanTrigger";
}
