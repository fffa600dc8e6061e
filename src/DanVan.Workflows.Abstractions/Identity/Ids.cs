namespace DanVan.Workflows;

/// <summary>Identity of one cycle: one year of one owner body, for example <c>syt-2024</c>. Compared ordinally.</summary>
/// <param name="Value">1 to 64 characters: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
public readonly record struct CycleId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}

/// <summary>Identity of one registration: a model in one cycle. Compared ordinally.</summary>
/// <param name="Cycle">The cycle it belongs to.</param>
/// <param name="Code">The host's own code within the cycle, for example <c>r00001</c>; 1 to 100 characters, no control characters.</param>
public readonly record struct RegistrationId(CycleId Cycle, string Code)
{
    /// <inheritdoc />
    public override string ToString() => $"{Cycle.Value}/{Code}";
}

/// <summary>Identity of a unit in the host's directory. Compared ordinally.</summary>
/// <param name="Value">The host's own identifier.</param>
public readonly record struct UnitId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}

/// <summary>Identity of a person in the host's directory. Compared ordinally.</summary>
/// <param name="Value">The host's own identifier; not a name.</param>
public readonly record struct PersonId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
