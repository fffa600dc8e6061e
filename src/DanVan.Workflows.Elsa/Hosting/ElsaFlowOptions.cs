namespace DanVan.Workflows.Elsa;

/// <summary>How the cycle runs as Elsa workflows. There is nothing to set yet.</summary>
public sealed class ElsaFlowOptions;
