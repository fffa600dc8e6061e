using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Tests.Definitions;

public sealed class PinnedDefinitionTests
{
    /// <summary>A running cycle keeps the rules it was opened on, also after a restart with another definition of the same id.</summary>
    [Test]
    public async Task A_cycle_keeps_its_rules_when_the_host_replaces_the_definition()
    {
        var store = new InMemoryWorkflowStore();
        await using (var before = new AnOffice(store))
        {
            await OpenAsync(before, AYear.Id);
        }

        // Only a new form item: a paper without it is complete by the old rules alone.
        var changed = AYear.Json(
            j => j["version"] = 2,
            j => j["registration"]!["form"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{ "id": "budget", "name": "Kinh phí", "required": true, "maxLength": 100 }""")));
        await using var after = new AnOffice(store, changed);
        var next = new CycleId("dvk-2024-b");
        await OpenAsync(after, next);
        after.Clock.Now = AYear.At(3, 2);
        var paper = AYear.Submit();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await after.SendAsync(paper), Is.TypeOf<Outcome.Done>());
            Assert.That(
                await after.SendAsync(paper with { Registration = new RegistrationId(next, "r1") }),
                Is.TypeOf<Outcome.Refused>().With.Property(nameof(Outcome.Refused.Reasons)).One.Property(nameof(Refusal.Code)).EqualTo("registration.incomplete"));
            Assert.That((await after.Queries.CycleAsync(AYear.Id))!.DefinitionVersion, Is.EqualTo(1));
            Assert.That((await after.Queries.CycleAsync(next))!.DefinitionVersion, Is.EqualTo(2));
        }
    }

    private static async Task OpenAsync(AnOffice office, CycleId cycle)
    {
        await office.DoAsync(new CycleCommand.Open(cycle, "annual-cycle", AYear.Settings));
        await office.PullAsync(cycle, "issue-plan", AYear.At(1, 16));
    }
}
