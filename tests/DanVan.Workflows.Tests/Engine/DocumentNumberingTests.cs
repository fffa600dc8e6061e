using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Engine;
using NodaTime;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>Symbol and series of a document, from what its definition says and its owner has settled.</summary>
public sealed class DocumentNumberingTests
{
    private static readonly LocalDate Day = new(2024, 3, 5);
    private static readonly OwnerBody State = AYear.Settings.Owner;
    private static readonly OwnerBody Party = State with { Symbol = "BDVTU", Profile = "party-hd36-2018" };
    private static readonly DocumentIssuer Council = new("Hội đồng Thi đua - Khen thưởng", "HĐTĐKT");

    [TestCase("KH", "01/KH-SYT", "state/SYT/2024/KH")]
    [TestCase("GK", "01/GK-SYT", "state/SYT/2024/GK")]
    [TestCase("CV", "01/SYT-VP", "state/SYT/2024/")]
    public void A_State_document_is_numbered_by_its_type_and_a_letter_by_its_unit(string type, string number, string series) =>
        AssertNumbered(Document(type), State, number, series);

    [TestCase("KH", "01-KH/BDVTU", "party/BDVTU/2020-01-01/KH")]
    [TestCase("CV", "01-CV/BDVTU", "party/BDVTU/2020-01-01/CV")]
    public void A_Party_document_is_numbered_by_its_type_letters_too(string type, string number, string series) =>
        AssertNumbered(Document(type) with { Unit = "TH" }, Party, number, series);

    [TestCase(null, null, "01/SYT-VP")]
    [TestCase(null, "VX", "01/SYT-VX")]
    [TestCase("TH", "VX", "01/SYT-TH")]
    [TestCase("KH-TC", null, "01/SYT-KH-TC")]
    public void The_unit_of_a_letter_is_the_documents_else_the_owners(string? own, string? owners, string number) =>
        AssertNumbered(
            Document("CV") with { Unit = own }, State with { Numbering = owners is null ? null : new NumberingRule { LetterUnit = owners } }, number, "state/SYT/2024/");

    [TestCase(null, "01/MTTQ-BTT")]
    [TestCase("VP", "01/MTTQ-VP")]
    public void A_body_whose_symbol_has_a_hyphen_names_its_unit_there(string? unit, string number)
    {
        var front = State with { Symbol = "MTTQ-BTT", Profile = "front" };
        AssertNumbered(Document("CV") with { Unit = unit }, front, number, "state/MTTQ-BTT/2024/");
        AssertNumbered(Document("QĐ"), front, "01/QĐ-MTTQ-BTT", "state/MTTQ-BTT/2024/QĐ");
    }

    [Test]
    public void A_council_has_its_symbol_and_its_series()
    {
        AssertNumbered(Document("BB") with { Issuer = Council }, State, "01/BB-HĐTĐKT", "state/SYT/2024/BB/of/HĐTĐKT");
        AssertNumbered(Document("CV") with { Issuer = Council }, State, "01/HĐTĐKT-VP", "state/SYT/2024//of/HĐTĐKT");
        AssertNumbered(Document("BB") with { Issuer = Council }, Party, "01-BB/HĐTĐKT", "party/BDVTU/2020-01-01/BB/of/HĐTĐKT");
    }

    [Test]
    public void A_secret_document_looks_like_another_and_is_counted_by_itself() =>
        AssertNumbered(Document("KH") with { Secrecy = "top-secret" }, State, "01/KH-SYT", "state/SYT/2024/KH/secret");

    [Test]
    public void One_series_counts_every_type_letters_too_but_not_certificates()
    {
        var one = State with { Numbering = new NumberingRule { OneSeries = true } };
        AssertNumbered(Document("KH"), one, "01/KH-SYT", "state/SYT/2024//all");
        AssertNumbered(Document("CV"), one, "01/SYT-VP", "state/SYT/2024//all");
        AssertNumbered(Document("GK"), one, "01/GK-SYT", "state/SYT/2024/GK");
    }

    [Test]
    public void What_is_written_alike_is_counted_alike()
    {
        var composer = new Shapes { Abbreviations = { ["QĐi"] = "QĐ" } };
        var (regulation, decision) = (DocumentNumbering.Of(Document("QĐi"), Party, composer), DocumentNumbering.Of(Document("QĐ"), Party, composer));

        Assert.That(regulation.After(4).ToString(), Is.EqualTo("05-QĐ/BDVTU"));
        Assert.That(regulation.SeriesOn(Day), Is.EqualTo(decision.SeriesOn(Day)));
    }

    [TestCase("state-nd30", "2024-12-31", "2025-01-01", true, Description = "every year")]
    [TestCase("party-hd36-2018", "2023-12-31", "2024-01-01", false, Description = "one term")]
    [TestCase("party-hd36-2018", "2024-12-31", "2025-01-01", true, Description = "where no congress is named, terms begin in 2020, 2025, ...")]
    public void A_series_begins_again_on_its_day(string profile, string last, string next, bool again)
    {
        var numbering = DocumentNumbering.Of(Document("KH"), State with { Profile = profile }, new Shapes());

        Assert.That(numbering.SeriesOn(Date(next)) != numbering.SeriesOn(Date(last)), Is.EqualTo(again));
    }

    [Test]
    public void A_named_congress_begins_a_term_whatever_the_year()
    {
        var before = DocumentNumbering.Of(Document("KH"), Party with { Numbering = new() { TermStart = new LocalDate(2020, 10, 16) } }, new Shapes());
        var after = DocumentNumbering.Of(Document("KH"), Party with { Numbering = new() { TermStart = new LocalDate(2025, 10, 3) } }, new Shapes());

        Assert.That(before.SeriesOn(new LocalDate(2020, 10, 16)), Is.EqualTo(before.SeriesOn(new LocalDate(2025, 10, 2))));
        Assert.That(after.SeriesOn(new LocalDate(2025, 10, 3)), Is.Not.EqualTo(before.SeriesOn(new LocalDate(2025, 10, 2))));
    }

    [TestCase("KH", "SYT", null, null)]
    [TestCase("KL", "SYT", null, "\"KL\"")]
    [TestCase("KH", "syt", null, "\"syt\"")]
    [TestCase("KH", "SYT", "SYT", "two documents could bear one number")]
    [TestCase("CV", "KH", null, "would read as a document type")]
    public void What_cannot_be_numbered_is_told_beforehand(string type, string symbol, string? issuer, string? problem)
    {
        var document = Document(type) with { Issuer = issuer is null ? null : new DocumentIssuer("Hội đồng", issuer) };

        Assert.That(
            DocumentNumbering.ProblemWith(document, State with { Symbol = symbol }, new Shapes()), problem is null ? Is.Null : Does.StartWith("document \"x\"").And.Contains(problem));
    }

    [TestCase(NumberingShape.Party, "2024-03-05", "VP", null)]
    [TestCase(NumberingShape.Party, "2024-03-06", "VP", "numbering.termStart 2024-03-06")]
    [TestCase(NumberingShape.State, "2024-03-06", "VP", null)]
    [TestCase(NumberingShape.State, "2020-01-01", "", "numbering.letterUnit")]
    [TestCase(NumberingShape.State, "2020-01-01", "vp", "numbering.letterUnit")]
    [TestCase(NumberingShape.Party, "2020-01-01", "vp", null)]
    public void What_an_owner_cannot_settle_is_told_beforehand(NumberingShape shape, string termStart, string unit, string? problem) =>
        Assert.That(
            DocumentNumbering.ProblemWith(State with { Numbering = new NumberingRule { TermStart = Date(termStart), LetterUnit = unit } }, shape, Day),
            problem is null ? Is.Null : Does.StartWith(problem));

    private static void AssertNumbered(DocumentDefinition document, OwnerBody owner, string number, string series)
    {
        var numbering = DocumentNumbering.Of(document, owner, new Shapes());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(numbering.After(0).ToString(), Is.EqualTo(number));
            Assert.That(numbering.SeriesOn(Day).Key, Is.EqualTo(series));
            Assert.That(DocumentNumber.Parse(number), Is.EqualTo(numbering.After(0)));
        }
    }

    private static DocumentDefinition Document(string type) => new("x", "Văn bản", type);

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>Tells shapes and abbreviations; composes nothing.</summary>
    private sealed class Shapes : IDocumentComposer
    {
        public Dictionary<string, string> Abbreviations { get; } = [];

        public string? ProblemWith(OwnerBody owner) => null;

        public NumberingShape ShapeOf(OwnerBody owner) => owner.Profile.StartsWith("party", StringComparison.Ordinal) ? NumberingShape.Party : NumberingShape.State;

        public string AbbreviationOf(string type, OwnerBody owner) => Abbreviations.GetValueOrDefault(type, type);

        public ComposedDocument Compose(DocumentDraft draft) => throw new NotSupportedException();
    }
}
