using System.Text;
using DanVan.Workflows.Documents;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Documents.Tests;

public class DocumentNumberTest
{
    // Every number and symbol of real documents the domain notes name, by shape.
    [TestCase("20/KH-SYT", 20, "KH", "SYT", "")]
    [TestCase("01/KH-SYT", 1, "KH", "SYT", "")]
    [TestCase("15/QĐ-BNV", 15, "QĐ", "BNV", "")]
    [TestCase("21/KH-UBND", 21, "KH", "UBND", "")]
    [TestCase("2964/QĐ-UBND", 2964, "QĐ", "UBND", "")]
    [TestCase("58/TTr-SNV", 58, "TTr", "SNV", "")]
    [TestCase("33/CT-TTg", 33, "CT", "TTg", "")]
    [TestCase("76/NQ-CP", 76, "NQ", "CP", "")]
    [TestCase("12/QĐ-MTTQ-BTT", 12, "QĐ", "MTTQ-BTT", "")]
    [TestCase("07/TB-BCTMT", 7, "TB", "BCTMT", "")]
    [TestCase("03/BB-HĐTĐKT", 3, "BB", "HĐTĐKT", "")]
    [TestCase("05/BNV-VP", 5, "", "BNV", "VP")]
    [TestCase("12/UBND-VX", 12, "", "UBND", "VX")]
    [TestCase("7816/VPCP-TTĐT", 7816, "", "VPCP", "TTĐT")]
    [TestCase("249/MTTQ-BTT", 249, "", "MTTQ", "BTT")]
    [TestCase("7197/BKHCN-CĐSQG", 7197, "", "BKHCN", "CĐSQG")]
    public void State_number_reads_into_its_parts_and_prints_back(string text, int ordinal, string type, string organ, string unit)
    {
        var number = DocumentNumber.Parse(text);

        Assert.Multiple(() =>
        {
            Assert.That(number, Is.EqualTo(new DocumentNumber(ordinal, type, organ, NumberingShape.State, unit)));
            Assert.That(number.ToString(), Is.EqualTo(text));
            Assert.That(number.Symbol, Is.EqualTo(text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        });
    }

    [TestCase("06/2021/QĐ-UBND", 6, 2021, "QĐ", "UBND")]
    [TestCase("48/2010/QĐ-TTg", 48, 2010, "QĐ", "TTg")]
    [TestCase("98/2023/NĐ-CP", 98, 2023, "NĐ", "CP")]
    [TestCase("01/2024/TT-BNV", 1, 2024, "TT", "BNV")]
    [TestCase("06/2022/QH15", 6, 2022, "", "QH15")]
    public void Normative_number_carries_its_year(string text, int ordinal, int year, string type, string organ)
    {
        var number = DocumentNumber.Parse(text);

        Assert.Multiple(() =>
        {
            Assert.That(number, Is.EqualTo(new DocumentNumber(ordinal, type, organ, year: year)));
            Assert.That(number.ToString(), Is.EqualTo(text));
        });
    }

    [TestCase("755-CV/TU", 755, "CV", "TU")]
    [TestCase("45-CV/BTGDVTU", 45, "CV", "BTGDVTU")]
    [TestCase("29-HD/ĐUK", 29, "HD", "ĐUK")]
    [TestCase("24-KH/BDVTU", 24, "KH", "BDVTU")]
    [TestCase("399-QĐ/TW", 399, "QĐ", "TW")]
    [TestCase("06-KH/BCĐ", 6, "KH", "BCĐ")]
    [TestCase("05-NQ/ĐU", 5, "NQ", "ĐU")]
    [TestCase("36-HD/VPTW", 36, "HD", "VPTW")]
    [TestCase("05-ĐA/TU", 5, "ĐA", "TU")]
    [TestCase("12-QĐi/TU", 12, "QĐi", "TU")]
    [TestCase("11-CTr/HU", 11, "CTr", "HU")]
    public void Party_number_reads_into_its_parts_and_prints_back(string text, int ordinal, string type, string organ)
    {
        var number = DocumentNumber.Parse(text);

        Assert.Multiple(() =>
        {
            Assert.That(number, Is.EqualTo(new DocumentNumber(ordinal, type, organ, NumberingShape.Party)));
            Assert.That(number.ToString(), Is.EqualTo(text));
        });
    }

    [TestCaseSource(nameof(StateTypes))]
    public void Every_type_of_the_decree_prints_and_reads_back(string type)
    {
        var number = new DocumentNumber(9, type, "SYT");

        Assert.Multiple(() =>
        {
            Assert.That(number.ToString(), Is.EqualTo($"09/{type}-SYT"));
            Assert.That(DocumentNumber.Parse(number.ToString()), Is.EqualTo(number));
        });
    }

    [Test]
    public void The_decrees_list_is_complete()
    {
        string[] decree =
        [
            "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM",
            "GGT", "GNP", "PG", "PC", "PB", "SY", "TrS", "SL",
        ];

        Assert.That(DocumentTypes.State.Keys, Is.EquivalentTo(decree.Append("GK")));
    }

    [TestCaseSource(nameof(PartyTypes))]
    public void Every_type_of_the_Party_prints_and_reads_back(string type)
    {
        var number = new DocumentNumber(10, type, "BDVTU", NumberingShape.Party);

        Assert.Multiple(() =>
        {
            Assert.That(number.ToString(), Is.EqualTo($"10-{type}/BDVTU"));
            Assert.That(DocumentNumber.Parse(number.ToString()), Is.EqualTo(number));
        });
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("5/KH-SYT", Description = "State numbers below ten need their zero")]
    [TestCase("005/KH-SYT")]
    [TestCase("020/KH-SYT")]
    [TestCase("00/KH-SYT")]
    [TestCase("00-CV/TU")]
    [TestCase("007-CV/TU")]
    [TestCase("-5-CV/TU")]
    [TestCase("20")]
    [TestCase("20/")]
    [TestCase("20/KH")]
    [TestCase("20/KH-")]
    [TestCase("20/KH--SYT")]
    [TestCase("20/-SYT")]
    [TestCase("20/KH-syt")]
    [TestCase("20/kh-SYT")]
    [TestCase("20 /KH-SYT")]
    [TestCase(" 20/KH-SYT")]
    [TestCase("20/KH-SYT ")]
    [TestCase("20/KH-SYT\n")]
    [TestCase("20/KH_SYT")]
    [TestCase("20/SYT")]
    [TestCase("20/KH-SYT/1")]
    [TestCase("06/21/QĐ-UBND")]
    [TestCase("06/02021/QĐ-UBND")]
    [TestCase("06/0021/QĐ-UBND")]
    [TestCase("06/2021/")]
    [TestCase("06/2022/-QH15", Description = "a law has no type, and no hyphen in its place")]
    [TestCase("06/2021/-UBND")]
    [TestCase("755-CV")]
    [TestCase("755-/TU")]
    [TestCase("755/CV/TU")]
    [TestCase("755-CV-TU")]
    [TestCase("99999999999/KH-SYT", Description = "more than an int")]
    [TestCase("٢٠/KH-SYT", Description = "digits that are not ASCII")]
    [TestCase("20/KH-SYT\u0301", Description = "a mark that composes with nothing")]
    [TestCase("20/KH-<script>")]
    public void What_is_no_number_is_not_read(string? text)
    {
        Assert.Multiple(() =>
        {
            Assert.That(DocumentNumber.TryParse(text, out var number), Is.False);
            Assert.That(number, Is.EqualTo(default(DocumentNumber)));
            if (text is not null)
            {
                Assert.That(() => DocumentNumber.Parse(text), Throws.TypeOf<FormatException>());
            }
        });
    }

    [Test]
    public void Half_a_surrogate_pair_is_neither_read_nor_a_symbol() =>
        Assert.Multiple(() =>
        {
            Assert.That(DocumentNumber.TryParse("20/KH-SY\uD800T", out _), Is.False);
            Assert.That(() => new DocumentNumber(20, "KH", "SY\uD800T"), Throws.ArgumentException);
        });

    [Test]
    public void A_Party_number_without_its_leading_zero_is_read_and_printed_with_it() =>
        Assert.That(DocumentNumber.Parse("5-NQ/ĐU").ToString(), Is.EqualTo("05-NQ/ĐU"));

    [Test]
    public void Decomposed_letters_give_the_same_number_as_composed_ones()
    {
        var decomposed = "05/QyĐ-ƯB".Normalize(NormalizationForm.FormD);

        Assert.Multiple(() =>
        {
            Assert.That(decomposed, Is.Not.EqualTo("05/QyĐ-ƯB"), "the test needs a decomposed text");
            Assert.That(DocumentNumber.Parse(decomposed), Is.EqualTo(DocumentNumber.Parse("05/QyĐ-ƯB")));
            Assert.That(DocumentNumber.Parse(decomposed).ToString(), Is.EqualTo("05/QyĐ-ƯB"));
        });
    }

    [Test]
    public void A_letter_whose_body_reads_as_a_type_cannot_be_made() =>
        Assert.That(() => new DocumentNumber(20, "", "KH", NumberingShape.State, "SYT"), Throws.ArgumentException);

    [Test]
    public void A_State_type_outside_the_decree_cannot_be_made_because_it_would_read_as_a_letter() =>
        Assert.That(() => new DocumentNumber(20, "CV", "SYT"), Throws.ArgumentException);

    [TestCase(0)]
    [TestCase(-1)]
    public void Ordinals_start_at_one(int ordinal) =>
        Assert.That(() => new DocumentNumber(ordinal, "KH", "SYT"), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase("KH", "SYT", NumberingShape.Party, "VP", null)]
    [TestCase("KH", "SYT", NumberingShape.Party, "", 2024)]
    [TestCase("", "TU", NumberingShape.Party, "", null)]
    [TestCase("KH", "SYT", NumberingShape.State, "VP", null)]
    [TestCase("", "MTTQ-BTT", NumberingShape.State, "VP", null)]
    [TestCase("", "SYT", NumberingShape.State, "", null)]
    [TestCase("K-H", "SYT", NumberingShape.State, "", 2024)]
    [TestCase("", "QĐ-UBND", NumberingShape.State, "", 2024)]
    public void Parts_that_would_read_as_another_number_cannot_be_put_together(
        string type, string organ, NumberingShape shape, string unit, int? year) =>
        Assert.That(() => new DocumentNumber(1, type, organ, shape, unit, year), Throws.ArgumentException);

    [Test]
    public void Default_is_no_number_and_prints_nothing() =>
        Assert.Multiple(() =>
        {
            Assert.That(default(DocumentNumber).ToString(), Is.Empty);
            Assert.That(default(DocumentNumber).Ordinal, Is.Zero);
            Assert.That(default(DocumentNumber).OrganSymbol, Is.Empty);
        });

    [Test]
    public void Whatever_can_be_made_prints_as_a_text_that_reads_back_equal()
    {
        var property = Prop.ForAll(Numbers().ToArbitrary(), number => DocumentNumber.Parse(number.ToString()) == number);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), property);
    }

    [Test]
    public void Different_numbers_print_differently()
    {
        var property = Prop.ForAll(
            Numbers().ToArbitrary(), Numbers().ToArbitrary(), (a, b) => (a == b) == (a.ToString() == b.ToString()));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), property);
    }

    [Test]
    public void Reading_never_throws_and_what_it_accepts_is_a_fixed_point()
    {
        // Near misses: pieces of real numbers thrown together.
        var piece = Gen.Elements("20", "05", "0", "2024", "/", "-", "KH", "QĐ", "CV", "SYT", "TU", "đ", " ", "Đ", "\u0301", "\uD83D", "ß");
        var texts = piece.ListOf().Select(string.Concat).ToArbitrary();
        var property = Prop.ForAll(
            texts, text => !DocumentNumber.TryParse(text, out var number) || DocumentNumber.Parse(number.ToString()) == number);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), property);
    }

    private static IEnumerable<string> StateTypes() => DocumentTypes.State.Keys.Order(StringComparer.Ordinal);

    private static IEnumerable<string> PartyTypes() => DocumentTypes.Party.Keys.Order(StringComparer.Ordinal);

    private static Gen<DocumentNumber> Numbers()
    {
        var ordinal = Gen.OneOf(Gen.Choose(1, 120), Gen.Choose(1, int.MaxValue));
        var group = Gen.Elements("SYT", "TU", "BTGDVTU", "ĐUK", "MTTQ", "BTT", "QH15", "VP", "ƯB", "TTg", "X", "Ễ1");
        var organ = Gen.OneOf(group, group.Two().Select(g => $"{g.Item1}-{g.Item2}"));
        var titled = from n in ordinal from t in Gen.Elements(StateTypes().ToArray()) from o in organ select new DocumentNumber(n, t, o);
        var letter = from n in ordinal from o in @group.Where(g => !DocumentTypes.State.ContainsKey(g)) from u in organ select new DocumentNumber(n, "", o, NumberingShape.State, u);
        var normative = from n in ordinal from y in Gen.Choose(1000, 9999) from t in Gen.Elements("QĐ", "NĐ", "TTLT", "TT") from o in organ
                        select new DocumentNumber(n, t, o, year: y);
        var law = from n in ordinal from y in Gen.Choose(1000, 9999) from o in @group select new DocumentNumber(n, "", o, year: y);
        var party = from n in ordinal from t in Gen.Elements(PartyTypes().ToArray()) from o in organ
                    select new DocumentNumber(n, t, o, NumberingShape.Party);
        return Gen.OneOf(titled, letter, normative, law, party);
    }
}
