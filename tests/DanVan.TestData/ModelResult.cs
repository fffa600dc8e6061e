namespace DanVan.TestData;

/// <summary>What a folder must give, worked out without the library.</summary>
/// <param name="ResultsCsv">The text of <c>results.csv</c>, LF, with a final newline.</param>
/// <param name="RefusalsCsv">The text of <c>refusals.csv</c>, LF, with a final newline.</param>
/// <param name="Funnel">The funnel of <c>summary.json</c>.</param>
/// <param name="ByField">Counts by field, every field named, in the order of the format.</param>
public sealed record ModelResult(string ResultsCsv, string RefusalsCsv, ModelFunnel Funnel, IReadOnlyList<FieldCount> ByField)
{
    /// <summary>Writes <c>results.csv</c>, <c>refusals.csv</c> and <c>funnel.json</c> as UTF-8 without BOM.</summary>
    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "results.csv"), ResultsCsv);
        File.WriteAllText(Path.Combine(folder, "refusals.csv"), RefusalsCsv);
        File.WriteAllText(Path.Combine(folder, "funnel.json"), Funnel.ToJson());
    }
}
