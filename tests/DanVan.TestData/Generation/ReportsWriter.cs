namespace DanVan.TestData.Generation;

/// <summary>Writes <c>reports.csv</c>, in no particular order.</summary>
internal sealed class ReportsWriter(YearDraft draft)
{
    private const int Registration = 0, Period = 1, At = 2, Decision = 3;
    private readonly Prng _random = draft.Stream("reports");

    public void Write()
    {
        var rows = new List<string[]>();
        foreach (var entry in draft.Entries)
        {
            // Those that rank equal report in time; some of the rest never report.
            if (entry.Tie is null && _random.Chance(30))
            {
                draft.Silent.Add(entry.Id);
                continue;
            }

            foreach (var period in new[] { "mid-year", "annual" })
            {
                if (entry.Tie is null && _random.Chance(60))
                    continue;
                var row = Ordinary(entry, period);
                rows.Add(row);
                if (entry.Tie is null && _random.Chance(draft.Hostility.BadRows))
                    rows.Add(Spoil(row));
            }
        }

        _random.Shuffle(rows);
        using var file = draft.Open("reports.csv", "registration_id,period,reported_at,decision,result");
        foreach (var row in rows)
            file.Row(row);
    }

    private string[] Ordinary(Entry entry, string period)
    {
        var written = period == "annual" ? draft.Timetable.Annual : draft.Timetable.MidYear;
        var deadline = draft.Timetable.Roll(written);
        DateTime at;
        if (entry.Tie is not null)
            at = deadline.ToDateTime(new TimeOnly(23, 59, 59));
        else if (_random.Chance(draft.Hostility.OnTheEdge))
            at = Timetable.Edge(_random, _random.Pick(deadline, deadline, written));
        else
            at = deadline.AddDays(_random.Chance(100) ? _random.Between(1, 9) : -_random.Below(8)).ToDateTime(TimeOnly.MinValue)
                .AddSeconds(_random.Below(86400));
        var decision = entry.Tie is null && _random.Chance(25) ? "discontinue" : _random.Chance(200) ? "adjust" : "continue";
        var result = _random.Chance(draft.Hostility.OddTexts) ? Words.Odd(_random, Words.Phrase(_random)) : Words.Phrase(_random);
        return [entry.Id, period, Timetable.Text(at), decision, result];
    }

    private string[] Spoil(string[] ordinary)
    {
        string[] row = [.. ordinary];
        if (ordinary[Decision] == "discontinue")
        {
            row[Period] = _random.Pick("mid-year", "annual", "quarter");
            row[Decision] = _random.Pick("stop", "continue");
            return row;
        }

        switch (_random.Below(8))
        {
            case 0:
                row[Registration] = _random.Pick("r99999", "", ordinary[Registration].ToUpperInvariant() + "X");
                return row;
            case 1:
                row[Period] = _random.Pick("quarter", "Annual", "midyear", "");
                return row;
            case 2:
                row[Decision] = _random.Pick("stop", "Continue", "");
                return row;
            case 3:
                // A second one of the period: when it comes later it discontinues nothing.
                row[Decision] = "discontinue";
                return row;
            case 4:
                row[Period] = "quarter";
                row[Decision] = "stop";
                return row;
            case 5 or 6:
                return YearDraft.Unreadable(_random, row, At, "", "2024-13-45", "2023-02-29T08:00:00", "8 giờ sáng", "2024-06-01T08:61:00");
            default:
                row[4] = "lặp lại";
                return row;
        }
    }
}
