namespace DanVan.Workflows;

/// <summary>Identity of one hash-chained stream of events.</summary>
/// <param name="Cycle">The cycle the stream belongs to; never empty.</param>
/// <param name="Registration">The registration's code, or an empty string for the cycle's own stream.</param>
public readonly record struct StreamId(CycleId Cycle, string Registration)
{
    /// <summary>The stream of a cycle.</summary>
    public static StreamId Of(CycleId cycle) => new(cycle, "");

    /// <summary>The stream of a registration.</summary>
    public static StreamId Of(RegistrationId registration) => new(registration.Cycle, registration.Code);

    /// <summary>Which aggregate the stream belongs to.</summary>
    public StreamKind Kind => Registration.Length == 0 ? StreamKind.Cycle : StreamKind.Registration;

    /// <summary><c>cycle</c> or <c>cycle/registration</c>.</summary>
    public override string ToString() => Registration.Length == 0 ? Cycle.Value : $"{Cycle.Value}/{Registration}";
}
