namespace DanVan.Workflows;

/// <summary>Identity of a person in the host's directory. Compared ordinally.</summary>
/// <param name="Value">The host's own identifier; not a name.</param>
public readonly record struct PersonId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
