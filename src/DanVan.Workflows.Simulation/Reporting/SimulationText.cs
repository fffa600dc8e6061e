using System.Globalization;

namespace DanVan.Workflows.Simulation.Reporting;

/// <summary>Tells a report to people, in Vietnamese, for a terminal. Thread-safe.</summary>
public static class SimulationText
{
    private const int Days = 5;
    private const int Alike = 4;
    private const int BarWidth = 30;

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    public static void Write(SimulationReport report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        Line(output, $"MÔ PHỎNG: {report.DefinitionName}, năm {report.Year}, hạt giống {report.Seed}");
        Head(output, "Diễn biến");
        foreach (var day in report.Timeline.GroupBy(e => e.At.Date))
        {
            Line(output, $"{Moments.Day(day.Key)}");
            foreach (var entry in day)
            {
                var when = entry.Kind == "registrations" ? "     " : Moments.Time(entry.At.TimeOfDay);
                Line(output, $"  {when}  {entry.Text}{(entry.Kind == "registrations" ? "" : $" [{entry.Who}]")}");
            }
        }

        Head(output, "Văn bản");
        foreach (var kind in report.Documents.GroupBy(d => d.Kind))
        {
            foreach (var document in kind.Take(Alike))
            {
                Line(output, $"  {Moments.Day(document.Date)}  {document.Number,-16} {document.Name}");
            }

            if (kind.Count() > Alike)
            {
                Line(output, $"              … và {kind.Count() - Alike} {kind.Last().Name} nữa, đến {kind.Last().Number}");
            }
        }

        Head(output, "Phễu");
        var widest = Math.Max(1, report.Funnel.Select(f => f.Total).DefaultIfEmpty(1).Max());
        foreach (var step in report.Funnel)
        {
            Line(output, $"  {step.Name,-16} {step.Total,7}  {Bar(step.Total, widest)}");
        }

        Head(output, $"Tải theo ngày: {report.Load.Count} ngày có lệnh, {report.Commands} lệnh; những ngày nhiều nhất");
        var fullest = report.FullestDays(Days).ToList();
        foreach (var day in fullest)
        {
            Line(output, $"  {Moments.Day(day.Day)}  {day.Commands,7}  {Bar(day.Commands, fullest[0].Commands)}{(day.Refused > 0 ? $" ({day.Refused} bị từ chối)" : "")}");
        }

        Counts(output, "Từ chối", report.Refusals);
        Counts(output, "Thông báo", report.Notifications);
        if (report.Obstacles.Count > 0)
        {
            Head(output, "Không đi tiếp được");
            foreach (var obstacle in report.Obstacles)
            {
                Line(output, $"  {obstacle.About}: {obstacle.Vietnamese} ({obstacle.Code})");
            }
        }

        Line(output, $"");
        Line(output, $"{(report.IsFinished ? "Chu kỳ đã kết thúc" : "CHU KỲ CHƯA KẾT THÚC")} ở giai đoạn {report.Stage}; {report.Events} sự kiện, {report.Documents.Count} văn bản.");
        Line(output, $"{(report.IsVerified ? "Nhật ký nguyên vẹn" : "NHẬT KÝ KHÔNG NGUYÊN VẸN")}: {report.AuditRoot}");
    }

    private static void Counts(TextWriter output, string head, IReadOnlyDictionary<string, int> counts)
    {
        if (counts.Count > 0)
        {
            Head(output, head);
            foreach (var (code, count) in counts)
            {
                Line(output, $"  {count,7}  {code}");
            }
        }
    }

    private static string Bar(int value, int whole) => new('#', value == 0 ? 0 : Math.Max(1, (int)((long)value * BarWidth / whole)));

    private static void Head(TextWriter output, string head) => output.Write($"\n{head}\n");

    private static void Line(TextWriter output, FormattableString text) => output.Write(text.ToString(CultureInfo.InvariantCulture) + "\n");
}
