using System.Text.Json.Nodes;
using DanVan.TestData;

namespace AnnualCycle.Tests.Running;

/// <summary>What a run left in its output folder, and how it is compared.</summary>
internal sealed class YearOutput(string folder)
{
    private static readonly string[] Kept = ["results.csv", "refusals.csv", "summary.json", "audit.jsonl"];

    public string Results => File.ReadAllText(Path.Combine(folder, "results.csv"));

    public string Refusals => File.ReadAllText(Path.Combine(folder, "refusals.csv"));

    public JsonNode Summary => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "summary.json")))!;

    /// <summary>Every file a run is to reproduce, with its bytes as text: documents, their previews, results, audit.</summary>
    public IReadOnlyDictionary<string, string> Everything() =>
        Directory.GetFiles(Path.Combine(folder, "documents"))
            .Concat(Directory.GetFiles(Path.Combine(folder, "previews")))
            .Concat(Kept.Select(name => Path.Combine(folder, name)))
            .ToDictionary(path => Path.GetRelativePath(folder, path), path => Convert.ToBase64String(File.ReadAllBytes(path)));

    public void MustBe(ModelResult expected)
    {
        var funnel = Summary["funnel"]!;
        var byField = Summary["byField"]!.AsObject().Select(f => new FieldCount(f.Key, (int)f.Value!["accepted"]!, (int)f.Value["recognised"]!));
        Assert.Multiple(() =>
        {
            Assert.That(Results, Is.EqualTo(expected.ResultsCsv), "results.csv");
            Assert.That(Refusals, Is.EqualTo(expected.RefusalsCsv), "refusals.csv");
            Assert.That(JsonNode.DeepEquals(funnel, JsonNode.Parse(expected.Funnel.ToJson())), Is.True, () => $"funnel: {funnel} is not {expected.Funnel.ToJson()}");
            Assert.That(byField, Is.EqualTo(expected.ByField), "byField");
        });
    }
}
