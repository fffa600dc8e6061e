namespace DanVan.TestData.Generation;

/// <summary>Writes <c>disqualifications.csv</c>.</summary>
internal static class DisqualificationsWriter
{
    private const int Code = 1;

    public static void Write(YearDraft draft)
    {
        var random = draft.Stream("disqualifications");
        using var file = draft.Open("disqualifications.csv", "registration_id,code,evidence");
        foreach (var entry in draft.Entries.Where(e => e.Tie is null))
        {
            if (!random.Chance(draft.Silent.Contains(entry.Id) ? 400 : 40 + draft.Hostility.BadRows / 4))
                continue;
            string[] row = [entry.Id, random.Pick("false-declaration", "mass-complaint", "disciplined", "stopped"), Words.Phrase(random)];
            if (random.Chance(draft.Hostility.OddTexts))
                row[2] = Words.Odd(random, row[2]);
            if (!random.Chance(draft.Hostility.BadRows * 2))
                file.Row(row);
            else
                Spoil(row);
        }

        void Spoil(string[] row)
        {
            switch (random.Below(4))
            {
                case 0:
                    file.Row("r99999", row[Code], row[2]);
                    break;
                case 1:
                    row[Code] = random.Pick("rumour", "Stopped", "");
                    file.Row(row);
                    break;
                case 2:
                    file.Row(row);
                    file.Row(row[0], random.Pick("stopped", "disciplined"), "");
                    break;
                default:
                    file.Row(random.Chance(500) ? row[..2] : [.. row, "thừa"]);
                    break;
            }
        }
    }
}
