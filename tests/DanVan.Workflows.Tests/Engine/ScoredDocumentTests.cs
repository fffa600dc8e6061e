using System.Text;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Storage;
using DanVan.Workflows.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>The shipped kinds of scoring, composed from what a year after the scoring really holds: a name the model lacks would be an error.</summary>
[TestFixture]
public sealed class ScoredDocumentTests
{
    private static readonly string[] Profiles = ["state-nd30", "front", "party-hd36-2018", "party-hd05-2026"];

    private ServiceProvider? _services;

    [OneTimeSetUp]
    public void Register() => _services = new ServiceCollection().AddDanVanWorkflows(library => library.UseInMemoryStore().UseDocuments()).BuildServiceProvider();

    [OneTimeTearDown]
    public void Dispose() => _services?.Dispose();

    [TestCaseSource(nameof(Profiles))]
    public void Every_model_of_the_year_is_in_the_summary_and_its_minutes_say_the_numbers(string profile)
    {
        var year = new ScoredYear(models: 40);
        var model = DocumentModel.OfCycle(year.Frame, year.Registrations, ScoredYear.Date);
        var minutes = Compose("appraisal-minutes", profile, model);

        Assert.That(Compose("score-summary", profile, model), Does.Contain("KẾT QUẢ CHẤM ĐIỂM").And.Contain("Tổng số mô hình được xét là 40"));
        Assert.That(minutes, Does.Contain("của 40 mô hình").And.Contain("Kê khai gian dối").And.Contain("Thành viên 1"));
        foreach (var ruledOut in year.Registrations.Where(r => r.Conclusion!.Points is null))
        {
            Assert.That(minutes, Does.Contain($"<td>{ruledOut.Form["name"]}</td>"));
        }

        foreach (var kind in new[] { "replication-assignment", "correction", "recall" })
        {
            Assert.That(Compose(kind, profile, model), Does.Contain("thông báo để các cơ quan, đơn vị biết"), kind);
        }
    }

    [TestCaseSource(nameof(Profiles))]
    public void Each_sheet_says_its_points_and_each_report_its_model(string profile)
    {
        var year = new ScoredYear(models: 12, verifiers: ["m3", "m4"]);
        foreach (var registration in year.Registrations.Append(AYear.Accepted("blank")))
        {
            var model = DocumentModel.OfRegistration(year.Frame, registration, ScoredYear.Date);
            var sheet = Compose("score-sheet", profile, model);
            if (registration.Conclusion?.Points is { Total: { } total } points)
            {
                Assert.That(sheet, Does.Contain($"<td class=\"num\">{VietnameseText.Number(total, 2)}</td>").And.Contain(VietnameseText.Number(points.VerifiedTotal, 2)));
            }

            Assert.That(Compose("achievement-report", profile, model), Does.Contain($"“{registration.Form["name"]}”"));
        }
    }

    private string Compose(string kind, string profile, IReadOnlyDictionary<string, object?> model)
    {
        var composer = _services!.GetRequiredService<IDocumentComposer>();
        var shipped = DocumentKinds.Get(kind);
        var owner = AYear.Settings.Owner with { Profile = profile };
        var shape = composer.ShapeOf(owner);
        DocumentNumber? number = !shipped.Numbered ? null
            : shipped.Abbreviation == "CV" && shape == NumberingShape.State ? DocumentNumber.Parse("01/SYT-VP")
            : new DocumentNumber(1, shipped.Abbreviation, owner.Symbol, shape);
        return Encoding.UTF8.GetString(composer.Compose(new DocumentDraft(kind, number, ScoredYear.Date, AYear.Year, owner, AYear.Council, model)).Content.Span);
    }
}
