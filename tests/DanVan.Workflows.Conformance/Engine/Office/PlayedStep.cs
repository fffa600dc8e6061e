namespace DanVan.Workflows.Conformance.Engine.Office;

/// <summary>A step of a year, as a test case.</summary>
public sealed record PlayedStep(PlayedYear Year, YearStep Step)
{
    /// <summary>Its position in the year, from 0.</summary>
    public int Index => Year.Steps.Index().First(s => s.Item == Step).Index;

    public override string ToString() => $"{Year}/{Step}";
}
