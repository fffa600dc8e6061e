namespace DanVan.Workflows;

/// <summary>Identity of one hash-chained stream of events.</summary>
/// <param name="Cycle">The cycle the stream belongs to; never empty. For a definition its id behind <see cref="DefinitionPrefix"/>, which no cycle's id can begin with.</param>
/// <param name="Registration">The registration's code, or an empty string for the stream of a cycle or a definition.</param>
public readonly record struct StreamId(CycleId Cycle, string Registration)
{
    /// <summary>What the name of a definition's stream begins with.</summary>
    public const string DefinitionPrefix = "definition:";

    /// <summary>The stream of a cycle.</summary>
    public static StreamId Of(CycleId cycle) => new(cycle, "");

    /// <summary>The stream of a registration.</summary>
    public static StreamId Of(RegistrationId registration) => new(registration.Cycle, registration.Code);

    /// <summary>The stream of a definition.</summary>
    public static StreamId Of(DefinitionId definition) => new(new CycleId(DefinitionPrefix + definition.Value), "");

    /// <summary>Which aggregate the stream belongs to.</summary>
    public StreamKind Kind => Registration.Length > 0 ? StreamKind.Registration
        : Cycle.Value.StartsWith(DefinitionPrefix, StringComparison.Ordinal) ? StreamKind.Definition
        : StreamKind.Cycle;

    /// <summary><c>cycle</c>, <c>cycle/registration</c> or <c>definition:id</c>.</summary>
    public override string ToString() => Registration.Length == 0 ? Cycle.Value : $"{Cycle.Value}/{Registration}";
}
