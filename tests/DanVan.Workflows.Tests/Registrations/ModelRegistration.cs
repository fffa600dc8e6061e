using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>
/// What a registration may do, once more and as short as it can be said: the first broken rule, or null. Knows the built-in annual cycle by
/// heart and shares no code with the library. It stands in a stage that takes everything, so that only the registration itself decides.
/// </summary>
internal sealed partial class ModelRegistration
{
    private static readonly string[] Roles = ["self", "verifier", "upper"];
    private readonly HashSet<string> _periods = [];
    private readonly HashSet<(string, string, string)> _scored = [];
    private readonly Dictionary<string, decimal> _self = [];
    private readonly HashSet<(string, string)> _voted = [];
    private string _status = "";
    private string _unit = "";
    private bool _disqualified;
    private bool _concluded;
    private bool _counted;
    private bool _hasUpper;

    public string Status => _status;

    public bool IsConcluded => _concluded;

    public int Scores => _scored.Count;

    /// <summary>What is proposed: the award, or null.</summary>
    public string? Proposed { get; init; }

    public string? Take(RegistrationCommand command) => command switch
    {
        RegistrationCommand.Submit c => Submit(c),
        RegistrationCommand.Withdraw => First((_status is not ("accepted" or "returned"), "registration.unknown"), (_concluded, "registration.concluded")) ?? Do(() => _status = "withdrawn"),
        RegistrationCommand.Return c => Return(c),
        RegistrationCommand.Resubmit c => Resubmit(c),
        RegistrationCommand.Appeal c => Appeal(c),
        RegistrationCommand.DecideAppeal c => DecideAppeal(c),
        RegistrationCommand.Report c => Report(c),
        RegistrationCommand.Disqualify c => First(
            (_status != "accepted", "disqualification.unknown-registration"),
            (_concluded, "registration.concluded"),
            (c.Ground is not ("false-declaration" or "mass-complaint" or "disciplined" or "stopped"), "disqualification.unknown-code"),
            (_disqualified, "disqualification.repeated")) ?? Do(() => _disqualified = true),
        RegistrationCommand.Conclude => First(
            (_status is not ("accepted" or "discontinued"), "registration.unknown"), (_concluded, "registration.concluded")) ?? Do(() => _concluded = true),
        RegistrationCommand.CastBallot c => First(
            (_status is "" || c.Award != Proposed, "ballot.not-proposed"),
            (_counted, "votes.already-counted"),
            (!AYear.Council.Any(m => m.Id == c.Member), "ballot.unknown-member"),
            (UnitOf(c.Member) == _unit, "ballot.conflict-of-interest"),
            (c.Vote is not ("yes" or "no" or "abstain" or "absent"), "ballot.unknown-vote"),
            (_voted.Contains((c.Award, c.Member)), "ballot.repeated")) ?? Do(() => _voted.Add((c.Award, c.Member))),
        RegistrationCommand.CountVotes => First(
            (_status is "", "registration.unknown"), (_counted, "votes.already-counted"), (Proposed is null, "ballot.not-proposed")) ?? Do(() => _counted = true),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    /// <summary>The first broken rule of each line, null for the lines that are taken.</summary>
    public IReadOnlyList<string?> Take(RegistrationCommand.Score command) => [.. command.Lines.Select(Line)];

    private string? Submit(RegistrationCommand.Submit c)
    {
        if (_status != "")
        {
            return "registration.repeated-id";
        }

        var code = Form(c) ?? First((c.SubmittedAt >= new LocalDateTime(2024, 4, 2, 0, 0), "registration.late"));
        (_status, _unit) = (code is null ? "accepted" : "rejected", c.Unit.Value);
        return code;
    }

    private static string? Form(RegistrationCommand.Submit c) => First(
            (c.Unit.Value is not ("u01" or "u02" or "u03"), "registration.unknown-unit"),
            (c.Form.Count != 10 || c.Form.Values.Any(v => v.Trim() == ""), "registration.incomplete"),
            (c.Kind is not ("collective" or "individual"), "registration.unknown-kind"),
            (c.Field is not ("economy" or "culture-society" or "defence-security" or "political-system"), "registration.unknown-field"),
            (c.Origin is not ("new" or "continued"), "registration.unknown-origin"));

    private string? Report(RegistrationCommand.Report c) => First(
        (_status is not ("accepted" or "discontinued"), "report.unknown-registration"),
        (c.Period is not ("mid-year" or "annual"), "report.unknown-period"),
        (_status is "discontinued", "report.discontinued"),
        (_concluded, "registration.concluded"),
        (c.Decision is not ("continue" or "adjust" or "discontinue"), "report.unknown-decision"),
        (_periods.Contains(c.Period), "report.repeated")) ?? Do(() =>
        {
            _periods.Add(c.Period);
            _status = c.Decision == "discontinue" ? "discontinued" : _status;
        });

    private string? Line(ScoreLine line)
    {
        var max = line.Role == "upper"
            ? line.Item == "U" ? 10 : (int?)null
            : Scoring.NaiveScoring.Items.Where(i => i.Item == line.Item).Select(i => (int?)i.Max).FirstOrDefault();
        var scorerUnit = line.Role == "self" ? null : UnitOf(line.Scorer);
        return First(
            (_status != "accepted" || _concluded, "score.unknown-registration"),
            (!Roles.Contains(line.Role), "score.unknown-role"),
            (max is null, "score.unknown-item"),
            (line.Role == "self" ? line.Scorer != _unit : !AYear.Council.Any(m => m.Id == line.Scorer), "score.unknown-scorer"),
            (scorerUnit == _unit, "score.conflict-of-interest"),
            (line.Points < 0 || line.Points > max || line.Points * 4 != decimal.Truncate(line.Points * 4), "score.out-of-range"),
            (_scored.Contains((line.Item, line.Role, line.Scorer)) || (line.Role == "upper" && _hasUpper), "score.repeated"),
            (line.Role == "verifier" && Math.Abs(line.Points - _self.GetValueOrDefault(line.Item)) > 0.3m * max && line.Reason.Trim() == "", "score.reason-required"))
            ?? Do(() =>
            {
                _scored.Add((line.Item, line.Role, line.Scorer));
                _hasUpper |= line.Role == "upper";
                if (line.Role == "verifier")
                {
                    _verified.Add((line.Item, line.Scorer));
                }

                if (line.Role == "self")
                {
                    _self.TryAdd(line.Item, line.Points);
                }
            });
    }

    private static string? UnitOf(string member) => member switch { "m1" => "u01", "m2" => "u02", _ => null };

    private static string? First(params (bool Broken, string Code)[] rules) => rules.FirstOrDefault(r => r.Broken).Code;

    private static string? Do(Action change)
    {
        change();
        return null;
    }
}
