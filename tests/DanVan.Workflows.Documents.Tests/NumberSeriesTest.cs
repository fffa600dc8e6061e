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
}
