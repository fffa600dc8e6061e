using System.Globalization;
using NodaTime.Text;

namespace DanVan.Workflows.Definitions;

/// <summary>Says in words which day a date rule means, before it is rolled to a working day. Pure and thread-safe.</summary>
/// <remarks>It says something about every rule, also one that does not hold together, as a draft's may not: what it cannot name it quotes.</remarks>
public static class DateRuleText
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] VietnameseOrdinals = ["nhất", "hai", "ba", "tư"];
    private static readonly string[] EnglishOrdinals = ["first", "second", "third", "fourth"];

    /// <summary>In Vietnamese: <c>31/03</c>, <c>ngày làm việc cuối cùng của tháng 6</c>, <c>10 ngày làm việc sau khi ban hành Kế hoạch</c>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="definition">The definition, for the names of what a term is counted from.</param>
    public static string Vietnamese(DateRule rule, CycleDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return rule switch
        {
            DateRule.Fixed r => VietnameseDay(r.Day) + VietnameseYear(r.Year),
            DateRule.LastWorkingDay r => $"ngày làm việc cuối cùng của tháng {Digits(r.Month)}{VietnameseYear(r.Year)}",
            DateRule.WeekOfMonth r => $"ngày làm việc cuối cùng của tuần thứ {Ordinal(VietnameseOrdinals, r.Week)} tháng {Digits(r.Month)}{VietnameseYear(r.Year)}",
            DateRule.After r => $"{Digits(r.Count)} {VietnameseUnit(r.Unit)} {VietnameseMoment(r.Event, definition)}",
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule?.GetType().Name, "Not a date rule."),
        };
    }

    /// <summary>In English: <c>31 March</c>, <c>the last working day of June</c>, <c>10 working days after "Kế hoạch" is issued</c>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="definition">The definition, for the names of what a term is counted from.</param>
    public static string English(DateRule rule, CycleDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return rule switch
        {
            DateRule.Fixed r => EnglishDay(r.Day) + EnglishYear(r.Year),
            DateRule.LastWorkingDay r => $"the last working day of {Month(r.Month)}{EnglishYear(r.Year)}",
            DateRule.WeekOfMonth r => $"the last working day of the {Ordinal(EnglishOrdinals, r.Week)} week of {Month(r.Month)}{EnglishYear(r.Year)}",
            DateRule.After r => $"{Digits(r.Count)} {EnglishUnit(r.Unit, r.Count)} after {EnglishMoment(r.Event, definition)}",
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule?.GetType().Name, "Not a date rule."),
        };
    }

    private static string VietnameseDay(string day) => AnnualDatePattern.Iso.Parse(day) is { Success: true, Value: var date }
        ? $"{date.Day.ToString("00", CultureInfo.InvariantCulture)}/{date.Month.ToString("00", CultureInfo.InvariantCulture)}"
        : $"\"{day}\"";

    private static string EnglishDay(string day) => AnnualDatePattern.Iso.Parse(day) is { Success: true, Value: var date }
        ? $"{Digits(date.Day)} {Month(date.Month)}"
        : $"\"{day}\"";

    private static string VietnameseYear(int year) => year switch
    {
        0 => "",
        1 => " năm sau",
        _ => $" của năm thứ {Digits(year)} sau năm của chu kỳ",
    };

    private static string EnglishYear(int year) => year switch
    {
        0 => "",
        1 => " of the following year",
        _ => $", {Digits(year)} years after the cycle's own",
    };

    private static string VietnameseUnit(string unit) => unit switch
    {
        TermUnits.WorkingDays => "ngày làm việc",
        TermUnits.Days => "ngày",
        TermUnits.Weeks => "tuần",
        TermUnits.Months => "tháng",
        TermUnits.Years => "năm",
        _ => $"\"{unit}\"",
    };

    private static string EnglishUnit(string unit, int count)
    {
        var one = unit switch
        {
            TermUnits.WorkingDays => "working day",
            TermUnits.Days => "day",
            TermUnits.Weeks => "week",
            TermUnits.Months => "month",
            TermUnits.Years => "year",
            _ => $"\"{unit}\"",
        };
        return count == 1 ? one : one + "s";
    }

    private static string VietnameseMoment(EventReference moment, CycleDefinition definition) => moment.Kind switch
    {
        CycleMoments.Opened => "sau khi mở chu kỳ",
        CycleMoments.StageEntered => $"sau khi bắt đầu giai đoạn \"{NameOf(moment, definition)}\"",
        CycleMoments.StageLeft => $"sau khi kết thúc giai đoạn \"{NameOf(moment, definition)}\"",
        CycleMoments.DocumentIssued => $"sau khi ban hành {NameOf(moment, definition)}",
        CycleMoments.MilestoneRecorded => $"sau khi ghi nhận \"{NameOf(moment, definition)}\"",
        CycleMoments.Deadline => $"sau thời hạn \"{NameOf(moment, definition)}\"",
        _ => $"sau \"{moment.Kind}\"",
    } + Unread(moment);

    private static string EnglishMoment(EventReference moment, CycleDefinition definition) => moment.Kind switch
    {
        CycleMoments.Opened => "the cycle is opened",
        CycleMoments.StageEntered => $"the stage \"{NameOf(moment, definition)}\" is entered",
        CycleMoments.StageLeft => $"the stage \"{NameOf(moment, definition)}\" is left",
        CycleMoments.DocumentIssued => $"\"{NameOf(moment, definition)}\" is issued",
        CycleMoments.MilestoneRecorded => $"\"{NameOf(moment, definition)}\" is recorded",
        CycleMoments.Deadline => $"the deadline \"{NameOf(moment, definition)}\"",
        _ => $"\"{moment.Kind}\"",
    } + Unread(moment);

    // A draft may name something where nothing is asked for; two drafts that differ there must not read alike.
    private static string Unread(EventReference moment) =>
        moment.Of is { } of && (moment.Kind == CycleMoments.Opened || !CycleMoments.All.Contains(moment.Kind)) ? $" (\"{of}\")" : "";

    private static string NameOf(EventReference moment, CycleDefinition definition) => moment.Of is not { } id ? "?" : moment.Kind switch
    {
        CycleMoments.StageEntered or CycleMoments.StageLeft => definition.Stages.FirstOrDefault(s => s.Id == id)?.Name,
        CycleMoments.DocumentIssued => definition.Documents.FirstOrDefault(d => d.Id == id)?.Name,
        CycleMoments.MilestoneRecorded => definition.Milestones.FirstOrDefault(m => m.Id == id)?.Name,
        CycleMoments.Deadline => definition.Deadlines.FirstOrDefault(d => d.Id == id)?.Name,
        _ => null,
    } ?? id;

    private static string Ordinal(string[] words, int number) => number >= 1 && number <= words.Length ? words[number - 1] : Digits(number);

    private static string Month(int month) => month is >= 1 and <= 12 ? Months[month - 1] : $"month {Digits(month)}";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
