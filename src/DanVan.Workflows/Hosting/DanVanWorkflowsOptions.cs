using NodaTime;

namespace DanVan.Workflows.Hosting;

/// <summary>How the workers work. Validated when the host starts; where there is none, when the engine is first asked for.</summary>
public sealed class DanVanWorkflowsOptions
{
    /// <summary>How long the workers wait between two looks at the tables. 100 ms to 1 h; default 2 s.</summary>
    public Duration PollInterval { get; set; } = Duration.FromSeconds(2);

    /// <summary>How many timers or messages are taken at once. 1 to 10,000; default 100.</summary>
    public int BatchSize { get; set; } = 100;

    /// <summary>
    /// For how long a worker has a message to itself. 1 s to 1 day; default 5 min. Zero only where <see cref="RunWorkers"/> is false: a host that
    /// calls the pump from one place, with a clock that stands still while it does, has nobody to keep a message from; were it killed, it would
    /// otherwise come back to the same instant, at which its own lease still held.
    /// </summary>
    public Duration Lease { get; set; } = Duration.FromMinutes(5);

    /// <summary>How often an effect is tried before it is parked for an operator. 1 to 100; default 8.</summary>
    public int MaxAttempts { get; set; } = 8;

    /// <summary>The wait after the first failure; it doubles with each further one, up to an hour. 0 to 1 h; default 5 s.</summary>
    public Duration FirstRetryDelay { get; set; } = Duration.FromSeconds(5);

    /// <summary>Whether the library runs timers and effects by itself. False: the host calls <see cref="IWorkflowPump"/>. Default true.</summary>
    public bool RunWorkers { get; set; } = true;

    internal Duration RetryDelay(int attempts) =>
        Duration.Min(Duration.FromHours(1), FirstRetryDelay * Math.Pow(2, Math.Min(attempts - 1, 20)));

    internal IEnumerable<string> Problems()
    {
        if (PollInterval < Duration.FromMilliseconds(100) || PollInterval > Duration.FromHours(1))
        {
            yield return $"{nameof(PollInterval)} must be from 100 ms to 1 h.";
        }

        if (BatchSize is < 1 or > 10_000)
        {
            yield return $"{nameof(BatchSize)} must be from 1 to 10,000.";
        }

        if ((Lease < Duration.FromSeconds(1) || Lease > Duration.FromDays(1)) && (Lease != Duration.Zero || RunWorkers))
        {
            yield return $"{nameof(Lease)} must be from 1 s to 1 day, or zero where {nameof(RunWorkers)} is false.";
        }

        if (MaxAttempts is < 1 or > 100)
        {
            yield return $"{nameof(MaxAttempts)} must be from 1 to 100.";
        }

        if (FirstRetryDelay < Duration.Zero || FirstRetryDelay > Duration.FromHours(1))
        {
            yield return $"{nameof(FirstRetryDelay)} must be from 0 to 1 h.";
        }

        if (!IsNormalizationAvailable())
        {
            yield return "Unicode normalization is not available: the process runs in globalization-invariant mode (InvariantGlobalization). Names could not be compared; install ICU and switch the mode off.";
        }
    }

    // In invariant mode string.Normalize returns its input unchanged, and two spellings of one name would both be accepted.
    private static bool IsNormalizationAvailable() => "e\u0301".Normalize(System.Text.NormalizationForm.FormC) == "é";
}
