namespace DanVan.TestData;

/// <summary>The counts of one field, as in <c>byField</c> of <c>summary.json</c>.</summary>
public sealed record FieldCount(string Field, int Accepted, int Recognised);
