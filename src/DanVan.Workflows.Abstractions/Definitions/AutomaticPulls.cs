namespace DanVan.Workflows.Definitions;

/// <summary>When a transition fires by itself: the vocabulary of <see cref="TransitionDefinition.Automatic"/>.</summary>
public static class AutomaticPulls
{
    /// <summary>As soon as all its deadlines have passed.</summary>
    public const string AfterDeadlines = "after-deadlines";

    /// <summary>At the end of the first day on which its conditions and validators hold, for example because all have submitted.</summary>
    public const string WhenReady = "when-ready";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [AfterDeadlines, WhenReady];
}
