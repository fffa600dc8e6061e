namespace DanVan.Workflows.Simulation;

/// <summary>Why the year could not go on.</summary>
/// <param name="Code">A refusal's code, or <c>simulation.incident</c>, <c>simulation.nobody</c>, <c>simulation.not-offered</c>, <c>simulation.waiting</c>.</param>
/// <param name="About">The transition, effect or command it is about.</param>
/// <param name="Vietnamese">The reason in Vietnamese.</param>
/// <param name="English">The reason in English.</param>
public sealed record SimulationObstacle(string Code, string About, string Vietnamese, string English);
