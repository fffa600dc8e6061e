using System.Globalization;
using System.Text.RegularExpressions;
using DanVan.TestData.Model;

namespace DanVan.TestData;

/// <summary>
/// The main job worked out a second time, naively and from the description of the format alone: what the library writes is compared with
/// this, so nothing here may lean on the library.
/// </summary>
public sealed class IndependentModel
{
    private readonly string _folder;
    private readonly CycleFile _cycle;
    private readonly List<(string File, int Line, string Code)> _refusals = [];
    private readonly List<(string Unit, DateOnly? From, DateOnly? To)> _units = [];
    private readonly Dictionary<string, Registration> _accepted = [];
    private readonly List<Registration> _inOrder = [];
    private readonly HashSet<string> _seenIds = [];
    private int _registered;

    private IndependentModel(string folder)
    {
        _folder = folder;
        _cycle = CycleFile.Read(Path.Combine(folder, "cycle.json"));
    }

    /// <summary>Works out what a folder must give.</summary>
    /// <exception cref="IOException">One of the seven files is missing.</exception>
    /// <exception cref="PlatformNotSupportedException">The process runs in invariant-globalization mode.</exception>
    public static ModelResult Compute(string folder) => Run(folder).Result();

    /// <summary>The accepted ones of a folder; the generator writes ballots for those of them that are proposed.</summary>
    internal static IReadOnlyList<Registration> Accepted(string folder) => Run(folder)._inOrder;

    private static IndependentModel Run(string folder)
    {
        var model = new IndependentModel(folder);
        model.Each("units.csv", 7, model.Unit);
        model.Each("registrations.csv", 16, model.Registration);
        model.Each("reports.csv", 5, model.Report);
        model.Each("scores.csv", 6, model.Score);
        model.Each("disqualifications.csv", 3, model.Disqualification);
        model.RankAndPropose();
        model.Each("ballots.csv", 4, model.Ballot);
        return model;
    }

    // A step gives the code of its refusal, or null when it took the row.
    private void Each(string file, int columns, Func<IReadOnlyList<string>, string?> step)
    {
        foreach (var record in CsvRecord.ReadBody(Path.Combine(_folder, file)))
        {
            var code = record.Fields.Count == columns ? step(record.Fields) : "row.unreadable";
            if (code is not null)
                _refusals.Add((file, record.Line, code));
        }
    }

    private string? Unit(IReadOnlyList<string> row)
    {
        var (from, to) = (Rules.Day(row[5]), Rules.Day(row[6]));
        if ((row[5] != "" && from is null) || (row[6] != "" && to is null))
            return "row.unreadable";
        _units.Add((row[0], from, to));
        return null;
    }

    private string? Registration(IReadOnlyList<string> row)
    {
        if (Rules.LocalTime(row[15]) is not { } at)
            return "row.unreadable";
        if (!_seenIds.Add(row[0]))
            return "registration.repeated-id";
        _registered++;
        var day = DateOnly.FromDateTime(at);
        if (!_units.Any(u => u.Unit == row[1] && (u.From is null || u.From <= day) && (u.To is null || day <= u.To)))
            return "registration.unknown-unit";
        if (new[] { 2, 6, 7, 8, 9, 10, 11, 12, 13, 14 }.Any(i => string.IsNullOrWhiteSpace(row[i])))
            return "registration.incomplete";
        if (row[3] is not ("collective" or "individual"))
            return "registration.unknown-kind";
        if (!Rules.Fields.Contains(row[4]))
            return "registration.unknown-field";
        if (row[5] is not ("new" or "continued"))
            return "registration.unknown-origin";
        if (day > _cycle.RegistrationDeadline)
            return "registration.late";
        var name = Regex.Replace(Unicode.Composed(row[2]).ToLowerInvariant(), WhiteSpace, " ").Trim();
        if (_inOrder.Any(r => r.Unit == row[1] && r.Name == name))
            return "registration.duplicate";
        var accepted = new Registration(row[0], row[1], row[3], row[4], at, name);
        _accepted.Add(accepted.Id, accepted);
        _inOrder.Add(accepted);
        return null;
    }

    // The White_Space property of Unicode, spelt out.
    private const string WhiteSpace = "[\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+";

    private string? Report(IReadOnlyList<string> row)
    {
        if (Rules.LocalTime(row[2]) is not { } at)
            return "row.unreadable";
        if (!_accepted.TryGetValue(row[0], out var registration))
            return "report.unknown-registration";
        if (row[1] is not ("mid-year" or "annual"))
            return "report.unknown-period";
        if (registration.Discontinued)
            return "report.discontinued";
        if (row[3] is not ("continue" or "adjust" or "discontinue"))
            return "report.unknown-decision";
        if (registration.LateByPeriod.ContainsKey(row[1]))
            return "report.repeated";
        var deadline = row[1] == "annual" ? _cycle.AnnualDeadline : _cycle.MidYearDeadline;
        registration.LateByPeriod[row[1]] = DateOnly.FromDateTime(at) > deadline;
        registration.Discontinued = row[3] == "discontinue";
        return null;
    }

    private string? Score(IReadOnlyList<string> row)
    {
        var (item, role, scorer) = (row[1], row[2], row[3]);
        if (Rules.Number(row[4]) is not { } points)
            return "row.unreadable";
        if (!_accepted.TryGetValue(row[0], out var registration) || registration.Discontinued)
            return "score.unknown-registration";
        if (role is not ("self" or "verifier" or "upper"))
            return "score.unknown-role";
        if (role == "upper" ? item != "U" || _cycle.Reserve == 0 : !Rules.Max.ContainsKey(item))
            return "score.unknown-item";
        if (role == "self" ? scorer != registration.Unit : !_cycle.UnitOfMember.ContainsKey(scorer))
            return "score.unknown-scorer";
        if (role != "self" && _cycle.UnitOfMember[scorer] == registration.Unit)
            return "score.conflict-of-interest";
        var max = role == "upper" ? _cycle.Reserve : Rules.Max[item];
        if (points < 0 || points > max || points % 0.25m != 0)
            return "score.out-of-range";
        var repeated = role switch
        {
            "self" => registration.SelfPoints.ContainsKey(item),
            "verifier" => registration.VerifierPoints.ContainsKey((item, scorer)),
            _ => registration.UpperPoints is not null,
        };
        if (repeated)
            return "score.repeated";
        var self = registration.SelfPoints.GetValueOrDefault(item);
        if (role == "verifier" && Math.Abs(points - self) > 0.3m * max && string.IsNullOrWhiteSpace(row[5]))
            return "score.reason-required";
        if (role == "self")
            registration.SelfPoints[item] = points;
        else if (role == "verifier")
            registration.VerifierPoints[(item, scorer)] = points;
        else
            registration.UpperPoints = points;
        return null;
    }

    private string? Disqualification(IReadOnlyList<string> row)
    {
        if (!_accepted.TryGetValue(row[0], out var registration) || registration.Discontinued)
            return "disqualification.unknown-registration";
        if (row[1] is not ("false-declaration" or "mass-complaint" or "disciplined" or "stopped"))
            return "disqualification.unknown-code";
        if (registration.Disqualified)
            return "disqualification.repeated";
        registration.Disqualified = true;
        return null;
    }

    private void RankAndPropose()
    {
        foreach (var kind in _inOrder.Where(r => r.Exemplary(_cycle.Reserve)).GroupBy(r => r.Kind))
        {
            var ranked = kind
                .OrderByDescending(r => r.Total(_cycle.Reserve))
                .ThenByDescending(r => r.VerifiedOf("C5"))
                .ThenByDescending(r => r.VerifiedOf("C3"))
                .ThenBy(r => r.SubmittedAt)
                .ThenBy(r => r.Id, StringComparer.Ordinal)
                .ToList();
            var (award, quota) = _cycle.AwardOfKind.GetValueOrDefault(kind.Key);
            for (var i = 0; i < ranked.Count; i++)
            {
                ranked[i].Rank = i + 1;
                ranked[i].Award = i < quota ? award : null;
            }
        }
    }

    private string? Ballot(IReadOnlyList<string> row)
    {
        if (!_accepted.TryGetValue(row[0], out var registration) || registration.Award is null || registration.Award != row[1])
            return "ballot.not-proposed";
        if (!_cycle.UnitOfMember.TryGetValue(row[2], out var unit))
            return "ballot.unknown-member";
        if (unit == registration.Unit)
            return "ballot.conflict-of-interest";
        if (row[3] is not ("yes" or "no" or "abstain" or "absent"))
            return "ballot.unknown-vote";
        return registration.Votes.TryAdd(row[2], row[3]) ? null : "ballot.repeated";
    }

    private (int Yes, int No, int Abstain, int Absent, bool Awarded) Vote(Registration registration)
    {
        var votes = _cycle.UnitOfMember.Where(m => m.Value != registration.Unit)
            .Select(m => registration.Votes.GetValueOrDefault(m.Key, "absent")).ToList();
        var (members, yes, absent) = (votes.Count, votes.Count(v => v == "yes"), votes.Count(v => v == "absent"));
        var present = members - absent;
        var awarded = present >= 1 && 3 * present >= 2 * members && 3 * yes >= 2 * present;
        return (yes, votes.Count(v => v == "no"), votes.Count(v => v == "abstain"), absent, awarded);
    }

    private ModelResult Result() => new(
        "registration_id,outcome,reason,self_total,verified_total,upper,penalty,total,band,exemplary,rank,award,"
            + "yes,no,abstain,absent,awarded\n" + string.Concat(_inOrder.Select(ResultLine)),
        "file,line,code\n" + string.Concat(_refusals.Select(r => CsvRecord.Write(r.File, $"{r.Line}", r.Code))),
        new ModelFunnel(
            _registered,
            Count(_ => true),
            Count(r => r.Discontinued),
            Count(r => r.Outcome(_cycle.Reserve).Outcome == "ineligible"),
            Count(r => r.Outcome(_cycle.Reserve).Outcome == "recognised"),
            Count(r => r.Exemplary(_cycle.Reserve)),
            Count(r => r.Award is not null),
            Count(r => r.Award is not null && Vote(r).Awarded)),
        [.. Rules.Fields.Select(f => new FieldCount(
            f,
            _inOrder.Count(r => r.Field == f),
            _inOrder.Count(r => r.Field == f && r.Outcome(_cycle.Reserve).Outcome == "recognised")))]);

    private string ResultLine(Registration r)
    {
        var (outcome, reason) = r.Outcome(_cycle.Reserve);
        string[] points = outcome is "discontinued" or "ineligible"
            ? ["", "", "", "", "", ""]
            : [
                Rules.Points(r.SelfPoints.Values.Sum()), Rules.Points(r.VerifiedTotal),
                Rules.Points(r.UpperPoints ?? 0), Rules.Points(r.Penalty),
                reason == "score.incomplete" ? "" : Rules.Points(r.Total(_cycle.Reserve)),
                reason == "score.incomplete" ? "" : Rules.Band(r.Total(_cycle.Reserve)),
            ];
        var vote = Vote(r);
        string[] council = r.Award is null
            ? ["", "", "", "", "", ""]
            : [r.Award, $"{vote.Yes}", $"{vote.No}", $"{vote.Abstain}", $"{vote.Absent}", Truth(vote.Awarded)];
        var rank = r.Rank?.ToString(CultureInfo.InvariantCulture) ?? "";
        return CsvRecord.Write([r.Id, outcome, reason, .. points, Truth(r.Exemplary(_cycle.Reserve)), rank, .. council]);
    }

    private static string Truth(bool value) => value ? "true" : "false";

    private KindCount Count(Func<Registration, bool> which) => new(
        _inOrder.Count(r => r.Kind == "collective" && which(r)),
        _inOrder.Count(r => r.Kind == "individual" && which(r)));
}
