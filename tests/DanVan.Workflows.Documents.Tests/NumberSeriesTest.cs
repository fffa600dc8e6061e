using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DanVan.Workflows.Documents.Tests;

public class NumberSeriesTest
{
    [Test]
    public void State_series_belongs_to_owner_year_and_type() =>
        Assert.That(NumberSeries.For(NumberingShape.State, "SYT", "KH", new LocalDate(2024, 1, 16)).Key, Is.EqualTo("state/SYT/2024/KH"));

    [Test]
    public void State_series_restarts_on_the_first_of_January_and_not_before()
    {
        var newYearsEve = NumberSeries.For(NumberingShape.State, "SYT", "QĐ", new LocalDate(2024, 12, 31));
        var newYear = NumberSeries.For(NumberingShape.State, "SYT", "QĐ", new LocalDate(2025, 1, 1));
        var firstDay = NumberSeries.For(NumberingShape.State, "SYT", "QĐ", new LocalDate(2024, 1, 1));

        Assert.Multiple(() =>
        {
            Assert.That(newYear, Is.Not.EqualTo(newYearsEve));
            Assert.That(firstDay, Is.EqualTo(newYearsEve));
        });
    }

    [Test]
    public void Party_series_runs_on_over_the_new_year_within_one_term()
    {
        var before = NumberSeries.For(NumberingShape.Party, "BDVTU", "CV", new LocalDate(2021, 1, 1));
        var after = NumberSeries.For(NumberingShape.Party, "BDVTU", "CV", new LocalDate(2024, 12, 31));

        Assert.That(after, Is.EqualTo(before));
    }

    [TestCase(2014, 2010)]
    [TestCase(2015, 2015)]
    [TestCase(2019, 2015)]
    [TestCase(2020, 2020)]
    [TestCase(2024, 2020)]
    [TestCase(2025, 2025)]
    [TestCase(2026, 2025)]
    [TestCase(1986, 1985)]
    public void Default_term_starts_every_five_years_counted_from_2015(int year, int start) =>
        Assert.That(NumberSeries.DefaultTermStart(new LocalDate(year, 6, 30)), Is.EqualTo(new LocalDate(start, 1, 1)));

    [Test]
    public void A_bodys_real_congress_date_makes_its_own_series()
    {
        var congress = new LocalDate(2025, 10, 16);
        var given = NumberSeries.For(NumberingShape.Party, "BDVTU", "KH", new LocalDate(2026, 1, 5), congress);

        Assert.Multiple(() =>
        {
            Assert.That(given.Key, Is.EqualTo("party/BDVTU/2025-10-16/KH"));
            Assert.That(() => NumberSeries.For(NumberingShape.Party, "BDVTU", "KH", new LocalDate(2025, 10, 15), congress), Throws.ArgumentException);
        });
    }

    [Test]
    public void State_letters_share_one_series_apart_from_every_type()
    {
        var letter = NumberSeries.For(NumberingShape.State, "SYT", "", new LocalDate(2024, 5, 1));

        Assert.That(letter.Key, Is.EqualTo("state/SYT/2024/"));
    }

    [Test]
    public void A_Party_series_without_a_type_or_any_without_an_owner_cannot_be_asked_for() =>
        Assert.Multiple(() =>
        {
            Assert.That(() => NumberSeries.For(NumberingShape.Party, "TU", "", new LocalDate(2024, 5, 1)), Throws.ArgumentException);
            Assert.That(() => NumberSeries.For(NumberingShape.State, " ", "KH", new LocalDate(2024, 5, 1)), Throws.ArgumentException);
        });

    [Test]
    public void Different_owners_and_types_never_share_a_key_however_they_are_written()
    {
        var part = Gen.Elements("a", "/", "%", "%2F", "2024", "KH", "|").NonEmptyListOf().Select(string.Concat);
        var pair = from o in part from t in part select (Owner: o, Type: t);
        var property = Prop.ForAll(
            pair.ToArbitrary(),
            pair.ToArbitrary(),
            (a, b) => (Key(a) == Key(b)) == (a == b));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), property);

        static string Key((string Owner, string Type) p) => NumberSeries.For(NumberingShape.State, p.Owner, p.Type, new LocalDate(2024, 5, 1)).Key;
    }

    private static readonly LocalDate Day = new(2024, 5, 1);

    [Test]
    public void Where_nothing_is_settled_the_series_is_the_one_it_was() => Assert.Multiple(() =>
    {
        Assert.That(Of(NumberingShape.State, "KH", new()), Is.EqualTo("state/SYT/2024/KH"));
        Assert.That(Of(NumberingShape.State, "", new()), Is.EqualTo("state/SYT/2024/"));
        Assert.That(Of(NumberingShape.Party, "CV", new()), Is.EqualTo("party/SYT/2020-01-01/CV"));
        Assert.That(Of(NumberingShape.Party, "KH", new() { TermStart = new LocalDate(2020, 10, 16) }), Is.EqualTo("party/SYT/2020-10-16/KH"));
    });

    [TestCase("KH")]
    [TestCase("QĐ")]
    [TestCase("")]
    public void One_series_takes_all_types_of_a_year_letters_too(string type) =>
        Assert.That(Of(NumberingShape.State, type, new() { OneSeries = true }), Is.EqualTo("state/SYT/2024//all"));

    [TestCase("CV")]
    [TestCase("NQ")]
    public void One_series_takes_all_types_of_a_term(string type) =>
        Assert.That(Of(NumberingShape.Party, type, new() { OneSeries = true }), Is.EqualTo("party/SYT/2020-01-01//all"));

    [Test]
    public void The_register_of_certificates_is_no_series_of_documents_whatever_is_settled() => Assert.Multiple(() =>
    {
        Assert.That(Of(NumberingShape.State, "GK", new() { OneSeries = true }), Is.EqualTo("state/SYT/2024/GK"));
        Assert.That(Of(NumberingShape.State, "GK", new() { SeparateSecret = true }, isSecret: true), Is.EqualTo("state/SYT/2024/GK"));
    });

    [TestCase(NumberingShape.State, null, "state/SYT/2024/KH/secret")]
    [TestCase(NumberingShape.State, true, "state/SYT/2024/KH/secret")]
    [TestCase(NumberingShape.State, false, "state/SYT/2024/KH")]
    [TestCase(NumberingShape.Party, null, "party/SYT/2020-01-01/KH")]
    [TestCase(NumberingShape.Party, false, "party/SYT/2020-01-01/KH")]
    [TestCase(NumberingShape.Party, true, "party/SYT/2020-01-01/KH/secret")]
    public void Secret_documents_are_counted_as_the_rule_book_says_or_as_the_body_has_settled(NumberingShape shape, bool? separate, string key) =>
        Assert.That(Of(shape, "KH", new() { SeparateSecret = separate }, isSecret: true), Is.EqualTo(key));

    [Test]
    public void A_council_has_its_own_series_of_each_sort() => Assert.Multiple(() =>
    {
        Assert.That(Of(NumberingShape.State, "QĐ", new(), issuer: "HĐTĐKT"), Is.EqualTo("state/SYT/2024/QĐ/of/HĐTĐKT"));
        Assert.That(Of(NumberingShape.State, "", new(), isSecret: true, issuer: "HĐTĐKT"), Is.EqualTo("state/SYT/2024//secret/of/HĐTĐKT"));
        Assert.That(Of(NumberingShape.State, "QĐ", new() { OneSeries = true }, isSecret: true, issuer: "HĐTĐKT"), Is.EqualTo("state/SYT/2024//all/secret/of/HĐTĐKT"));
    });

    [TestCase("KH", false, "", "state/SYT/2024")]
    [TestCase("KH", true, "", "state/SYT/2024/secret")]
    [TestCase("KH", true, "HĐTĐKT", "state/SYT/2024/secret")]
    [TestCase("KH", false, "secret", "state/SYT/2024")]
    [TestCase("secret", false, "", "state/SYT/2024")]
    public void The_space_of_a_number_is_its_body_and_year_secret_documents_apart_whatever_symbols_are(string type, bool isSecret, string issuer, string space)
    {
        foreach (var one in new[] { false, true })
        {
            Assert.That(NumberSeries.For(NumberingShape.State, "SYT", type, Day, new() { OneSeries = one }, isSecret, issuer).Space, Is.EqualTo(space));
        }
    }

    [Test]
    public void Series_share_a_key_exactly_when_they_count_the_same_documents()
    {
        var part = Gen.Elements("a", "/", "%", "%2F", "2024", "KH", "all", "secret", "of", "GK").NonEmptyListOf().Select(string.Concat);
        var cases = from owner in part
                    from type in part
                    from issuer in Gen.OneOf(Gen.Constant(""), part)
                    from one in Gen.Elements(false, true)
                    from secret in Gen.Elements(false, true)
                    from year in Gen.Elements(2024, 2025)
                    select (Owner: owner, Type: type, Issuer: issuer, One: one && type != "GK", Secret: secret && type != "GK", Year: year);
        var property = Prop.ForAll(cases.ToArbitrary(), cases.ToArbitrary(), (a, b) => (Key(a) == Key(b)) == Counted(a).Equals(Counted(b)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), property);

        static string Key((string Owner, string Type, string Issuer, bool One, bool Secret, int Year) c) =>
            NumberSeries.For(NumberingShape.State, c.Owner, c.Type, new LocalDate(c.Year, 5, 1), new NumberingRule { OneSeries = c.One }, c.Secret, c.Issuer).Key;

        static object Counted((string Owner, string Type, string Issuer, bool One, bool Secret, int Year) c) => c with { Type = c.One ? "" : c.Type };
    }

    private static string Of(NumberingShape shape, string type, NumberingRule rule, bool isSecret = false, string issuer = "") =>
        NumberSeries.For(shape, "SYT", type, Day, rule, isSecret, issuer).Key;
}
