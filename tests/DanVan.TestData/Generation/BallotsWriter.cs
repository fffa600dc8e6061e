using DanVan.TestData.Model;

namespace DanVan.TestData.Generation;

/// <summary>
/// Writes <c>ballots.csv</c>. Who is proposed follows from the other files, so the calculation is run on them with no ballots yet.
/// </summary>
internal sealed class BallotsWriter(YearDraft draft)
{
    private const int Registration = 0, Award = 1, Voter = 2, Vote = 3;
    private readonly Prng _random = draft.Stream("ballots");

    public void Write()
    {
        using (Open())
        {
            // The header alone.
        }

        var rows = new List<string[]>();
        foreach (var registration in IndependentModel.Accepted(draft.Folder))
        {
            if (registration.Award is { } award)
                rows.AddRange(Poll(registration, award));
            else if (draft.Council.Count > 0 && _random.Chance(draft.Hostility.BadRows / 4))
                rows.Add([registration.Id, AnyAward(), _random.Pick(draft.Council).Id, "yes"]);
        }

        if (draft.Hostility.OddFiles)
            _random.Shuffle(rows);
        using var file = Open();
        foreach (var row in rows)
        {
            file.Row(row);
            if (_random.Chance(draft.Hostility.BadRows))
                file.Row(Spoil([.. row]));
        }
    }

    private string AnyAward() => _random.Pick(CycleWriter.CollectiveAward, CycleWriter.IndividualAward);

    private CsvFile Open() => draft.Open("ballots.csv", "registration_id,award,member,vote");

    // Around the quorum, and around two thirds of those present.
    private IEnumerable<string[]> Poll(Registration registration, string award)
    {
        var members = draft.Council.Where(m => m.Unit != registration.Unit).ToList();
        var hostile = draft.Hostility.OddFiles || _random.Chance(100);
        _random.Shuffle(members);
        var quorum = TwoThirds(members.Count);
        var present = hostile ? _random.Pick(members.Count, quorum, quorum - 1, 0) : members.Count - _random.Below(2);
        var yes = hostile ? _random.Pick(present, TwoThirds(present), TwoThirds(present) - 1) : present - _random.Below(2);
        for (var i = 0; i < members.Count; i++)
        {
            var vote = i < yes ? "yes" : i < present ? _random.Pick("no", "abstain") : "absent";
            if (vote != "absent" || _random.Chance(500))
                yield return [registration.Id, award, members[i].Id, vote];
        }

        foreach (var recused in draft.Council.Where(m => m.Unit == registration.Unit))
        {
            if (_random.Chance(draft.Hostility.BadRows))
                yield return [registration.Id, award, recused.Id, _random.Pick("yes", "absent", "maybe")];
        }
    }

    private static int TwoThirds(int of) => (2 * of + 2) / 3;

    private string[] Spoil(string[] row)
    {
        switch (_random.Below(6))
        {
            case 0:
                row[Registration] = "r99999";
                return row;
            case 1:
                row[Award] = row[Award] == CycleWriter.CollectiveAward ? CycleWriter.IndividualAward : CycleWriter.CollectiveAward;
                return row;
            case 2:
                row[Voter] = _random.Pick("m77", "M1", "");
                return row;
            case 3:
                row[Vote] = _random.Pick("maybe", "Yes", "");
                return row;
            case 4:
                row[Vote] = _random.Pick("yes", "no", "abstain", "absent");
                return row;
            default:
                return _random.Chance(500) ? row[..3] : [.. row, ""];
        }
    }
}
