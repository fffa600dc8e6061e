namespace DanVan.TestData.Generation;

/// <summary>Writes <c>units.csv</c>.</summary>
internal static class UnitsWriter
{
    public static void Write(YearDraft draft)
    {
        var random = draft.Stream("units");
        using var file = draft.Open("units.csv", "unit_id,name,level,bloc,parent_id,valid_from,valid_to");
        var number = 0;
        foreach (var unit in draft.Units)
        {
            number++;
            foreach (var (from, to) in unit.Periods)
                file.Row(Row(unit.Id, from, to));
            if (random.Chance(draft.Hostility.BadRows / 2))
            {
                // An unreadable row adds nothing: neither a period to a unit that has others, nor a new unit.
                var bad = Row(random.Chance(500) ? unit.Id : $"u8{number:00}", null, null);
                file.Row(YearDraft.Unreadable(random, bad, random.Between(5, 6), "31/12/2020", "2024-02-30", "hôm nay", "2023-02-29"));
            }
        }

        string[] Row(string id, DateOnly? from, DateOnly? to)
        {
            var name = Words.Body(random, number);
            if (random.Chance(draft.Hostility.OddTexts))
                name = Words.Odd(random, name);
            return
            [
                id, name, random.Pick("province", "commune"), random.Pick("commune", "front", "union", "agency"),
                random.Chance(300) ? "u001" : "",
                from is null ? "" : Timetable.Text(from.Value), to is null ? "" : Timetable.Text(to.Value),
            ];
        }
    }
}
