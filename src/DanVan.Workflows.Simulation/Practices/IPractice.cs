namespace DanVan.Workflows.Simulation.Practices;

/// <summary>A habit of the office: looks at the cycle each working morning and plans what people will do.</summary>
internal interface IPractice
{
    ValueTask PlanAsync(Scene scene, CancellationToken cancellationToken);

    /// <summary>Whether whoever moves the cycle on waits for something that is not planned yet.</summary>
    bool Awaits(Scene scene) => false;
}
