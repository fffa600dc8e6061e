using DanVan.Workflows.Documents.Html;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Documents.Tests.Kinds;

/// <summary>The documents of registration, of briefings and of reports, in all four formats, from nothing to two thousand models and whatever they are called.</summary>
[TestFixture]
public sealed class CycleKindsTests
{
    private static readonly string[] Kinds =
    [
        "registration-call", "registration-form", "registration-summary", "registration-list", "briefing-invitation", "briefing-minutes", "mid-year-report", "final-report",
    ];

    [Test]
    public void A_page_is_right_whatever_the_year_brought(
        [ValueSource(typeof(ModelledYear), nameof(ModelledYear.Profiles))] string profile, [Values(0, 1, 2, 40)] int papers, [Values] bool filledIn)
    {
        var year = new ModelledYear(profile, papers);
        using (Assert.EnterMultipleScope())
        {
            foreach (var kind in Kinds.Where(k => papers > 0 || k != "registration-form"))
            {
                var document = year.Compose(kind, filledIn ? Details(kind) : null, filledIn ? year.Milestone : null);
                var pages = SetPage.Pages(document);
                var what = $"{kind} of {papers} for {profile}";
                SetPage.HoldsNoSlip(pages, what);
                SetPage.CountsItsHeadings(pages[0], what);
                foreach (var page in pages)
                {
                    SetPage.AddsUp(page, what);
                }

                SetPage.IsClean(Samples.Html(document), what);
                Assert.That(document.Subject, Is.Not.Empty.And.Not.Contains("{").And.Not.Contains("  "), what);
                Assert.That(SetPage.Blocks(pages.Take(1))[^1], profile == "party-hd05-2026" ? Does.Match("[^/.]\\.$") : Does.EndWith("./."), what);
            }
        }
    }

    [Test]
    public void Two_thousand_models_are_all_there_once([ValueSource(typeof(ModelledYear), nameof(ModelledYear.Profiles))] string profile) =>
        AllAreThereOnce(new ModelledYear(profile, 2_000));

    [Test]
    public void Names_of_a_thousand_characters_are_printed_whole([ValueSource(typeof(ModelledYear), nameof(ModelledYear.Profiles))] string profile) =>
        AllAreThereOnce(new ModelledYear(profile, 20, i => $"{i} " + string.Concat(Enumerable.Repeat("vận động Nhân dân ", 60))[..(1_000 - (i > 9 ? 3 : 2))].Trim()));

    // Markup, entities, quotes, code, marks that follow their letter, half a surrogate pair, a bell and a line break.
    [Test]
    public void Names_are_text_whatever_stands_in_them([ValueSource(typeof(ModelledYear), nameof(ModelledYear.Profiles))] string profile) =>
        AllAreThereOnce(new ModelledYear(profile, 20, i => $"{i} <script>alert('x')</script> & \"Dân vận\" &amp; {{{{ cycle.year }}}} </td></table> xa\u0303 Ta\u0302\u0301n \ud83d \a\n<b>"));

    [Test]
    public void Every_template_is_rendered_in_one_of_these_tests_or_is_somebody_elses() =>
        Assert.That(Kinds.Select(DocumentKinds.Get).Select(k => k.Id), Is.EqualTo(Kinds));

    private static void AllAreThereOnce(ModelledYear year)
    {
        var standing = year.Papers.Where(RegistrationSteps.Stands).ToList();
        var accepted = year.Papers.Where(RegistrationSteps.IsAccepted).ToList();
        using (Assert.EnterMultipleScope())
        {
            AreThereOnce(year, "registration-summary", standing);
            AreThereOnce(year, "registration-list", accepted);
            AreThereOnce(year, "mid-year-report", [.. accepted.Where(RegistrationSteps.IsDiscontinued)]);
            var final = SetPage.Pages(year.Compose("final-report"));
            var table = final[0].QuerySelectorAll(".content table").Single(t => t.QuerySelector("th:nth-child(6)")?.TextContent == "Điểm");
            Assert.That(
                table.QuerySelectorAll("tbody tr td:nth-child(2)").Select(c => c.TextContent).Order(StringComparer.Ordinal),
                Is.EqualTo(accepted.Where(RegistrationSteps.IsExemplary).Select(NameOf).Order(StringComparer.Ordinal)));
            foreach (var page in final)
            {
                SetPage.AddsUp(page, "final-report");
            }

            foreach (var kind in Kinds)
            {
                SetPage.IsClean(Samples.Html(year.Compose(kind)), kind);
            }
        }
    }

    private static void AreThereOnce(ModelledYear year, string kind, IReadOnlyList<RegistrationState> papers)
    {
        var pages = SetPage.Pages(year.Compose(kind));
        var cells = SetPage.Cells(pages).GroupBy(c => c).ToDictionary(c => c.Key, c => c.Count());
        foreach (var paper in papers)
        {
            Assert.That(cells.GetValueOrDefault(NameOf(paper)), Is.EqualTo(1), $"{kind}: {paper.Id}");
        }

        foreach (var page in pages)
        {
            SetPage.AddsUp(page, kind);
        }
    }

    // A page keeps the white space of a text, but for what no page can show.
    private static string NameOf(RegistrationState paper) => HtmlText.Clean(paper.Form["name"]);

    private static Dictionary<string, string> Details(string kind) =>
        DocumentKinds.Get(kind).Details.ToDictionary(d => d.Id, d => d.Id is "chair" or "secretary" ? "Phạm Văn Dũng" : $"{d.Name} thứ nhất\n{d.Name} thứ hai");
}
