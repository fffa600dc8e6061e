using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Storage;
using DanVan.Workflows.Tests.Stages;
using NodaTime;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>Numbers begin again with 1 in the new year; a cycle that issues the same kind of document on both sides of it must not be stuck.</summary>
public sealed class DocumentsOfTwoYearsTests
{
    [Test]
    public async Task A_document_of_the_same_kind_and_number_in_another_year_has_an_id_of_its_own()
    {
        await using var office = new TestOffice(new InMemoryWorkflowStore(), definition: AYear.Json(
            ADefinition.NewTransition("""{ "trigger": "again", "name": "Làm lại", "from": "registration", "to": "plan", "roles": ["cycle-owner"] }""")));
        await office.TakeUntilAsync("submit");
        for (var year = 1; year < 4; year++)
        {
            office.Clock.Advance(Duration.FromDays(366));
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "again"));
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
            await office.Pump.RunUntilIdleAsync();
        }

        var documents = (await office.Queries.CycleAsync(SmallYear.Cycle))!.Documents;
        Assert.That(documents.Select(d => d.Number), Is.EqualTo(Enumerable.Repeat("01/KH-SYT", 4)));
        Assert.That(documents.Select(d => d.Id), Is.EqualTo(new[] { "syt-2024/plan/1", "syt-2024/plan/1.2", "syt-2024/plan/1.3", "syt-2024/plan/1.4" }));
        Assert.That(office.Register.Entries.Select(e => e.Id), Is.EqualTo(documents.Select(d => d.Id)));
        Assert.That((await office.Audit.VerifyAsync(SmallYear.Cycle)).Findings, Is.Empty);
    }
}
