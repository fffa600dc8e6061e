using System.Globalization;
using NodaTime;

namespace DanVan.Workflows.Definitions;

/// <summary>What is different about deadlines, reminders and periods of validity.</summary>
internal static class DiffTimes
{
    public static void Deadlines(DiffScope scope, CycleDefinition from, CycleDefinition to) => scope.Items(
        "deadlines",
        from.Deadlines,
        to.Deadlines,
        "deadline",
        d => d.Id,
        (_, d) => new($"thời hạn \"{d.Name}\"", $"the deadline \"{d.Name}\""),
        Deadline,
        (definition, d) => Effective(d) is { } rule ? Parenthesised(Words(rule, definition)) : new("", ""));

    public static void Validity(DiffScope scope, LocalDate? fromBefore, LocalDate? toBefore, LocalDate? fromAfter, LocalDate? toAfter)
    {
        scope.Value("validFrom", scope.Of("ngày bắt đầu có hiệu lực", "the first day of validity"), Day(fromBefore), Day(fromAfter));
        scope.Value("validTo", scope.Of("ngày hết hiệu lực", "the last day of validity"), Day(toBefore), Day(toAfter));
    }

    private static void Deadline(DiffScope scope, DeadlineDefinition before, DeadlineDefinition after)
    {
        scope.Renamed(before.Name, after.Name);

        // The day itself is said without any label, the way people say it: the name of a deadline is its label.
        Rule(scope, before.Rule is null && after.Rule is null ? "date" : "rule", Both.Same(before.Name), Effective(before), Effective(after));
        Rule(scope, "opens", scope.Of("ngày bắt đầu nhận", "the first day on which papers are taken"), before.Opens, after.Opens);
        scope.Items(
            "reminders", before.Reminders, after.Reminders, "reminder", r => r.Id, (_, r) => new($"lời nhắc \"{r.Id}\"", $"the reminder \"{r.Id}\""), (reminder, b, a) =>
            {
                reminder.Value("workingDays", reminder.Of("ngày gửi", "its day"), When(b.WorkingDays), When(a.WorkingDays));
                reminder.Names("roles", reminder.Of("người nhận", "its receivers"), b.Roles, a.Roles, DiffNames.Role);
                reminder.Flag(
                    "pendingUnits", b.PendingUnits, a.PendingUnits, reminder.Of("gửi cả cho đơn vị chưa nộp", "units that still owe it are told too"), reminder.Of("không gửi cho đơn vị chưa nộp", "units that still owe it are not told"));
                reminder.Flag("escalates", b.Escalates, a.Escalates, reminder.Of("báo lên cấp trên", "escalates to the level above"), reminder.Of("không báo lên cấp trên", "no longer escalates"));
            },
            (_, r) => Parenthesised(When(r.WorkingDays)));
    }

    private static void Rule(DiffScope scope, string member, Both what, DateRule? before, DateRule? after)
    {
        if (before == after)
        {
            return;
        }

        Both? was = before is null ? null : Words(before, scope.Before);
        Both? now = after is null ? null : Words(after, scope.After);

        // Two stages of one name in a draft: the rules read alike and are not.
        scope.Value(member, what, was == now ? was?.Then($" [{before}]", $" [{before}]") : was, was == now ? now?.Then($" [{after}]", $" [{after}]") : now);
    }

    private static DateRule? Effective(DeadlineDefinition deadline) => deadline.Rule ?? (deadline.Date is { } date ? new DateRule.Fixed(date) : null);

    private static Both Words(DateRule rule, CycleDefinition definition) => new(DateRuleText.Vietnamese(rule, definition), DateRuleText.English(rule, definition));

    private static Both Parenthesised(Both words) => new($" ({words.Vi})", $" ({words.En})");

    private static Both When(int workingDays)
    {
        var days = Math.Abs((long)workingDays).ToString(CultureInfo.InvariantCulture);
        return workingDays switch
        {
            0 => new("đúng ngày hết hạn", "on the deadline"),
            < 0 => new($"{days} ngày làm việc trước thời hạn", $"{days} working days before the deadline"),
            _ => new($"{days} ngày làm việc sau thời hạn", $"{days} working days after the deadline"),
        };
    }

    private static Both? Day(LocalDate? day) => day is { } date ? Both.Day(date) : null;
}
