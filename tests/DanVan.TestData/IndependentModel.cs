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
    private readonly ModelRules _before;
    private readonly ModelRules _after;
    private readonly ModelChange? _change;

    // The rules of the row at hand, and of the conclusions.
    private ModelRules _rules;
    private readonly ModelRules _concluding;
    private int _registered;

    private IndependentModel(string folder, ModelRules rules, ModelChange? change)
    {
        _folder = folder;
        _change = change;
        _cycle = CycleFile.Read(Path.Combine(folder, "cycle.json"));
        _rules = _before = _cycle.Complete(rules, new Dictionary<string, string>());
        _after = change is null ? _before : _cycle.Complete(change.Rules, change.Renamed);
        _concluding = change?.File == "ballots.csv" ? _before : _after;
    }

    /// <summary>Works out what a folder must give.</summary>
    /// <exception cref="IOException">One of the seven files is missing.</exception>
    /// <exception cref="PlatformNotSupportedException">The process runs in invariant-globalization mode.</exception>
    public static ModelResult Compute(string folder) => Compute(folder, ModelRules.OfTheFormat);

    /// <summary>Works out what a folder must give under other rules, which may change in the middle of the year.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="rules">The rules at the beginning of the year.</param>
    /// <param name="change">The change; null when there is none.</param>
    /// <exception cref="IOException">One of the seven files is missing.</exception>
    /// <exception cref="PlatformNotSupportedException">The process runs in invariant-globalization mode.</exception>
    public static ModelResult Compute(string folder, ModelRules rules, ModelChange? change = null) => Run(folder, rules, change).Result();

    /// <summary>The accepted ones of a folder; the generator writes ballots for those of them that are proposed.</summary>
    internal static IReadOnlyList<Registration> Accepted(string folder) => Run(folder, ModelRules.OfTheFormat, null)._inOrder;

    private static IndependentModel Run(string folder, ModelRules rules, ModelChange? change)
    {
        var model = new IndependentModel(folder, rules, change);
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
        foreach (var (row, record) in CsvRecord.ReadBody(Path.Combine(_folder, file)).Index())
        {
            _rules = IsBeforeTheChange(file, row) ? _before : _after;
            var code = record.Fields.Count == columns ? step(record.Fields) : "row.unreadable";
            if (code is not null)
                _refusals.Add((file, record.Line, code));
        }
    }

    private static readonly string[] InOrderOfEntry =
        ["units.csv", "registrations.csv", "reports.csv", "scores.csv", "disqualifications.csv", "ballots.csv"];

    private bool IsBeforeTheChange(string file, int row) => _change is { } change
        && (file == change.File ? row < change.Row : Array.IndexOf(InOrderOfEntry, file) < Array.IndexOf(InOrderOfEntry, change.File));

    /// <summary>A word of the row at hand, as it is called at the end of the year.</summary>
    private string Today(string word) => Today(word, _rules);

    private string Today(string word, ModelRules of) => ReferenceEquals(of, _before) ? _change?.Renamed.GetValueOrDefault(word, word) ?? word : word;

    private static readonly string[] RegistrationColumns =
    [
        "registration_id", "unit_id", "name", "kind", "field", "origin", "situation", "goal", "content", "place", "forces", "resources", "period", "outputs",
        "sustain", "submitted_at",
    ];

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
        if (_rules.Required.Any(column => string.IsNullOrWhiteSpace(row[Array.IndexOf(RegistrationColumns, column)])))
            return "registration.incomplete";
        if (_rules.MaxLengths.Any(m => row[Array.IndexOf(RegistrationColumns, m.Key)].Length > m.Value))
            return "registration.too-long";
        if (!_rules.Kinds.Contains(row[3]))
            return "registration.unknown-kind";
        if (!_rules.Fields.Contains(row[4]))
            return "registration.unknown-field";
        if (!_rules.Origins.Contains(row[5]))
            return "registration.unknown-origin";
        if (day > _rules.RegistrationDeadline)
            return "registration.late";
        var name = Regex.Replace(Unicode.Composed(row[2]).ToLowerInvariant(), WhiteSpace, " ").Trim();
        if (_inOrder.Any(r => r.Unit == row[1] && r.Name == name))
            return "registration.duplicate";
        if (_rules.MostPerUnit.TryGetValue(row[3], out var most) && _inOrder.Count(r => r.Unit == row[1] && r.Kind == Today(row[3])) >= most)
            return "registration.quota-exceeded";
        var accepted = new Registration(row[0], row[1], Today(row[3]), Today(row[4]), at, name);
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
        if (!_rules.Periods.Any(p => p.Id == row[1]))
            return "report.unknown-period";
        if (registration.Discontinued)
            return "report.discontinued";
        if (!_rules.Decisions.TryGetValue(row[3], out var ends))
            return "report.unknown-decision";
        if (!registration.ReportedAt.TryAdd(Today(row[1]), at))
            return "report.repeated";
        registration.Discontinued = ends;
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
        if (role == "upper" ? item != "U" || _rules.Reserve == 0 : !_rules.Max.ContainsKey(item))
            return "score.unknown-item";
        if (role == "self" ? scorer != registration.Unit : !_cycle.UnitOfMember.ContainsKey(scorer))
            return "score.unknown-scorer";
        if (role != "self" && _cycle.UnitOfMember[scorer] == registration.Unit)
            return "score.conflict-of-interest";
        var max = role == "upper" ? _rules.Reserve!.Value : _rules.Max[item];
        if (points < 0 || points > max || points % 0.25m != 0)
            return "score.out-of-range";
        item = Today(item);
        var repeated = role switch
        {
            "self" => registration.SelfPoints.ContainsKey(item),
            "verifier" => registration.VerifierPoints.ContainsKey((item, scorer)),
            _ => registration.UpperPoints is not null,
        };
        if (repeated)
            return "score.repeated";
        var self = registration.SelfPoints.GetValueOrDefault(item);
        if (role == "verifier" && Math.Abs(points - self) > _rules.ReasonAbovePercent * max / 100 && string.IsNullOrWhiteSpace(row[5]))
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
        if (!_rules.Disqualifiers.Contains(row[1]))
            return "disqualification.unknown-code";
        if (registration.Disqualified)
            return "disqualification.repeated";
        registration.Disqualified = true;
        return null;
    }

    private void RankAndPropose()
    {
        foreach (var kind in _inOrder.Where(r => r.Exemplary(_concluding)).GroupBy(r => r.Kind))
        {
            var order = kind.OrderByDescending(r => r.Total(_concluding));
            foreach (var criterion in _concluding.TieBreak)
                order = order.ThenByDescending(r => r.VerifiedOf(criterion, _concluding));
            var ranked = order.ThenBy(r => r.SubmittedAt).ThenBy(r => r.Id, StringComparer.Ordinal).ToList();
            var award = _concluding.Awards!.GetValueOrDefault(kind.Key);
            for (var i = 0; i < ranked.Count; i++)
            {
                ranked[i].Rank = i + 1;
                ranked[i].Award = i < award?.Quota ? award.Id : null;
            }
        }
    }

    private string? Ballot(IReadOnlyList<string> row)
    {
        if (_rules.Secret)
            return "ballot.secret";
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
        var (quorum, pass) = (_after.Quorum, _after.Pass);
        var awarded = present >= 1 && quorum.Under * present >= quorum.Over * members && pass.Under * yes >= pass.Over * present;
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
            Count(r => r.Outcome(_concluding).Outcome == "ineligible"),
            Count(r => r.Outcome(_concluding).Outcome == "recognised"),
            Count(r => r.Exemplary(_concluding)),
            Count(r => r.Award is not null),
            Count(r => r.Award is not null && Vote(r).Awarded)),
        [.. _after.Fields.Select(f => new FieldCount(
            f,
            _inOrder.Count(r => r.Field == f),
            _inOrder.Count(r => r.Field == f && r.Outcome(_concluding).Outcome == "recognised")))]);

    private string ResultLine(Registration r)
    {
        var (outcome, reason) = r.Outcome(_concluding);
        string[] points = outcome is "discontinued" or "ineligible"
            ? ["", "", "", "", "", ""]
            : [
                Rules.Points(r.SelfPoints.Values.Sum()), Rules.Points(r.VerifiedTotal(_concluding)),
                Rules.Points(r.UpperPoints ?? 0), Rules.Points(r.Penalty(_concluding)),
                reason == "score.incomplete" ? "" : Rules.Points(r.Total(_concluding)),
                reason == "score.incomplete" ? "" : Band(r),
            ];
        var vote = Vote(r);
        string[] council = r.Award is null
            ? ["", "", "", "", "", ""]
            : [r.Award, $"{vote.Yes}", $"{vote.No}", $"{vote.Abstain}", $"{vote.Absent}", Truth(vote.Awarded)];
        var rank = r.Rank?.ToString(CultureInfo.InvariantCulture) ?? "";
        return CsvRecord.Write([r.Id, outcome, reason, .. points, Truth(r.Exemplary(_concluding)), rank, .. council]);
    }

    private string Band(Registration registration) => Today(registration.Band(_concluding).Id, _concluding);

    private static string Truth(bool value) => value ? "true" : "false";

    private KindCount Count(Func<Registration, bool> which) => new(
        _inOrder.Count(r => r.Kind == _after.Kinds[0] && which(r)),
        _inOrder.Count(r => r.Kind == _after.Kinds[1] && which(r)));
}
