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
    }
}
