namespace DanVan.Workflows.Engine;

/// <summary>The flow driver a host uses, as far as deciding needs to know it.</summary>
/// <param name="Name">Its name, as cycles record it.</param>
/// <param name="DrivesNewCycles">Whether cycles that are opened from now on are driven by it.</param>
internal sealed record FlowRegistration(string Name, bool DrivesNewCycles);
