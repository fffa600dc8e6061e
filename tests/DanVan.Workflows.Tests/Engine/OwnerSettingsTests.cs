using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Storage;
using DanVan.Workflows.Tests.Stages;
using NodaTime;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>A cycle is not opened for an owner whose settings no document could be issued by; one that is opened keeps them.</summary>
public sealed class OwnerSettingsTests
{
    public static IEnumerable<TestCaseData> Owners()
    {
        var state = SmallYear.Settings.Owner;
        var party = state with { Profile = "party-hd36-2018", Symbol = "BDVTU" };
        yield return Case(party with { Numbering = new() { TermStart = new LocalDate(2024, 1, 16) } }, null, "a term that begins on the day of opening");
        yield return Case(party with { Numbering = new() { TermStart = new LocalDate(2024, 1, 17) } }, "numbering.termStart", "a term that begins the day after");
        yield return Case(state with { Numbering = new() { LetterUnit = "văn phòng" } }, "numbering.letterUnit", "a unit that is no symbol");
        yield return Case(state with { FormatOptions = Chosen("body-size", "13") }, null, "an option there is");
        yield return Case(state with { FormatOptions = Chosen("body-size", "12") }, "Known: 14, 13", "a choice there is not");
        yield return Case(state with { FormatOptions = Chosen("legal-basis", "italic") }, "no option", "an option of another profile");

        static TestCaseData Case(OwnerBody owner, string? problem, string name) => new TestCaseData(owner, problem).SetArgDisplayNames(name);
        static Dictionary<string, string> Chosen(string option, string choice) => new() { [option] = choice };
    }

    [TestCaseSource(nameof(Owners))]
    public async Task An_owner_is_refused_for_what_is_wrong_with_it_and_for_nothing_else(OwnerBody owner, string? problem)
    {
        await using var office = new TestOffice(new InMemoryWorkflowStore(), new OfficeClock(OfficeClock.At(1, 16)));

        var outcome = await office.SendAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings with { Owner = owner }));

        if (problem is null)
        {
            Assert.That(outcome, Is.InstanceOf<Outcome.Done>(), () => TestOffice.Describe(outcome));
            Assert.That((await office.Queries.CycleAsync(SmallYear.Cycle))!.Settings.Owner.Numbering, Is.EqualTo(owner.Numbering));
            return;
        }

        var reason = ((Outcome.Refused)outcome).Reasons.Single();
        Assert.That(reason.Code, Is.EqualTo(RefusalCodes.CycleOwner));
        Assert.That(reason.English, Does.Contain(problem));
    }

    [Test]
    public async Task A_Party_bodys_numbers_run_on_over_the_new_year_and_begin_again_with_the_term()
    {
        await using var office = new TestOffice(new InMemoryWorkflowStore(), definition: AYear.Json(
            ADefinition.NewTransition("""{ "trigger": "again", "name": "Làm lại", "from": "registration", "to": "plan", "roles": ["cycle-owner"] }""")));
        var owner = SmallYear.Settings.Owner with { Profile = "party-hd36-2018", Symbol = "BDVTU" };
        await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(SmallYear.Cycle, "annual-cycle", SmallYear.Settings with { Owner = owner }));
        foreach (var day in new[] { OfficeClock.At(1, 16), OfficeClock.At(12, 31), OfficeClock.At(12, 31) + Duration.FromDays(1), OfficeClock.At(12, 31) + Duration.FromDays(366) })
        {
            office.Clock.Now = day;
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "issue-plan"));
            await office.Pump.RunUntilIdleAsync();
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Pull(SmallYear.Cycle, "again"));
        }

        var documents = (await office.Queries.CycleAsync(SmallYear.Cycle))!.Documents;
        Assert.That(documents.Select(d => $"{d.Series} {d.Number}"), Is.EqualTo(new[]
        {
            "party/BDVTU/2020-01-01/KH 01-KH/BDVTU", "party/BDVTU/2020-01-01/KH 02-KH/BDVTU", "party/BDVTU/2025-01-01/KH 01-KH/BDVTU", "party/BDVTU/2025-01-01/KH 02-KH/BDVTU",
        }));
    }
}
