using System.Text;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Hosting;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests.Variants;

/// <summary>What the front page shows of documents is code that runs, and does what is said beside it.</summary>
public sealed class ReadmeTests
{
    private static readonly OwnerBody Owner = new("Sở Y tế", "Ủy ban nhân dân tỉnh", "SYT", "Đồng Xoài", "state-nd30", "GIÁM ĐỐC", "Nguyễn Văn An");

    [Test]
    public async Task A_document_is_looked_at_issued_corrected_and_recalled_as_the_front_page_shows()
    {
        await using var office = new VariantOffice(new LocalDate(2027, 1, 4), "annual-cycle");
        var cycle = new CycleId("syt-2027");
        await office.DoAsync("cycle-owner", new CycleCommand.Open(cycle, "annual-cycle", VariantOffice.Settings(2027, Owner)));
        await office.GoToAsync(new LocalDate(2027, 7, 5));
        var (engine, queries, previews) = (office.Get<IWorkflowEngine>(), office.Queries, office.Get<IDocumentPreviews>());
        var clerk = new Actor(new PersonId("cycle-owner"));
        var details = new Dictionary<string, string> { ["highlights"] = "Tổ công tác xã Thuận Lợi giúp dân làm hồ sơ tại nhà trong quý II năm 2026." };

        // from here on as in README.md
        // A page with room in place of the number. Nothing is written, nothing drawn.
        var draft = await previews.PreviewAsync(new DocumentPreview(cycle, "mid-year-report") { Details = details, MediaType = DocumentFileFormat.Html.MediaType() });

        // Number drawn, bytes and figures frozen, in one commit.
        var issued = await engine.ExecuteAsync(new CommandRequest(CommandId.From("form", "17"), clerk, new CycleCommand.Issue(cycle, "mid-year-report", details)));
        var report = await queries.DocumentsAsync(cycle).LastAsync();

        // A mistake in form is corrected by a letter, what should not be out is recalled. (Wrong content: CycleCommand.ReplaceDocument.)
        var corrected = await engine.ExecuteAsync(new CommandRequest(CommandId.From("form", "18"), clerk, new CycleCommand.CorrectDocument(
            cycle, report.Id, "lỗi đánh máy", [new DocumentCorrection("Mục I", "quý II năm 2026", "quý II năm 2027")])));
        var recalled = await engine.ExecuteAsync(new CommandRequest(CommandId.From("form", "19"), clerk, new CycleCommand.RecallDocument(
            cycle, report.Id, "số liệu chưa được đối chiếu")));

        var fate = await queries.DocumentAsync(report.Id);                                            // CorrectedBy, RecalledBy, Deliveries
        var page = await previews.RenditionAsync(report.Id, DocumentFileFormat.Html.MediaType());     // the same words as a page, years later
        // to here

        Assert.That(new[] { issued, corrected, recalled }, Is.All.TypeOf<Outcome.Done>());
        Assert.That(Encoding.UTF8.GetString(draft!.Content.Span), Does.Contain("giúp dân làm hồ sơ").And.Not.Contain("01/BC-SYT"));
        Assert.That(report.Number, Is.EqualTo("01/BC-SYT"));
        Assert.That(fate!.CorrectedBy.Select(d => d.Number), Is.EqualTo(new[] { "01/SYT-VP" }));
        Assert.That((fate.RecalledBy?.Number, fate.IsInForce), Is.EqualTo(("01/TB-SYT", false)));
        Assert.That(Encoding.UTF8.GetString(page!.Content.Span), Does.Contain("01/BC-SYT").And.Contain("giúp dân làm hồ sơ"));
        await office.VerifyAsync(cycle);
    }

    [Test]
    public void The_front_page_shows_the_code_of_that_test()
    {
        var lines = Embedded("ReadmeTests.cs").Split('\n').Select(l => l.TrimEnd()).ToList();
        var from = lines.FindIndex(l => l.EndsWith("// from here on as in README.md", StringComparison.Ordinal));
        var to = lines.FindIndex(from, l => l.EndsWith("// to here", StringComparison.Ordinal));
        var code = string.Join('\n', lines[(from + 1)..to].Select(l => l.Length > 8 ? l[8..] : ""));

        Assert.That(code, Has.Length.GreaterThan(500));
        Assert.That(Embedded("README.md").ReplaceLineEndings("\n"), Does.Contain($"```csharp\n{code}\n```"));
    }

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(ReadmeTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
