using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Hosting;

namespace DanVan.Workflows.Sqlite.Tests.Engine;

/// <summary>Whoever changes a definition in the file behind the library's back is found out.</summary>
public sealed class DefinitionTamperingTests
{
    private const string Stream = "WHERE cycle = 'definition:annual-cycle'";

    [TestCase($"UPDATE dvw_events SET json = replace(json, 'soan-thao', 'bien-tap') {Stream} AND sequence = 1", "audit.event-changed")]
    [TestCase($"UPDATE dvw_events SET actor = 'khac' {Stream} AND sequence = 3", "audit.event-changed")]
    [TestCase($"DELETE FROM dvw_events {Stream} AND sequence = 2", "audit.sequence-broken")]
    [TestCase($"UPDATE dvw_streams SET state = replace(state, 'cong-bo-0', 'soan-thao') {Stream}", "audit.state-changed")]
    [TestCase("UPDATE dvw_definitions SET json = replace(json, '04-15', '05-15') WHERE json LIKE '%04-15%'", "audit.definition-changed")]
    [TestCase("DELETE FROM dvw_definitions WHERE json LIKE '%04-10%'", "audit.definition-changed")]
    public async Task It_is_named_what_does_not_hold(string change, string code)
    {
        using var folder = new TemporaryFolder();
        await using var store = await SqliteWorkflowStore.OpenAsync(SqliteStoreOptions.ForFile(folder.Database));
        await using var office = new TestOffice(store);
        foreach (var step in SmallHistory.Steps)
        {
            await office.TakeAsync(step);
        }

        Assert.That((await AuditAsync(office)).IsVerified, Is.True);
        using (var file = new SqliteFile(folder.Database))
        {
            Assert.That(file.Run(change), Is.EqualTo(1));
        }

        Assert.That((await AuditAsync(office)).Findings.Select(f => f.Code), Is.EqualTo(new[] { code }));
    }

    private static async Task<AuditReport> AuditAsync(TestOffice office) => await office.Audit.VerifyAsync(SmallHistory.Definition);
}
