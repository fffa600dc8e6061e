namespace DanVan.Workflows.Hosting;

/// <summary>Tells people what happened. Must be thread-safe.</summary>
public interface INotifier
{
    /// <summary>Called at least once for each notification, after the commit that caused it; a repetition has the same key. An exception is retried, then parked.</summary>
    ValueTask NotifyAsync(Notification notification, CancellationToken cancellationToken);
}

/// <summary>Something people should know.</summary>
/// <param name="Key">Stable id, the same at every delivery.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Topic">What it is about: <c>stage-entered</c>, <c>deadline-passed</c>, <c>deadline-extended</c>, <c>registration-accepted</c>, <c>registration-rejected</c>, <c>awards-proposed</c>.</param>
/// <param name="Subject">Which one: the id of the stage, deadline or registration.</param>
/// <param name="Unit">The unit it concerns; null for all of the cohort.</param>
public sealed record Notification(string Key, CycleId Cycle, string Topic, string Subject, UnitId? Unit);
