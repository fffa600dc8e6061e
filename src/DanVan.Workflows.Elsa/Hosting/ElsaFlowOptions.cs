namespace DanVan.Workflows.Elsa;

/// <summary>How the cycle runs as Elsa workflows. Nothing can be set yet that is not usual.</summary>
public sealed partial class ElsaFlowOptions;
