using DanVan.TestData.Model;

namespace DanVan.TestData.Tests;

public sealed class DeadlineTests
{
    [TestCase("2024-03-29T23:59:59", 0)]
    [TestCase("2024-03-30T00:00:00", 1)]
    public void A_deadline_ends_with_its_day(string at, int refusals)
    {
        using var folder = new YearFolder();
        Assert.That(folder.Add("registrations.csv", YearFolder.Row("r1", at: at)).Refusals(), Has.Length.EqualTo(refusals));
    }

    [TestCase("2024-03-29", "2024-03-29")] // Friday
    [TestCase("2024-03-31", "2024-04-01")] // Sunday
    [TestCase("2022-01-01", "2022-01-04")] // New Year on Saturday is made up on Monday
    [TestCase("2024-02-09", "2024-02-16")] // Tết 9 to 13/2, its Saturday and Sunday made up on 14 and 15
    [TestCase("2025-01-28", "2025-02-04")] // Tết 28/1 to 1/2, its Saturday made up on Monday
    [TestCase("2030-02-01", "2030-02-08")] // mùng 1 is 2/2 in Việt Nam, a day before China's
    [TestCase("2023-04-29", "2023-05-04")] // Giỗ Tổ on Saturday, 30/4 on Sunday: 2 and 3/5 are off
    [TestCase("2022-04-10", "2022-04-12")] // Giỗ Tổ on Sunday
    [TestCase("2022-04-30", "2022-05-04")] // 30/4 on Saturday, 1/5 on Sunday
    [TestCase("2024-08-31", "2024-09-04")] // 1/9 on Sunday is made up on 3/9
    [TestCase("2023-09-01", "2023-09-05")] // 2/9 on Saturday
    [TestCase("2031-04-01", "2031-04-02")] // the leap third month has no Giỗ Tổ of its own
    [TestCase("2031-04-30", "2031-05-02")]
    [TestCase("2033-12-31", "2034-01-03")] // New Year 2034 on Sunday
    public void A_deadline_moves_to_the_next_working_day(string deadline, string rolled) =>
        Assert.That(new WorkingDays(Days(), Days()).Roll(Day(deadline)), Is.EqualTo(Day(rolled)));

    [Test]
    public void A_day_off_by_swap_rolls_and_a_worked_day_wins_over_everything()
    {
        Assert.That(new WorkingDays(Days("2024-04-29"), Days()).Roll(Day("2024-04-29")), Is.EqualTo(Day("2024-05-02")));
        Assert.That(new WorkingDays(Days(), Days("2024-05-04")).Roll(Day("2024-05-04")), Is.EqualTo(Day("2024-05-04")));
        Assert.That(new WorkingDays(Days("2024-04-30"), Days("2024-04-30")).Roll(Day("2024-04-30")), Is.EqualTo(Day("2024-04-30")));
    }

    [Test]
    public void Holidays_on_weekend_days_that_are_worked_are_made_up_all_the_same() =>
        Assert.That(new WorkingDays(Days(), Days("2024-09-01")).Roll(Day("2024-09-02")), Is.EqualTo(Day("2024-09-04")));

    private static DateOnly Day(string text) => Rules.Day(text)!.Value;

    private static HashSet<DateOnly> Days(params string[] days) => [.. days.Select(Day)];
}
