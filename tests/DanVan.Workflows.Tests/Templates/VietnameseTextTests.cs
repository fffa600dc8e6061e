using System.Text;
using DanVan.Workflows.Templates;
using NodaTime;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>Dates, numbers and letters as Nghị định 30/2020/NĐ-CP and common spelling want them.</summary>
[TestFixture]
public sealed class VietnameseTextTests
{
    [TestCase(2024, 1, 5, ExpectedResult = "ngày 05 tháng 01 năm 2024")]
    [TestCase(2020, 2, 29, ExpectedResult = "ngày 29 tháng 02 năm 2020")]
    [TestCase(2024, 3, 9, ExpectedResult = "ngày 09 tháng 3 năm 2024")]
    [TestCase(2024, 9, 2, ExpectedResult = "ngày 02 tháng 9 năm 2024")]
    [TestCase(2024, 10, 10, ExpectedResult = "ngày 10 tháng 10 năm 2024")]
    [TestCase(2026, 12, 31, ExpectedResult = "ngày 31 tháng 12 năm 2026")]
    public string LongDate_has_a_zero_before_days_below_10_and_months_1_and_2_only(int year, int month, int day) =>
        VietnameseText.LongDate(new LocalDate(year, month, day));

    [TestCase(2024, 1, 5, ExpectedResult = "05/01/2024")]
    [TestCase(2024, 11, 30, ExpectedResult = "30/11/2024")]
    public string ShortDate_has_two_digits_everywhere(int year, int month, int day) => VietnameseText.ShortDate(new LocalDate(year, month, day));

    [TestCase("1234567.50", null, ExpectedResult = "1.234.567,50")]
    [TestCase("1234567.5", 2, ExpectedResult = "1.234.567,50")]
    [TestCase("0", null, ExpectedResult = "0")]
    [TestCase("999", null, ExpectedResult = "999")]
    [TestCase("1000", 0, ExpectedResult = "1.000")]
    [TestCase("-1234.5", 1, ExpectedResult = "-1.234,5")]
    [TestCase("-0.004", 2, ExpectedResult = "0,00")]
    [TestCase("2.345", 2, ExpectedResult = "2,35")]
    [TestCase("-2.345", 2, ExpectedResult = "-2,35")]
    [TestCase("99.995", 2, ExpectedResult = "100,00")]
    [TestCase("79228162514264337593543950335", 3, ExpectedResult = "79.228.162.514.264.337.593.543.950.335,000")]
    public string Number_groups_with_points_and_rounds_half_away_from_zero(string value, int? decimals) =>
        VietnameseText.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals);

    [TestCase(-1)]
    [TestCase(29)]
    public void Number_RefusesMoreDigitsThanADecimalHas(int decimals) =>
        Assert.That(() => VietnameseText.Number(1, decimals), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(0, ExpectedResult = "không")]
    [TestCase(1, ExpectedResult = "một")]
    [TestCase(10, ExpectedResult = "mười")]
    [TestCase(11, ExpectedResult = "mười một")]
    [TestCase(14, ExpectedResult = "mười bốn")]
    [TestCase(15, ExpectedResult = "mười lăm")]
    [TestCase(20, ExpectedResult = "hai mươi")]
    [TestCase(21, ExpectedResult = "hai mươi mốt")]
    [TestCase(24, ExpectedResult = "hai mươi tư")]
    [TestCase(25, ExpectedResult = "hai mươi lăm")]
    [TestCase(100, ExpectedResult = "một trăm")]
    [TestCase(101, ExpectedResult = "một trăm linh một")]
    [TestCase(104, ExpectedResult = "một trăm linh bốn")]
    [TestCase(105, ExpectedResult = "một trăm linh năm")]
    [TestCase(111, ExpectedResult = "một trăm mười một")]
    [TestCase(555, ExpectedResult = "năm trăm năm mươi lăm")]
    [TestCase(1_000, ExpectedResult = "một nghìn")]
    [TestCase(1_005, ExpectedResult = "một nghìn không trăm linh năm")]
    [TestCase(1_015, ExpectedResult = "một nghìn không trăm mười lăm")]
    [TestCase(2_071, ExpectedResult = "hai nghìn không trăm bảy mươi mốt")]
    [TestCase(10_000, ExpectedResult = "mười nghìn")]
    [TestCase(1_000_005, ExpectedResult = "một triệu không trăm linh năm")]
    [TestCase(1_050_000, ExpectedResult = "một triệu không trăm năm mươi nghìn")]
    [TestCase(21_000_000, ExpectedResult = "hai mươi mốt triệu")]
    [TestCase(1_000_000_000, ExpectedResult = "một tỷ")]
    [TestCase(1_500_000_000, ExpectedResult = "một tỷ năm trăm triệu")]
    [TestCase(1_000_000_000_000, ExpectedResult = "một nghìn tỷ")]
    [TestCase(1_005_000_000_001, ExpectedResult = "một nghìn không trăm linh năm tỷ không trăm linh một")]
    [TestCase(1_000_000_000_000_000, ExpectedResult = "một triệu tỷ")]
    [TestCase(-15, ExpectedResult = "âm mười lăm")]
    public string Words(long value) => VietnameseText.Words(value);

    [TestCase(long.MaxValue)]
    [TestCase(long.MinValue)]
    [TestCase(1_000_000_000_000_000_000)]
    public void Words_RefusesNumbersThatWouldNeedABillionBillion(long value) =>
        Assert.That(() => VietnameseText.Words(value), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase("Ủy ban nhân dân xã Đắk Ơ", ExpectedResult = "ỦY BAN NHÂN DÂN XÃ ĐẮK Ơ")]
    [TestCase("ường ỹ ặ", ExpectedResult = "ƯỜNG Ỹ Ặ")]
    public string Upper(string text) => VietnameseText.Upper(text);

    [Test]
    public void Upper_and_Lower_give_NFC_also_for_decomposed_text()
    {
        var decomposed = "Đắk Lắk, Huế".Normalize(NormalizationForm.FormD);
        Assert.That(VietnameseText.Upper(decomposed), Is.EqualTo("ĐẮK LẮK, HUẾ"));
        Assert.That(VietnameseText.Lower(decomposed), Is.EqualTo("đắk lắk, huế"));
    }

    [TestCase(1, ExpectedResult = "I")]
    [TestCase(4, ExpectedResult = "IV")]
    [TestCase(9, ExpectedResult = "IX")]
    [TestCase(14, ExpectedResult = "XIV")]
    [TestCase(40, ExpectedResult = "XL")]
    [TestCase(1994, ExpectedResult = "MCMXCIV")]
    [TestCase(3999, ExpectedResult = "MMMCMXCIX")]
    public string Roman(long value) => VietnameseText.Roman(value);

    [Test]
    public void OrdinalLetter_follows_the_Vietnamese_alphabet() => Assert.That(
        string.Join(' ', Enumerable.Range(1, 23).Select(i => VietnameseText.OrdinalLetter(i))),
        Is.EqualTo("a b c d đ e g h i k l m n o p q r s t u v x y"));

    [Test]
    public void Numbers_without_a_letter_numeral_or_two_digits_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => VietnameseText.OrdinalLetter(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => VietnameseText.OrdinalLetter(24), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => VietnameseText.Roman(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => VietnameseText.Roman(4000), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => VietnameseText.TwoDigits(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    [TestCase("", ExpectedResult = "")]
    [TestCase("A", ExpectedResult = "A")]
    [TestCase("A B", ExpectedResult = "A và B")]
    [TestCase("A B C", ExpectedResult = "A, B và C")]
    public string JoinList(string items) => VietnameseText.JoinList(items.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
