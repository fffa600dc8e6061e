using DanVan.Workflows.Documents.Checking;
using DanVan.Workflows.Documents.Docx;
using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Kinds;
using DanVan.Workflows.Documents.Tests.Kinds;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DanVan.Workflows.Documents.Tests.Checking;

/// <summary>What the library writes itself passes its own check: every shipped kind in every format, and with whatever a body has chosen.</summary>
public sealed class OwnDocumentsTests
{
    private static readonly string[] OfPapers =
    [
        "plan", "registration-call", "registration-form", "registration-summary", "registration-list", "briefing-invitation", "briefing-minutes", "mid-year-report", "final-report",
    ];

    private static readonly string[] OfRegistration = ["score-sheet", "achievement-report"];
    private static readonly string[] OfRelation = ["correction", "recall"];

    private static IEnumerable<string> ShippedKinds => DocumentKinds.All.Select(k => k.Id);

    private static IEnumerable<TestCaseData> EveryChoice() =>
        from profile in FormatProfiles.Ids
        from option in FormatProfiles.Get(profile).Options
        from choice in option.Choices
        select new TestCaseData(profile, option.Id, choice.Id);

    [Test]
    public void Every_shipped_kind_passes_in_every_format([ValueSource(nameof(ShippedKinds))] string kind, [ValueSource(typeof(FormatProfiles), nameof(FormatProfiles.Ids))] string profile)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (rows, isFilledIn) in new[] { (1, false), (3, true), (45, true) })
            {
                var document = Document(kind, profile, rows, isFilledIn);
                Passes(document, $"{rows} rows, filled in: {isFilledIn}");
                IsValid(document);
            }
        }
    }

    [Test]
    public void A_year_of_nothing_at_all_passes([ValueSource(typeof(FormatProfiles), nameof(FormatProfiles.Ids))] string profile)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var kind in ShippedKinds.Except(["registration-form", .. OfRegistration, .. OfRelation]))
            {
                Passes(Document(kind, profile, 0, isFilledIn: false), kind);
            }
        }
    }

    [Test]
    public void A_draft_without_a_number_passes_as_a_draft([ValueSource(typeof(FormatProfiles), nameof(FormatProfiles.Ids))] string profile)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var kind in ShippedKinds)
            {
                Passes(Document(kind, profile, 3, isFilledIn: true) with { Number = null }, kind, isDraft: true);
            }
        }
    }

    [TestCaseSource(nameof(EveryChoice))]
    public void Whatever_a_body_has_chosen_passes(string profile, string option, string choice)
    {
        var options = new Dictionary<string, string> { [option] = choice };
        using (Assert.EnterMultipleScope())
        {
            foreach (var kind in new[] { "plan", "registration-call", "council-minutes", "proposal", "decision", "score-summary" })
            {
                Passes(Document(kind, profile, 12, isFilledIn: true, options), kind);
            }
        }
    }

    [TestCase("party-hd36-2018", "end-mark", "point", "body.end-mark")]
    [TestCase("party-hd36-2018", "recipients-end", "semicolon", "recipients.separator")]
    [TestCase("party-hd36-2018", "signer-name", "regular", "signer-name.bold")]
    [TestCase("party-hd36-2018", "line-spacing", "exact-18", "body.line-spacing")]
    [TestCase("party-hd05-2026", "end-mark", "slashes", "body.end-mark")]
    public void What_is_set_otherwise_than_the_body_has_chosen_is_found(string profile, string option, string choice, string code)
    {
        var bytes = new DocxDocumentWriter().Write(Document("plan", profile, 3, isFilledIn: true));
        var report = DocumentChecker.Check(bytes, new DocumentCheckOptions { ProfileId = profile, FormatOptions = new Dictionary<string, string> { [option] = choice } });

        Assert.That(report.Findings.Select(f => f.Code), Is.EqualTo(new[] { code }));
    }

    [TestCase("no-such-option", "x")]
    [TestCase("end-mark", "no-such-choice")]
    public void A_choice_the_profile_does_not_have_is_misuse(string option, string choice) =>
        Assert.That(
            () => DocumentChecker.Check(new byte[] { 1 }, new DocumentCheckOptions { ProfileId = "party-hd36-2018", FormatOptions = new Dictionary<string, string> { [option] = choice } }),
            Throws.ArgumentException);

    [Test]
    public void All_marks_and_lines_of_the_frame_pass([ValueSource(typeof(FormatProfiles), nameof(FormatProfiles.Ids))] string profile)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var kind in new[] { "plan", "registration-call", "final-report" })
            {
                Passes(
                    Document(kind, profile, 45, isFilledIn: true) with
                    {
                        Secrecy = DocumentSecrecy.TopSecret,
                        Urgency = DocumentUrgency.VeryUrgent,
                        Circulation = DocumentCirculation.Internal,
                        DrafterAndCopies = "PL.(300)",
                        Contact = "Số 10, đường Trần Hưng Đạo, thành phố Đồng Xoài; điện thoại: 0271 000 000",
                    },
                    kind);
            }
        }
    }

    internal static AdministrativeDocument Document(string kind, string profile, int rows, bool isFilledIn, IReadOnlyDictionary<string, string>? options = null)
    {
        var details = !isFilledIn && kind != "briefing-minutes" ? [] : DocumentKinds.Get(kind).Details.Select(d => (d.Id, d.Id is "chair" or "secretary" ? "Phạm Văn Dũng" : $"{d.Name} thứ nhất\n{d.Name} thứ hai")).ToArray();
        if (OfPapers.Contains(kind))
        {
            var year = new ModelledYear(profile, rows);
            return year.Compose(kind, details.ToDictionary(), isFilledIn && kind == "briefing-minutes" && rows > 1 ? year.Milestone : null, options);
        }

        var models = new KindModels(rows);
        if (kind == "certificate")
        {
            return ComposedKind.Of(kind, profile, models.OfAward(), options: options).Document;
        }

        var model = OfRegistration.Contains(kind) ? models.OfRegistration(isFilledIn, isFilledIn ? "individual" : "collective", details)
            : OfRelation.Contains(kind) ? models.OfRelation()
            : models.OfCycle(details);
        return ComposedKind.Of(kind, profile, model, options: options).Document;
    }

    internal static void Passes(AdministrativeDocument document, string what, bool isDraft = false)
    {
        var bytes = new DocxDocumentWriter().Write(document);

        // What a document says of itself tells the State from the Party and the Party's rules of the day, and no more.
        string?[] profiles = document.ProfileId is "state-nd30" or "party-hd05-2026" ? [document.ProfileId, null] : [document.ProfileId];
        foreach (var profile in profiles)
        {
            var report = DocumentChecker.Check(bytes, new DocumentCheckOptions { ProfileId = profile, FormatOptions = document.FormatOptions, IsDraft = isDraft });
            Assert.That(report.Findings.Select(f => $"{f.Code}: {f.English} [{f.Excerpt}]"), Is.Empty, $"{what}, {document.ProfileId}");
            Assert.That(report.HasNamedStyles, Is.True, what);
        }
    }

    private static void IsValid(AdministrativeDocument document)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(new DocxDocumentWriter().Write(document)), isEditable: false);
        Assert.That(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}"), Is.Empty);
    }
}
