using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Elsa.Activities;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Activities;

[TestFixture]
public sealed class NotifyUnitsTests
{
    [Test]
    public async Task Without_units_or_roles_all_units_are_told_once()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var told = await TellAsync(desk, new NotifyUnits { Message = new("Họp giao ban ngày 20/3") });
        Assert.That(told, Has.Count.EqualTo(1));
        Assert.That((told[0].Topic, told[0].Cycle, told[0].Unit, told[0].Roles, told[0].Message), Is.EqualTo(("announcement", AdminDesk.Cycle, (UnitId?)null, (IReadOnlyList<string>?)null, "Họp giao ban ngày 20/3")));
    }

    [Test]
    public async Task Each_unit_and_the_roles_are_told_under_keys_of_their_own()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var told = await TellAsync(desk, new NotifyUnits { Message = new("Nộp báo cáo"), Units = new(["u2", "u1", " u2 ", ""]), Roles = new(["registry"]) });
        Assert.That(told.Select(t => t.Unit?.Value ?? string.Join(',', t.Roles!)), Is.EqualTo(new[] { "u1", "u2", "registry" }));
        Assert.That(told.Select(t => t.Key).Distinct().Count(), Is.EqualTo(3));
    }

    [Test]
    public async Task Executed_again_after_a_crash_it_repeats_the_keys_and_in_another_instance_not()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var first = await TellAsync(desk, new NotifyUnits { Message = new("Nộp báo cáo"), Units = new(["u1"]) });
        await desk.StartAsync("tell");
        await desk.StartAsync("tell", "another");
        var keys = Board(desk).Keys;
        Assert.That(keys.Skip(keys.Count - 3), Is.EqualTo(new[] { first[0].Key, first[0].Key, keys[^1] }));
        Assert.That(keys[^1], Is.Not.EqualTo(first[0].Key));
    }

    [Test]
    public async Task In_a_loop_each_turn_is_told_anew()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var (tell, wait) = (new NotifyUnits { Message = new("Gia hạn") }, new WaitForCycleEvent { Event = new(Flows.CycleNotices.DeadlineExtended) });
        await desk.PublishAsync("loop", AdminDesk.Chart(wait, (wait, "Done", tell), (tell, "Done", wait)));
        await desk.StartAsync("loop");
        await desk.DeliverAsync(await desk.ExtendAsync());
        await desk.DeliverAsync(await desk.ExtendAsync());
        var keys = Board(desk).Notices.Where(n => n.Message == "Gia hạn").Select(n => n.Key).ToList();
        Assert.That(keys, Has.Count.EqualTo(2).And.Unique);
    }

    [Test]
    public async Task What_is_said_is_put_in_composed_letters()
    {
        await using var desk = await AdminDesk.OpenAsync();
        var told = await TellAsync(desk, new NotifyUnits { Message = new("Họp giao ban".Normalize(System.Text.NormalizationForm.FormD)) });
        Assert.That(told.Single().Message, Is.EqualTo("Họp giao ban"));
    }

    [Test]
    public async Task A_unit_that_does_not_take_part_faults_and_nobody_is_told()
    {
        await using var desk = await AdminDesk.OpenAsync();
        await desk.TakeUntilAsync("submit");
        var told = await TellAsync(desk, new NotifyUnits { Message = new("Nộp báo cáo"), Units = new(["u1", "u77"]) });
        Assert.That(told, Is.Empty);
        Assert.That(await desk.StatusAsync(), Does.StartWith("Faulted").And.Contain("u77"));
    }

    [Test]
    public async Task A_notifier_that_throws_faults_the_workflow()
    {
        await using var desk = await AdminDesk.OpenAsync();
        Board(desk).OnNotice = _ => throw new IOException("Không gửi được.");
        await TellAsync(desk, new NotifyUnits { Message = new("Nộp báo cáo") });
        Assert.That(await desk.StatusAsync(), Does.StartWith("Faulted").And.Contain("Không gửi được."));
    }

    private static NoticeBoard Board(AdminDesk desk) => desk.Office.Services.GetRequiredService<NoticeBoard>();

    private static async Task<List<Workflows.Hosting.Notification>> TellAsync(AdminDesk desk, NotifyUnits tell)
    {
        var before = Board(desk).Notices.Count;
        await desk.PublishAsync("tell", AdminDesk.Line(tell));
        await desk.StartAsync("tell");
        return [.. Board(desk).Notices.Skip(before)];
    }
}
