using System.Globalization;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>Items of a form with a type: what may stand in them, and that no culture changes that.</summary>
public sealed class FormValuesTests
{
    [TestCase("0", true)]
    [TestCase("-0", true)]
    [TestCase("12.5", true)]
    [TestCase("007", true)]
    [TestCase("99999.999", true)]
    [TestCase("100000", true)]
    [TestCase("100000.1", false, Description = "above the largest")]
    [TestCase("-0.1", false, Description = "below the smallest")]
    [TestCase("12,5", false, Description = "a comma is no point")]
    [TestCase("1.000.000", false, Description = "no groups")]
    [TestCase(" 5", false)]
    [TestCase("5 ", false)]
    [TestCase("+5", false)]
    [TestCase("5.", false)]
    [TestCase(".5", false)]
    [TestCase("-", false)]
    [TestCase("--5", false)]
    [TestCase("1e3", false)]
    [TestCase("0x10", false)]
    [TestCase("5\0", false, Description = "decimal.Parse takes a trailing U+0000")]
    [TestCase("٥", false, Description = "digits of another script")]
    [TestCase("NaN", false)]
    [TestCase("99999999999999999999999999999999", false, Description = "more than a decimal holds")]
    public void A_number_is_decimal_digits_with_one_point(string value, bool fits) => Assert.That(Fits("households", value), Is.EqualTo(fits));

    [TestCase("2024-02-29", true)]
    [TestCase("2023-02-29", false)]
    [TestCase("2024-13-01", false)]
    [TestCase("31/03/2024", false)]
    [TestCase("2024-3-1", false)]
    [TestCase("2024-03-01T00:00:00", false)]
    [TestCase("-0044-03-15", false)]
    [TestCase("0000-01-01", false)]
    [TestCase("2024-03-01 ", false)]
    public void A_date_is_a_day_of_the_calendar_in_one_form(string value, bool fits) => Assert.That(Fits("begun", value), Is.EqualTo(fits));

    [TestCase("xa", true)]
    [TestCase("thon", true)]
    [TestCase("Xã", false, Description = "the name is shown, the id is handed in")]
    [TestCase("XA", false)]
    [TestCase("xa ", false)]
    public void A_choice_is_the_id_of_an_option(string value, bool fits) => Assert.That(Fits("scope", value), Is.EqualTo(fits));

    [TestCase("yes", true)]
    [TestCase("no", true)]
    [TestCase("Yes", false)]
    [TestCase("true", false)]
    [TestCase("có", false)]
    public void Yes_or_no_is_one_of_two_words(string value, bool fits) => Assert.That(Fits("funded", value), Is.EqualTo(fits));

    [TestCase("households")]
    [TestCase("begun")]
    [TestCase("scope")]
    [TestCase("funded")]
    public void What_is_left_empty_fits_every_type(string item)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Fits(item, null), "left out");
            Assert.That(Fits(item, ""), "empty");
            Assert.That(Fits(item, " \u2003\t"), "white space");
        }
    }

    [TestCase("households", null, null, "-79228162514264337593543950335", true)]
    [TestCase("households", "3", null, "2.99", false)]
    [TestCase("households", null, "3", "3.0000000000000000001", false)]
    public void A_number_without_a_bound_has_none(string id, string? min, string? max, string value, bool fits) =>
        Assert.That(FormValues.Fits(Item(id) with { Min = Number(min), Max = Number(max) }, value), Is.EqualTo(fits));

    [Test]
    public void Every_decimal_written_the_invariant_way_fits_whatever_the_culture_of_the_thread() =>
        Prop.ForAll(ArbMap.Default.ArbFor<decimal>(), Gen.Elements("vi-VN", "en-US", "ar-SA", "fr-FR").ToArbitrary(), (number, culture) =>
        {
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            try
            {
                return FormValues.Fits(Item("households") with { Min = number, Max = number }, number.ToString(CultureInfo.InvariantCulture));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Test]
    public void A_form_with_a_wrong_value_is_refused_by_the_items_name_and_one_with_right_values_is_taken()
    {
        var wrong = RegistrationDecider.Decide(ARicherYear.In("registration"), null, ARicherYear.Submit(("scope", "huyen")), AYear.Anyone, null, null);
        var right = RegistrationDecider.Decide(
            ARicherYear.In("registration"), null, ARicherYear.Submit(("scope", "xa"), ("households", "120"), ("begun", "2024-01-15"), ("funded", "")), AYear.Anyone, null, null);

        Assert.That(wrong.Reasons.Single().Vietnamese, Is.EqualTo("Giá trị của mục \"Phạm vi\" không hợp lệ."));
        Assert.That(((RegistrationEvent.Accepted)right.Events.Single()).Form["households"], Is.EqualTo("120"));
    }

    private static bool Fits(string item, string? value) => FormValues.Fits(Item(item), value);

    private static FormItem Item(string id) => ARicherYear.Definition.Definition.Registration.Form.Single(f => f.Id == id);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
