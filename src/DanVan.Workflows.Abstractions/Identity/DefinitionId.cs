namespace DanVan.Workflows;

/// <summary>Identity of a definition over all its versions, for example <c>annual-cycle</c>. Compared ordinally.</summary>
/// <param name="Value">1 to 64 characters: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
public readonly record struct DefinitionId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
