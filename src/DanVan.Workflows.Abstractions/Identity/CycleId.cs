namespace DanVan.Workflows;

/// <summary>Identity of one cycle: one year of one owner body, for example <c>syt-2024</c>. Compared ordinally.</summary>
/// <param name="Value">1 to 64 characters: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
public readonly record struct CycleId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
