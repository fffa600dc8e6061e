using DanVan.Workflows.Documents.Checking;

namespace DanVan.Workflows.Documents.Tests.PlayedYears;

/// <summary>A whole year's documents, from a plan to certificates, as an office would hand them to its registry.</summary>
public sealed class PlayedYearTests
{
    [Test]
    public async Task All_documents_of_a_year_pass([Values] bool isParty)
    {
        await using var year = await (isParty ? PlayedYear.PartyAsync() : PlayedYear.StateAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(year.Documents.Select(d => d.Name).Distinct().Except(["briefing-conclusion"]), Has.Exactly(20).Items);
            foreach (var (name, docx) in year.Documents)
            {
                Assert.That(DocumentChecker.Check(docx).Findings.Select(f => $"{f.Code}: {f.English} [{f.Excerpt}]"), Is.Empty, name);
            }
        }

        if (Environment.GetEnvironmentVariable("LOOKS_OUT") is { } folder)
        {
            Directory.CreateDirectory(folder);
            foreach (var ((name, docx), i) in year.Documents.Select((d, i) => (d, i)))
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{(isParty ? "p" : "s")}{i:D2}-{name}.docx"), docx);
            }
        }
    }
}
