using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>What documents are written from does not hang on the ids of the built-in definition: administrators give things other ids.</summary>
[TestFixture]
public sealed class DocumentModelTests
{
    [Test]
    public void Deadlines_with_other_ids_are_still_found_by_the_shipped_texts()
    {
        var renamed = AYear.Compile(json =>
        {
            foreach (var (index, id) in new[] { "dangKy", "soKet", "tongKet" }.Index())
            {
                json["deadlines"]![index]!["id"] = id;
            }

            json["registration"]!["deadline"] = "dangKy";
            json["reports"]!["periods"]![0]!["deadline"] = "soKet";
            json["reports"]!["periods"]![1]!["deadline"] = "tongKet";
            json["transitions"]![1]!["afterDeadlines"]![0] = "dangKy";
            json["transitions"]![2]!["afterDeadlines"]![0] = "soKet";
            json["transitions"]![2]!["afterDeadlines"]![1] = "tongKet";
        });

        var model = DocumentModel.OfCycle(AYear.In("scoring", renamed), [], new LocalDate(2024, 12, 1));

        var deadlines = (IReadOnlyDictionary<string, object?>)((IReadOnlyDictionary<string, object?>)model["cycle"]!)["deadlines"]!;
        Assert.That(deadlines["registration"], Is.EqualTo(new LocalDate(2024, 4, 1)));
        Assert.That(deadlines["mid_year_report"], Is.EqualTo(new LocalDate(2024, 6, 17)).And.EqualTo(deadlines["so_ket"]));
        Assert.That(deadlines["annual_report"], Is.EqualTo(new LocalDate(2024, 11, 15)).And.EqualTo(deadlines["tong_ket"]));
    }

    [TestCase("continue", "adjust")]
    [TestCase("keep", "amend")]
    public void Reviews_are_counted_whatever_their_decisions_are_called(string first, string second)
    {
        var renamed = AYear.Compile(json =>
        {
            json["reports"]!["decisions"]![0]!["id"] = first;
            json["reports"]!["decisions"]![1]!["id"] = second;
        });
        RegistrationState[] registrations = [Reported("r1", first), Reported("r2", second), Reported("r3", second)];

        var model = DocumentModel.OfCycle(AYear.In("scoring", renamed), registrations, new LocalDate(2024, 12, 1));

        var reviews = (IReadOnlyDictionary<string, object?>)model["mid_year"]!;
        Assert.That((reviews["continued"], reviews["adjusted"], reviews["discontinued"]), Is.EqualTo((1, 2, 0)));
    }

    private static RegistrationState Reported(string code, string decision) =>
        AYear.Accepted(code) with { Reports = [new ReportState("mid-year", new LocalDateTime(2024, 6, 1, 8, 0), false, decision, "Đạt")] };
}
