namespace DanVan.Workflows;

/// <summary>Identity of one registration: a model in one cycle. Compared ordinally.</summary>
/// <param name="Cycle">The cycle it belongs to.</param>
/// <param name="Code">The host's own code within the cycle, for example <c>r00001</c>; 1 to 100 characters, no control characters.</param>
public readonly record struct RegistrationId(CycleId Cycle, string Code)
{
    /// <inheritdoc />
    public override string ToString() => $"{Cycle.Value}/{Code}";
}
