namespace DanVan.Workflows.Registrations;

/// <summary>What the engine reads for a registration's command beside its own state and cycle, so that deciding needs no I/O. Only what the command needs is there.</summary>
internal sealed record RegistrationFacts
{
    /// <summary>Most commands need nothing.</summary>
    public static RegistrationFacts None { get; } = new();

    /// <summary>Who holds the claims that were looked at: names of models and places in quotas.</summary>
    public IReadOnlyDictionary<string, string> Holders { get; init; } = new Dictionary<string, string>();

    /// <summary>The registration a submission carries on; null when there is none of that id.</summary>
    public RegistrationState? Predecessor { get; init; }

    /// <summary>The version it was read at, 0 when there is none; null when nobody looked.</summary>
    public long? PredecessorVersion { get; init; }
}
