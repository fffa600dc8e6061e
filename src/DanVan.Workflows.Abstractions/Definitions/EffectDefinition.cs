namespace DanVan.Workflows.Definitions;

/// <summary>Something to be carried out after a stage is entered, a transition is pulled or a milestone is recorded.</summary>
/// <remarks>
/// A <see cref="StageEffects.Notify"/> is carried out in its turn: what comes before it is done when people are told. Its message is told as it is
/// written, it is no template. It reaches the host's notifier at least once, under a key that stays the same, with the topic <c>announcement</c>; a
/// notifier that fails holds up neither the effects after it nor the cycle.
/// </remarks>
/// <param name="Do">One of <see cref="StageEffects"/>.</param>
/// <param name="Document">The kind of document, for <see cref="StageEffects.IssueDocument"/>; else null.</param>
/// <param name="Message">What people are told, in Vietnamese, for <see cref="StageEffects.Notify"/>; else null.</param>
/// <param name="Roles">Who is told, for <see cref="StageEffects.Notify"/>; null there means the units of the cycle.</param>
public sealed record EffectDefinition(string Do, string? Document = null, string? Message = null, IReadOnlyList<string>? Roles = null);
