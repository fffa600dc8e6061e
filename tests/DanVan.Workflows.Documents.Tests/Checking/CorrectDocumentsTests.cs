using DanVan.Workflows.Documents.Checking;

namespace DanVan.Workflows.Documents.Tests.Checking;

public sealed class CorrectDocumentsTests
{
    private static IEnumerable<string> Sorts => Specimens.All.Keys;

    [Test]
    public void A_correct_document_in_named_styles_gives_nothing_at_all([ValueSource(nameof(Sorts))] string sort)
    {
        var (specimen, profile) = Specimens.All[sort];
        var report = DocumentChecker.Check(specimen.Build());

        Assert.That(report.Findings.Select(f => $"{f.Code}: {f.English}"), Is.Empty);
        Assert.That((report.Profile, report.IsProfileGuessed, report.HasNamedStyles, report.IsAcceptable), Is.EqualTo((profile, true, true, true)));
    }

    [Test]
    public void A_correct_document_written_elsewhere_gives_nothing_either(
        [ValueSource(nameof(Sorts))] string sort, [Values(SpecimenWay.Direct, SpecimenWay.BaseStyles, SpecimenWay.DefaultsAndTheme)] SpecimenWay way)
    {
        var (specimen, profile) = Specimens.All[sort];
        var report = DocumentChecker.Check((specimen with { Way = way }).Build());

        Assert.That(report.Findings.Select(f => $"{f.Code}: {f.English}"), Is.Empty);
        Assert.That((report.Profile, report.HasNamedStyles), Is.EqualTo((profile, false)));
    }

    [Test]
    public void Tabs_make_columns_as_well_as_tables_do(
        [Values("plan", "letter", "submission", "front", "party-plan")] string sort, [Values(SpecimenWay.Direct, SpecimenWay.BaseStyles, SpecimenWay.DefaultsAndTheme)] SpecimenWay way)
    {
        var (specimen, profile) = Specimens.All[sort];
        var report = DocumentChecker.Check((specimen with { Way = way, HasTables = false }).Build());

        Assert.That(report.Findings.Select(f => $"{f.Code}: {f.English}"), Is.Empty);
        Assert.That(report.Profile, Is.EqualTo(profile));
    }

    [Test]
    public void A_form_to_fill_in_needs_neither_number_nor_recipients()
    {
        var form = Specimens.Plan with { TypeName = "BẢN ĐĂNG KÝ", Number = "", Addressees = ["Ban Chỉ đạo"], RecipientsLabel = "", Recipients = [], Name = "" };

        Assert.That(DocumentChecker.Check(form.Build()).Findings.Select(f => f.English), Is.Empty);
    }
}
