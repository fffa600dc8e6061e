namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>A step of a year, as a test case.</summary>
public sealed record PlayedStep(PlayedYear Year, YearStep Step)
{
    public override string ToString() => $"{Year}/{Step}";
}
