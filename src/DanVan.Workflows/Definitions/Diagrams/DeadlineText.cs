using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace DanVan.Workflows.Definitions.Diagrams;

/// <summary>Tells in Vietnamese when a deadline falls.</summary>
internal sealed class DeadlineText(CycleDefinition definition)
{
    /// <summary>A deadline's name and its day; the id alone when there is no such deadline.</summary>
    public string Of(string id) => definition.Deadlines.FirstOrDefault(d => d.Id == id) is { } deadline
        ? $"{deadline.Name} ({(deadline.Rule is { } rule ? Of(rule) : Day(deadline.Date ?? "?", 0))})"
        : id;

    private string Of(DateRule rule) => rule switch
    {
        DateRule.Fixed r => Day(r.Day, r.Year),
        DateRule.LastWorkingDay r => string.Create(CultureInfo.InvariantCulture, $"ngày làm việc cuối cùng của tháng {r.Month}{Year(r.Year)}"),
        DateRule.WeekOfMonth r => string.Create(CultureInfo.InvariantCulture, $"tuần thứ {r.Week} của tháng {r.Month}{Year(r.Year)}"),
        DateRule.After r => string.Create(CultureInfo.InvariantCulture, $"{r.Count} {Unit(r.Unit)} sau khi {Of(r.Event)}"),
        _ => "",
    };

    private string Of(EventReference happening) => happening.Kind switch
    {
        CycleMoments.Opened => "mở chu kỳ",
        CycleMoments.StageEntered => $"vào giai đoạn {Stage(happening.Of)}",
        CycleMoments.StageLeft => $"rời giai đoạn {Stage(happening.Of)}",
        CycleMoments.DocumentIssued => $"ban hành {definition.Documents.FirstOrDefault(d => d.Id == happening.Of)?.Name ?? happening.Of}",
        CycleMoments.MilestoneRecorded => $"tổ chức {definition.Milestones.FirstOrDefault(m => m.Id == happening.Of)?.Name ?? happening.Of}",
        CycleMoments.Deadline => $"hết hạn {definition.Deadlines.FirstOrDefault(d => d.Id == happening.Of)?.Name ?? happening.Of}",
        _ => happening.Kind,
    };

    private string Stage(string? id) => definition.Stages.FirstOrDefault(s => s.Id == id)?.Name ?? id ?? "";

    private static string Day(string day, int year) => AnnualDatePattern.Iso.Parse(day) is { Success: true, Value: AnnualDate date }
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Day:D2}/{date.Month:D2}{Year(year)}")
        : day;

    private static string Year(int year) => year switch
    {
        0 => "",
        1 => " năm sau",
        _ => string.Create(CultureInfo.InvariantCulture, $" năm thứ {year + 1}"),
    };

    private static string Unit(string unit) => unit switch
    {
        TermUnits.WorkingDays => "ngày làm việc",
        TermUnits.Days => "ngày",
        TermUnits.Weeks => "tuần",
        TermUnits.Months => "tháng",
        TermUnits.Years => "năm",
        _ => unit,
    };
}
