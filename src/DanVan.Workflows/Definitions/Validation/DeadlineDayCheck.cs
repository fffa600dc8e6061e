using System.Globalization;
using NodaTime;
using DanVan.Workflows.Templates;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>The days of deadlines in every year: their order, their openings, and the years they lie in. Each finding names the first year that has it.</summary>
internal static class DeadlineDayCheck
{
    public static void Check(Inspection inspection)
    {
        var deadlines = inspection.Definition.Deadlines;
        var byId = new Dictionary<string, DeadlineDefinition>(StringComparer.Ordinal);
        foreach (var deadline in deadlines)
        {
            byId.TryAdd(deadline.Id, deadline);
        }

        var found = new HashSet<(string, int)>();
        for (var year = DefinitionValidator.FirstYear; year <= DefinitionValidator.LastYear; year++)
        {
            CheckYear(inspection, new DeadlineDays(byId, year), year, found);
        }
    }

    private static void CheckYear(Inspection inspection, DeadlineDays days, int year, HashSet<(string, int)> found)
    {
        var definition = inspection.Definition;
        LocalDate? before = null;
        for (var i = 0; i < definition.Deadlines.Count; i++)
        {
            var (deadline, path) = (definition.Deadlines[i], $"$.deadlines[{i}]");
            var opens = days.DayOf(deadline.Opens);
            CheckInside(inspection, path + ".opens", opens, year, (nameof(deadline.Opens), i), found);
            if (days.DayOf(deadline) is not { } day)
            {
                continue;
            }

            var at = path + (deadline.Rule is null ? ".date" : ".rule");
            CheckInside(inspection, at, day, year, (nameof(deadline.Rule), i), found);
            if (day < before && found.Add((DeadlineOrder, i)))
            {
                inspection.Add(DeadlineOrder, at, Text(year), Text(day), Text(before.Value));
            }

            if (day < opens && found.Add((DeadlineOpens, i)))
            {
                inspection.Add(DeadlineOpens, path + ".opens", Text(year), deadline.Id, Text(opens.Value), Text(day));
                if (deadline.Id == definition.Registration.Deadline)
                {
                    QuotasWithoutWindow(inspection, year);
                }
            }

            before = day;
        }
    }

    private static void CheckInside(Inspection inspection, string path, LocalDate? day, int year, (string, int) key, HashSet<(string, int)> found)
    {
        var years = Math.Max(1, inspection.Definition.Years);
        if (day is { } date && (date.Year < year || date.Year >= (long)year + years) && found.Add(key))
        {
            inspection.Add(DeadlineOutside, path, Text(year), Text(date), Text(years));
        }
    }

    private static void QuotasWithoutWindow(Inspection inspection, int year)
    {
        for (var i = 0; i < inspection.Definition.Registration.Quotas?.Count; i++)
        {
            if (inspection.Definition.Registration.Quotas[i].AtLeast > 0)
            {
                inspection.Add(
                    QuotaImpossible,
                    $"$.registration.quotas[{i}].atLeast",
                    $"năm {Text(year)} không có ngày nào để đăng ký",
                    $"in {Text(year)} there is no day to register on");
            }
        }
    }

    private static string Text(LocalDate day) => VietnameseText.ShortDate(day);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
