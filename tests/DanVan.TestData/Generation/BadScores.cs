namespace DanVan.TestData.Generation;

/// <summary>Rows of <c>scores.csv</c> that are refused, or take the place of the row beside them.</summary>
internal sealed class BadScores(YearDraft draft)
{
    private const int Registration = 0, Item = 1, Role = 2, Scorer = 3, Points = 4, Reason = 5;
    private readonly Prng _random = draft.Stream("bad scores");

    /// <summary>A bad row to stand before or after a good one.</summary>
    public string[] Beside(Entry entry, string[] good)
    {
        string[] row = [.. good];
        switch (_random.Below(15))
        {
            case 0:
                row[Registration] = _random.Pick("r99999", "");
                break;
            case 1:
                row[Role] = _random.Pick("chair", "Self", "VERIFIER", "");
                break;
            case 2:
                row[Item] = _random.Pick("C9.9", "c1.1", "C1", "u", "");
                break;
            case 3:
                row[Item] = "U";
                row[Role] = _random.Pick("self", "verifier");
                break;
            case 4:
                row[Role] = "upper";
                row[Scorer] = Other("");
                break;
            case 5:
                // Beyond the reserve, or at a reserve of 0 no item at all.
                (row[Item], row[Role], row[Scorer], row[Points]) = ("U", "upper", Other(""), $"{draft.Options.Reserve + _random.Below(2)}");
                break;
            case 6:
                row[Scorer] = row[Role] == "self"
                    ? _random.Pick("u999", "m1", "", entry.Unit.ToUpperInvariant())
                    : _random.Pick("m77", "M1", "", entry.Unit);
                break;
            case 7 or 8:
                Conflict(entry, row);
                break;
            case 9:
                row[Points] = _random.Pick("-0.25", "15.25", "20.25", "0.1", "1.30", "2.255", "-1", "1000", "0.125");
                break;
            case 10:
                row[Points] = _random.Pick("0", "0.25", row[Points]);
                row[Reason] = "chấm lại";
                break;
            case 11:
                // Far from any self score but the lowest, by one who may not have scored yet.
                if (row[Role] == "verifier")
                    (row[Scorer], row[Points], row[Reason]) = (Other(entry.Unit), "0", _random.Pick(Words.Blanks));
                break;
            case 12 or 13:
                return YearDraft.Unreadable(_random, row, Points, "", "tám", "1,5", "1.2.3", "8 điểm", "tám rưỡi");
            default:
                (row[Role], row[Item], row[Scorer], row[Points]) =
                    (_random.Pick(row[Role], "boss"), _random.Pick(row[Item], "C8.1"), "m77", "99.9");
                break;
        }

        return row;
    }

    private void Conflict(Entry entry, string[] row)
    {
        var own = draft.Council.Where(m => m.Unit == entry.Unit).ToList();
        if (own.Count == 0 || row[Role] == "self")
            row[Scorer] = "m77";
        else
            row[Scorer] = _random.Pick(own).Id;
    }

    private string Other(string unit)
    {
        var members = draft.Council.Where(m => unit.Length == 0 || m.Unit != unit).ToList();
        return members.Count == 0 ? "m1" : _random.Pick(members).Id;
    }
}
