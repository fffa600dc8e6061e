namespace DanVan.Workflows;

/// <summary>Identity of a unit in the host's directory. Compared ordinally.</summary>
/// <param name="Value">The host's own identifier.</param>
public readonly record struct UnitId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
