namespace DanVan.Workflows.Hosting;

/// <summary>Names a host subscribes to; part of the compatibility promise.</summary>
public static class WorkflowDiagnostics
{
    /// <summary>The activity source.</summary>
    public const string SourceName = "DanVan.Workflows";

    /// <summary>The meter.</summary>
    public const string MeterName = "DanVan.Workflows";
}
