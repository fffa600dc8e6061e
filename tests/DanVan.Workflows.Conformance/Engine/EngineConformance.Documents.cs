using System.Text;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Conformance.Engine.Stores;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Conformance.Engine;

/// <summary>Documents that people issue, and what becomes of issued ones.</summary>
public abstract partial class EngineConformance
{
    private static readonly CycleCommand.RecallDocument RecallOfNotice = new(PapersYear.Cycle, PapersYear.Id("notice", 1), "Hoãn hội nghị");

    [Test]
    public async Task In_the_year_of_papers_only_what_breaks_a_rule_is_refused()
    {
        var office = await OfficeAsync();
        var refused = new List<(string, string)>();
        foreach (var step in PapersYear.Steps)
        {
            var outcome = await office.TakeAsync(step);
            Assert.That(outcome, Is.Null.Or.InstanceOf<Outcome.Done>().Or.InstanceOf<Outcome.Refused>(), step.Name);
            refused.AddRange(outcome is Outcome.Refused { Reasons: var reasons } ? reasons.Select(r => (step.Name, r.Code)) : []);
        }

        Assert.That(refused, Is.EqualTo(new[]
        {
            ("issue-refused", RefusalCodes.DocumentDetailMissing),
            ("issue-unauthorised", RefusalCodes.ActorNotPermitted),
            ("replace-refused", RefusalCodes.DocumentReplaced),
            ("replace-recalled-certificate", RefusalCodes.DocumentRecalled),
        }));
        Assert.That(await office.Pump.IncidentsAsync(), Is.Empty);
        Assert.That(await office.Queries.DocumentsAsync(PapersYear.Cycle).Select(d => d.Number).ToListAsync(), Is.EqualTo(new[]
        {
            "01/KH-SYT", "01/TB-SYT", "02/TB-SYT", "02/KH-SYT", "03/TB-SYT", "01/QĐ-SYT", "01/GK-SYT", "02/GK-SYT", "04/TB-SYT",
        }));
        Assert.That(office.Register.Entries.Select(d => d.Number), Is.EquivalentTo(await office.Queries.DocumentsAsync(PapersYear.Cycle).Select(d => d.Number).ToListAsync()));
        await PapersYear.Played.AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_document_issued_by_hand_says_what_was_filled_in_and_one_about_another_says_about_which_and_why()
    {
        var office = await OfficeAfterAsync(PapersYear.Played);

        Assert.That(await TextAsync(office, PapersYear.Id("notice", 1)), Does.Contain("Triệu tập hội nghị ngày 2024-01-25").And.Contain("Hội nghị họp tại Hội trường tầng 2 ngày 2024-01-25."));
        Assert.That(
            await TextAsync(office, PapersYear.Id("correction", 2)),
            Does.Contain("Đính chính Kế hoạch số 01/KH-SYT ngày 17 tháng 01 năm 2024").And.Contain(": Sai lỗi chính tả.").And.Contain("“dân vận kheo” sửa thành “dân vận khéo”"));
        Assert.That(await TextAsync(office, PapersYear.Id("recall", 3)), Does.Contain("Thu hồi Thông báo triệu tập số 01/TB-SYT").And.Contain("Triệu tập hội nghị ngày 2024-01-25: Hoãn hội nghị."));
        Assert.That(await TextAsync(office, PapersYear.Certificate(2)), Does.Contain("02/GK-SYT"), "a certificate in the place of another has a number of its own");
        Assert.That(await TextAsync(office, PapersYear.Id("decision", 1)), Does.Contain("02/KH-SYT").And.Not.Contain("01/KH-SYT"), "the plan that holds is cited");
    }

    [Test]
    public async Task What_became_of_a_document_can_be_asked()
    {
        var office = await OfficeAfterAsync(PapersYear.Played);

        var plan = (await office.Queries.DocumentAsync(PapersYear.Id("plan", 1)))!;
        Assert.That(plan.CorrectedBy.Select(d => (d.Number, d.Relation!.Reason)), Is.EqualTo(new[] { ("02/TB-SYT", "Sai lỗi chính tả") }));
        Assert.That((plan.ReplacedBy?.Number, plan.RecalledBy?.Number, plan.IsInForce), Is.EqualTo(("02/KH-SYT", (string?)null, false)));
        var successor = (await office.Queries.DocumentAsync(PapersYear.Id("plan", 2)))!;
        Assert.That((successor.Document.Relation, successor.Document.Related, successor.IsInForce), Is.EqualTo((DocumentRelations.Replaces, PapersYear.Id("plan", 1), true)));
        Assert.That((await office.Queries.DocumentAsync(PapersYear.Id("notice", 1)))!.RecalledBy!.Number, Is.EqualTo("03/TB-SYT"));
        Assert.That((await office.Queries.DocumentAsync(PapersYear.Certificate(1)))!.ReplacedBy!.Id, Is.EqualTo(PapersYear.Certificate(2)));
        Assert.That((await office.Queries.DocumentAsync(PapersYear.Certificate(2)))!.RecalledBy!.Number, Is.EqualTo("04/TB-SYT"), "a document of the cycle recalls one of a registration");
        var decision = (await office.Queries.DocumentAsync(PapersYear.Id("decision", 1)))!;
        Assert.That(decision.Deliveries.Single().Present.Status, Is.EqualTo(DocumentDeliveryStatus.Received), "what came late does not count as later");
        Assert.That(decision.Deliveries.Single().Reports.Select(r => r.Status), Is.EqualTo(new[] { DocumentDeliveryStatus.Arrived, DocumentDeliveryStatus.Received }));
        Assert.That(await office.Queries.DocumentsAsync(PapersYear.Cycle).ToListAsync(), Has.One.EqualTo(successor.Document), "asked and listed it is the same");

        foreach (var id in new[] { "", "/", "//", "x", PapersYear.Cycle.Value, PapersYear.Id("plan", 9), "khong-co/plan/1", $"{PapersYear.Cycle}/p9/certificate/1", "definition:x/plan/1" })
        {
            Assert.That(await office.Queries.DocumentAsync(id), Is.Null, id);
        }
    }

    [Test]
    public async Task Whatever_becomes_of_a_document_its_bytes_and_its_snapshot_stay()
    {
        var office = await OfficeBeforeAsync(PapersYear.Played.At("correct"));
        var (content, snapshot) = await KeptAsync(office, PapersYear.Id("plan", 1));
        await office.TakeUntilAsync("", PapersYear.Played);

        Assert.That(await KeptAsync(office, PapersYear.Id("plan", 1)), Is.EqualTo((content, snapshot)));
    }

    [Test]
    public async Task Of_many_who_recall_a_document_at_once_one_does()
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeAsync(PapersYear.Played.At("recall"), store);
        store.MeetAfterLoad(ManyAtOnce);

        var outcomes = await AtOnceAsync(ManyAtOnce, _ => office.SendAsync(OfficeRoles.Registry, RecallOfNotice));

        Assert.That(outcomes.OfType<Outcome.Done>().Count(), Is.EqualTo(1));
        Assert.That(outcomes.Where(o => o is not Outcome.Done), Has.All.InstanceOf<Outcome.Conflict>(), "all decided on the same state");
        AssertRefused(await office.SendAsync(OfficeRoles.Registry, RecallOfNotice), RefusalCodes.DocumentRecalled);
        Assert.That(await NumbersAsync(office, "recall"), Is.EqualTo(new[] { "03/TB-SYT" }), "whoever lost drew no number");
        await PapersYear.Played.AssertVerifiedAsync(office);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_certificate_recalled_while_it_is_replaced_is_either_recalled_or_replaced(bool recallFirst)
    {
        var store = new HookedStore(await NewStoreAsync());
        var office = await OfficeBeforeAsync(PapersYear.Played.At("replace-certificate"), store);
        Command recall = new CycleCommand.RecallDocument(PapersYear.Cycle, PapersYear.Certificate(1), "Trao nhầm");
        Command replace = new RegistrationCommand.ReplaceDocument(PapersYear.Registration, PapersYear.Certificate(1), "Sai tên");
        var (first, second) = recallFirst ? (recall, replace) : (replace, recall);
        store.BeforeCommit = async batch =>
        {
            // The second was decided when the certificate still held; the first slips in before its commit. They change two different streams.
            if (batch.Target == second.Target)
            {
                store.BeforeCommit = _ => Task.CompletedTask;
                await office.DoAsync(OfficeRoles.Registry, first);
            }
        };

        AssertRefused(await office.SendAsync(OfficeRoles.Registry, second), recallFirst ? RefusalCodes.DocumentRecalled : RefusalCodes.DocumentReplaced);

        var certificate = (await office.Queries.DocumentAsync(PapersYear.Certificate(1)))!;
        Assert.That((certificate.RecalledBy is not null, certificate.ReplacedBy is not null), Is.EqualTo((recallFirst, !recallFirst)));
        await PapersYear.Played.AssertVerifiedAsync(office);
    }

    [Test]
    public async Task Documents_issued_by_hand_in_many_cycles_of_one_owner_are_numbered_without_gap_or_twin()
    {
        var office = await OfficeBeforeAsync(PapersYear.Played.At("open"));
        var cycles = Enumerable.Range(0, ManyAtOnce).Select(i => new CycleId($"syt-{i}")).ToList();
        foreach (var cycle in cycles)
        {
            await office.DoAsync(OfficeRoles.Leader, new CycleCommand.Open(cycle, PapersYear.DefinitionId.Value, SmallYear.Settings));
        }

        await AtOnceAsync(ManyAtOnce, async i =>
        {
            await office.DoAsync(OfficeRoles.Registry, PapersYear.Notice("Hội trường", "2024-02-01") with { Cycle = cycles[i] });
            return true;
        });

        var numbers = new List<string>();
        foreach (var cycle in cycles)
        {
            numbers.AddRange(await office.Queries.DocumentsAsync(cycle).Select(d => d.Number).ToListAsync());
            await AssertVerifiedAsync(office, cycle);
        }

        Assert.That(numbers, Is.EquivalentTo(Enumerable.Range(1, ManyAtOnce).Select(n => $"{n:00}/TB-SYT")));
    }

    [Test]
    public async Task What_is_filled_in_in_another_order_is_the_same_command()
    {
        var office = await OfficeBeforeAsync(PapersYear.Played.At("issue"));
        var id = CommandId.New();
        var notice = PapersYear.Notice("Hội trường", "2024-02-01");
        var first = await office.SendAsync(OfficeRoles.Registry, notice, id);

        Assert.That(await office.SendAsync(OfficeRoles.Registry, notice with { Details = notice.Details.Reverse().ToDictionary() }, id), Is.EqualTo(first));
        AssertRefused(await office.SendAsync(OfficeRoles.Registry, PapersYear.Notice("Nơi khác", "2024-02-01"), id), RefusalCodes.CommandIdReused);
        Assert.That(await NumbersAsync(office, "notice"), Is.EqualTo(new[] { "01/TB-SYT" }));
    }

    [Test]
    public async Task Kinds_that_are_not_issued_by_hand_are_refused()
    {
        var office = await OfficeBeforeAsync(PapersYear.Played.At("issue"));
        (string Kind, string Code)[] all =
        [
            ("certificate", RefusalCodes.DocumentNotByHand),
            ("correction", RefusalCodes.DocumentNotByHand),
            ("recall", RefusalCodes.DocumentNotByHand),
            ("decision", RefusalCodes.DocumentNeedsAwards),
            ("poem", RefusalCodes.DocumentUnknown),
        ];
        foreach (var (kind, code) in all)
        {
            AssertRefused(await office.SendAsync(OfficeRoles.Registry, new CycleCommand.Issue(PapersYear.Cycle, kind, new Dictionary<string, string>())), code);
        }

        AssertRefused(
            await office.SendAsync(OfficeRoles.Registry, PapersYear.Notice("Hội trường", "2024-02-01") with { Milestone = "plenum" }), RefusalCodes.MilestoneUnknown);
    }

    [Test]
    public async Task People_are_told_whether_they_may_and_a_definition_that_does_not_say_lets_those_who_may_open_a_cycle()
    {
        var papers = await OfficeAfterAsync(PapersYear.Played);
        var small = await OfficeBeforeAsync("work-commend");
        await small.Pump.RunUntilIdleAsync();

        Assert.That(await WhyNotAsync(papers, PapersYear.Cycle, OfficeRoles.Registry), Is.Empty, "also when the year is over");
        Assert.That(await WhyNotAsync(papers, PapersYear.Cycle, OfficeRoles.Leader), Is.EqualTo(new[] { RefusalCodes.ActorNotPermitted }));
        Assert.That(await WhyNotAsync(small, SmallYear.Cycle, OfficeRoles.Leader), Is.Empty);
        Assert.That(await WhyNotAsync(small, SmallYear.Cycle, OfficeRoles.Registry), Is.EqualTo(new[] { RefusalCodes.ActorNotPermitted }));
        Assert.That(
            (await papers.Engine.ActionsAsync(PapersYear.Registration, OfficeRoles.Registry))!.Single(a => a.Action == StageActions.IssueDocument).WhyNot, Is.Empty);

        async Task<IEnumerable<string>> WhyNotAsync(TestOffice office, CycleId cycle, Actor actor) =>
            (await office.Engine.ActionsAsync(cycle, actor))!.Single(a => a.Action == StageActions.IssueDocument).WhyNot.Select(r => r.Code);
    }

    [Test]
    public async Task A_replacement_may_itself_be_replaced_and_recalled_but_what_recalls_may_not()
    {
        var office = await OfficeAfterAsync(PapersYear.Played);
        var none = new Dictionary<string, string>();

        await office.DoAsync(OfficeRoles.Registry, new CycleCommand.ReplaceDocument(PapersYear.Cycle, PapersYear.Id("plan", 2), "Sai nữa", none));
        AssertRefused(await office.SendAsync(OfficeRoles.Registry, new CycleCommand.CorrectDocument(PapersYear.Cycle, PapersYear.Id("plan", 2), "Sai", [new("Mục I", "a", "b")])), RefusalCodes.DocumentReplaced);
        await office.DoAsync(OfficeRoles.Registry, new CycleCommand.RecallDocument(PapersYear.Cycle, PapersYear.Id("plan", 3), "Không còn cần"));
        AssertRefused(await office.SendAsync(OfficeRoles.Registry, new CycleCommand.RecallDocument(PapersYear.Cycle, PapersYear.Id("recall", 3), "Thu hồi nhầm")), RefusalCodes.DocumentAboutAnother);
        AssertRefused(await office.SendAsync(OfficeRoles.Registry, new CycleCommand.ReplaceDocument(PapersYear.Cycle, PapersYear.Id("correction", 2), "Sai", none)), RefusalCodes.DocumentAboutAnother);
        await office.DoAsync(OfficeRoles.Registry, new CycleCommand.CorrectDocument(PapersYear.Cycle, PapersYear.Id("recall", 3), "Sai", [new("Dòng 1", "a", "b")]));
        await PapersYear.Played.AssertVerifiedAsync(office);
    }

    [Test]
    public async Task A_preview_shows_what_would_be_issued_without_a_number_and_writes_nothing()
    {
        var office = await OfficeBeforeAsync(PapersYear.Played.At("issue"));
        var events = await EventsAsync(office, PapersYear.Cycle);

        var notice = await office.Previews.PreviewAsync(new DocumentPreview(PapersYear.Cycle, "notice") { Details = PapersYear.Notice("Hội trường", "").Details });
        var recall = await office.Previews.PreviewAsync(new DocumentPreview(PapersYear.Cycle, "recall") { Relation = new(DocumentRelations.Recalls, PapersYear.Id("plan", 1), "Sai") });

        Assert.That(Text(notice!), Does.Contain("Hội nghị họp tại Hội trường ngày .").And.Contain("number-room").And.Not.Contain("/TB-SYT"));
        Assert.That(Text(recall!), Does.Contain("Thu hồi Kế hoạch số 01/KH-SYT"));
        Assert.That(await EventsAsync(office, PapersYear.Cycle), Is.EqualTo(events));
        Assert.That(await office.Previews.PreviewAsync(new DocumentPreview(new CycleId("khong-co"), "plan")), Is.Null);
        Assert.That(await office.Previews.PreviewAsync(new DocumentPreview(PapersYear.Cycle, "certificate") { Registration = PapersYear.Registration }), Is.Null, "not there yet");
        DocumentPreview[] wrong =
        [
            new(PapersYear.Cycle, "poem"),
            new(PapersYear.Cycle, "certificate"),
            new(PapersYear.Cycle, "plan") { MediaType = "text/x-poem" },
            new(PapersYear.Cycle, "recall") { Relation = new(DocumentRelations.Recalls, PapersYear.Id("plan", 9), "Sai") },
            new(PapersYear.Cycle, "certificate") { Registration = SmallYear.Registration("r1") },
        ];
        foreach (var preview in wrong)
        {
            Assert.That(async () => await office.Previews.PreviewAsync(preview), Throws.ArgumentException, preview.ToString());
        }
    }

    [Test]
    public async Task A_preview_of_a_certificate_is_of_an_awarded_model_alone()
    {
        var office = await OfficeBeforeAsync(PapersYear.Played.At("close-scoring"));
        var preview = new DocumentPreview(PapersYear.Cycle, "certificate") { Registration = PapersYear.Registration };
        Assert.That(async () => await office.Previews.PreviewAsync(preview), Throws.ArgumentException);

        await office.TakeUntilAsync("", PapersYear.Played);

        Assert.That(Text((await office.Previews.PreviewAsync(preview))!), Does.Contain("Bệnh viện Đa khoa tỉnh").And.Not.Contain("/GK-SYT"));
        Assert.That(
            async () => await office.Previews.PreviewAsync(preview with { Kind = "plan" }), Throws.ArgumentException, "a plan is not about a registration");
    }

    [Test]
    public async Task An_issued_document_is_set_again_from_its_snapshot_to_the_letter()
    {
        var office = await OfficeAfterAsync(PapersYear.Played);
        await foreach (var document in office.Queries.DocumentsAsync(PapersYear.Cycle))
        {
            var issued = await office.Queries.DocumentContentAsync(document.Id);
            var same = await office.Previews.RenditionAsync(document.Id, document.MediaType);
            var again = await office.Previews.RenditionAsync(document.Id, "text/html");

            Assert.That(same!.Content.ToArray(), Is.EqualTo(issued), document.Id);
            Assert.That(again!.Content.ToArray(), Is.EqualTo(issued), $"{document.Id}, written anew");
            Assert.That((same.TemplateHash, same.Subject, same.FileExtension), Is.EqualTo((again.TemplateHash, again.Subject, again.FileExtension)));
            Assert.That(async () => await office.Previews.RenditionAsync(document.Id, "text/x-poem"), Throws.ArgumentException);
        }

        Assert.That(await office.Previews.RenditionAsync(PapersYear.Id("plan", 9), "text/html"), Is.Null);
        Assert.That(await office.Previews.RenditionAsync("x", "text/html"), Is.Null);
    }

    private static async Task<string> TextAsync(TestOffice office, string id) => Encoding.UTF8.GetString((await office.Queries.DocumentContentAsync(id))!);

    private static string Text(ComposedDocument document) => Encoding.UTF8.GetString(document.Content.Span);

    private static async Task<(string Content, string Snapshot)> KeptAsync(TestOffice office, string id) =>
        (Convert.ToHexString((await office.Queries.DocumentContentAsync(id))!), Convert.ToHexString((await office.Queries.DocumentSnapshotAsync(id))!));

    private static async Task<List<string>> NumbersAsync(TestOffice office, string kind) =>
        await office.Queries.DocumentsAsync(PapersYear.Cycle).Where(d => d.Kind == kind).Select(d => d.Number).ToListAsync();
}
