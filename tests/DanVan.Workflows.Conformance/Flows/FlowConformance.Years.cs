using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Conformance.Flows;

public abstract partial class FlowConformance
{
    [TestCaseSource(typeof(PlayedYear), nameof(PlayedYear.All))]
    public async Task A_driven_year_is_the_same_year(PlayedYear year)
    {
        var plain = PlainOffice(await CreateStoreAsync());
        var driven = await NewDrivenOfficeAsync();
        foreach (var step in year.Steps)
        {
            var expected = await plain.TakeAsync(step);
            var actual = await driven.TakeAsync(step);
            await plain.Pump.RunUntilIdleAsync();
            await driven.Pump.RunUntilIdleAsync();
            Assert.That(actual?.GetType(), Is.EqualTo(expected?.GetType()), () => $"{step}: {TestOffice.Describe(actual)}");
            Assert.That(await driven.Pump.IncidentsAsync(), Is.Empty, step.Name);
        }

        Assert.That(await DrivenEvents.OfAsync(driven.Store, year), Is.EqualTo(await DrivenEvents.OfAsync(plain.Store, year)));
        Assert.That(await DrivenEvents.DocumentsAsync(driven.Store, year), Is.EqualTo(await DrivenEvents.DocumentsAsync(plain.Store, year)));
        Assert.That(driven.Notices.Keys.Order(), Is.EqualTo(plain.Notices.Keys.Order()));
        Assert.That(driven.Register.Entries.Select(e => (e.Id, e.Number)), Is.EqualTo(plain.Register.Entries.Select(e => (e.Id, e.Number))));
        await year.AssertVerifiedAsync(driven);
    }
}
