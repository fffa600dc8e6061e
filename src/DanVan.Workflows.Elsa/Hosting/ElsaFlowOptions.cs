using NodaTime;

namespace DanVan.Workflows.Elsa;

/// <summary>How cycles run as Elsa workflows. Validated when the host starts; where there is none, when a cycle is first driven.</summary>
public sealed partial class ElsaFlowOptions
{
    /// <summary>
    /// Whether cycles that are opened from now on are driven by Elsa. False: they go by their definition's transitions, and only those Elsa drives already stay with
    /// it. Default true.
    /// </summary>
    public bool DrivesNewCycles { get; set; } = true;

    /// <summary>Whether the library compares cycles with their instances by itself, every <see cref="SweepInterval"/>. Default true.</summary>
    public bool RunSweep { get; set; } = true;

    /// <summary>The time between two such comparisons. 1 s to 1 h; default 30 s.</summary>
    public Duration SweepInterval { get; set; } = Duration.FromSeconds(30);

    /// <summary>After what time an instance that has not followed its cycle is late: a sweep makes it follow then, and the health check says so. 0 to 1 day; default 1 min.</summary>
    public Duration LateAfter { get; set; } = Duration.FromMinutes(1);

    /// <summary>How long a process waits for another that moves the same cycle's instance, before it tries again later. 1 s to 10 min; default 30 s.</summary>
    public Duration LockTimeout { get; set; } = Duration.FromSeconds(30);

    /// <summary>How long a step waits for Elsa's own startup tasks, before it is tried again later. 1 s to 10 min; default 1 min.</summary>
    public Duration StartTimeout { get; set; } = Duration.FromMinutes(1);

    /// <summary>
    /// Who acts where an activity of a workflow sends a command (<see cref="Activities.PullTrigger"/>, <see cref="Activities.IssueDocument"/>): <c>elsa</c>, unless the
    /// host says otherwise. The host's <see cref="DanVan.Workflows.Hosting.IAuthorization"/> says which roles that person holds; it may have none, and every command is refused then.
    /// Not empty, and none of the names that are kept for the library (see <see cref="Actor"/>).
    /// </summary>
    public PersonId Person { get; set; } = new("elsa");

    internal IEnumerable<string> Problems()
    {
        if (SweepInterval < Duration.FromSeconds(1) || SweepInterval > Duration.FromHours(1))
        {
            yield return $"{nameof(SweepInterval)} must be from 1 s to 1 h.";
        }

        if (LateAfter < Duration.Zero || LateAfter > Duration.FromDays(1))
        {
            yield return $"{nameof(LateAfter)} must be from 0 to 1 day.";
        }

        if (LockTimeout < Duration.FromSeconds(1) || LockTimeout > Duration.FromMinutes(10))
        {
            yield return $"{nameof(LockTimeout)} must be from 1 s to 10 min.";
        }

        if (StartTimeout < Duration.FromSeconds(1) || StartTimeout > Duration.FromMinutes(10))
        {
            yield return $"{nameof(StartTimeout)} must be from 1 s to 10 min.";
        }

        // Under a name that is the library's own every command would be refused, in the middle of a year.
        if (string.IsNullOrWhiteSpace(Person.Value) || new Actor(Person).IsReserved)
        {
            yield return $"{nameof(Person)} must be a name, and none that the library keeps for itself (see {nameof(Actor)}).";
        }
    }
}
