namespace DanVan.Workflows.Simulation.Practices;

/// <summary>Something somebody means to do on a day.</summary>
/// <param name="Action">The action, as the definition's stages and permissions call it.</param>
/// <param name="Roles">Who may do it; the first role valid on the day does.</param>
/// <param name="Holds">Whether whoever moves the cycle on waits for it while the stage accepts the action.</param>
/// <param name="Command">Makes the command when its time has come; null when there is nothing to do any more.</param>
internal sealed record Step(string Action, IReadOnlyList<string> Roles, bool Holds, Func<Scene, ValueTask<Command?>> Command)
{
    /// <summary>Whether it is done also where the stage does not accept it, as late papers are.</summary>
    public bool ComesRegardless { get; init; }

    /// <summary>What follows from its outcome.</summary>
    public Action<Scene, Outcome> Then { get; init; } = (_, _) => { };
}
