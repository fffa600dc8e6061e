using System.Globalization;

namespace DanVan.TestData.Generation;

/// <summary>Writes <c>scores.csv</c>, one registration after the other.</summary>
internal sealed class ScoresWriter(YearDraft draft)
{
    private const int Reason = 5;
    private readonly Prng _random = draft.Stream("scores");
    private readonly BadScores _bad = new(draft);

    public void Write()
    {
        var entries = draft.Entries.ToList();
        if (draft.Hostility.OddFiles)
            _random.Shuffle(entries);
        using var file = draft.Open("scores.csv", "registration_id,item,role,scorer,points,reason");
        foreach (var entry in entries)
        {
            foreach (var row in RowsOf(entry))
            {
                var extra = entry.Tie is null && _random.Chance(draft.Hostility.BadScores) ? _bad.Beside(entry, row) : null;
                var before = _random.Chance(300);
                if (extra is not null && before)
                    file.Row(extra);
                file.Row(row);
                if (extra is not null && !before)
                    file.Row(extra);
            }
        }
    }

    private List<string[]> RowsOf(Entry entry)
    {
        var sheet = SheetOf(entry);
        var judges = draft.Council.Where(m => m.Unit != entry.Unit).ToList();
        _random.Shuffle(judges);
        var left = entry.Tie is null && _random.Chance(25) ? _random.Below(ScoreSheet.Items.Length) : -1;

        var rows = new List<string[]>();
        var self = new int[ScoreSheet.Items.Length];
        for (var i = 0; i < self.Length; i++)
        {
            self[i] = sheet.Exact ? sheet.Quarters[i] : Math.Clamp(sheet.Quarters[i] + _random.Between(-1, 3), 0, ScoreSheet.Max[i]);
            rows.Add(Row(entry, i, "self", entry.Unit, self[i]));
        }

        foreach (var judge in judges.Take(draft.Options.VerifiersPerRegistration))
        {
            for (var i = 0; i < self.Length; i++)
            {
                if (i != left)
                    rows.Add(Row(entry, i, "verifier", judge.Id, Verified(sheet, self[i], i)));
            }
        }

        if (judges.Count > 0 && draft.Options.Reserve > 0 && (entry.Tie is not null || _random.Chance(950)))
            rows.Add([entry.Id, "U", "upper", _random.Pick(judges).Id, Points(sheet.Upper), ""]);
        if (draft.Hostility.OddFiles && entry.Tie is null && _random.Chance(200))
            _random.Shuffle(rows);
        GiveReasons(rows);
        return rows;
    }

    private ScoreSheet SheetOf(Entry entry)
    {
        if (entry.Tie is { } variant)
            return ScoreSheet.Tied(variant, draft.Options.Reserve);
        if (!_random.Chance(draft.Hostility.OnTheBound))
            return ScoreSheet.Ordinary(_random, draft.Options.Reserve);
        return _random.Below(5) switch
        {
            0 => ScoreSheet.Nothing,
            1 or 2 => ScoreSheet.OnFloor(_random, draft.Options.Reserve),
            _ => ScoreSheet.OnBand(_random, draft.Options.Reserve),
        };
    }

    private int Verified(ScoreSheet sheet, int self, int item)
    {
        if (sheet.Exact)
            return sheet.Quarters[item];
        if (!_random.Chance(draft.Hostility.OnTheBound / 20))
            return Math.Clamp(sheet.Quarters[item] + _random.Between(-1, 1), 0, ScoreSheet.Max[item]);
        // Thirty per cent apart, or the next quarter beyond.
        var distance = ScoreSheet.Max[item] * 3 / 10 + _random.Below(2);
        return self >= distance ? self - distance : Math.Min(self + distance, ScoreSheet.Max[item]);
    }

    // A verifier far from the self score so far mostly says why.
    private void GiveReasons(List<string[]> rows)
    {
        var self = new Dictionary<string, decimal>();
        foreach (var row in rows)
        {
            var points = decimal.Parse(row[4], CultureInfo.InvariantCulture);
            if (row[2] == "self")
                self.TryAdd(row[1], points);
            else if (row[2] == "verifier" && NeedsReason(row[1], points))
                row[Reason] = _random.Chance(850) ? Words.Phrase(_random) : _random.Pick(Words.Blanks);
            else if (_random.Chance(draft.Hostility.OddTexts / 3))
                row[Reason] = _random.Pick(Words.Odd(_random, Words.Phrase(_random)), _random.Pick(Words.Blanks));
        }

        bool NeedsReason(string item, decimal points) =>
            Math.Abs(points - self.GetValueOrDefault(item)) * 4 > 0.3m * ScoreSheet.Max[Array.IndexOf(ScoreSheet.Items, item)];
    }

    private string[] Row(Entry entry, int item, string role, string scorer, int quarters) =>
        [entry.Id, ScoreSheet.Items[item], role, scorer, Points(quarters), ""];

    private string Points(int quarters)
    {
        var format = draft.Hostility.OddFiles && _random.Chance(50) ? _random.Pick("0.00", "0.000") : "0.##";
        return (quarters / 4m).ToString(format, CultureInfo.InvariantCulture);
    }
}
