namespace DanVan.TestData.Tests;

public sealed class SmallFolderTests
{
    private static readonly ModelResult Result = IndependentModel.Compute(SampleFolders.Small);

    [Test]
    public void Results_are_reproduced_byte_for_byte() => Assert.That(Result.ResultsCsv, Is.EqualTo(Expected("results.csv")));

    [Test]
    public void Refusals_are_reproduced_byte_for_byte() => Assert.That(Result.RefusalsCsv, Is.EqualTo(Expected("refusals.csv")));

    [Test]
    public void Funnel_is_reproduced_byte_for_byte() => Assert.That(Result.Funnel.ToJson(), Is.EqualTo(Expected("funnel.json")));

    [Test]
    public void Counts_by_field_add_up_to_the_funnel()
    {
        Assert.That(Result.ByField.Sum(f => f.Accepted), Is.EqualTo(22));
        Assert.That(Result.ByField.Sum(f => f.Recognised), Is.EqualTo(10));
    }

    // Bytes, not text: a byte order mark must not slip through.
    private static string Expected(string file) =>
        System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(SampleFolders.Small, file)));
}
