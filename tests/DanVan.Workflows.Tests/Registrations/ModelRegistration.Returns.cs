using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>Returns and appeals. The year is over when the model is asked, so a returned paper is due in the year after.</summary>
internal sealed partial class ModelRegistration
{
    public const int MaxReturns = 2;

    private readonly HashSet<(string Item, string Scorer)> _verified = [];
    private int _returns;
    private bool _appealed;

    private string? Return(RegistrationCommand.Return c) => First(
        (_status != "accepted", "registration.unknown"),
        (_concluded, "registration.concluded"),
        (_returns == MaxReturns, "registration.returned-too-often"),
        (c.Reason.Trim() == "", "registration.reason-missing")) ?? Do(() => (_status, _returns) = ("returned", _returns + 1));

    private string? Resubmit(RegistrationCommand.Resubmit c) =>
        First((_status != "returned", "registration.not-returned"))
        ?? Form(new RegistrationCommand.Submit(c.Registration, new UnitId(_unit), c.Kind, c.Field, c.Origin, c.Form, c.SubmittedAt))
        ?? Do(() => _status = "accepted");

    private string? Appeal(RegistrationCommand.Appeal c) => First(
        (_status != "accepted" || _concluded || _verified.Count == 0, "appeal.unknown-registration"),
        (_appealed, "appeal.open"),
        (c.Reason.Trim() == "", "appeal.text-missing")) ?? Do(() => _appealed = true);

    private string? DecideAppeal(RegistrationCommand.DecideAppeal c)
    {
        var seen = new HashSet<(string, string)>();
        return First(
            (_status != "accepted" || _concluded, "appeal.unknown-registration"),
            (!_appealed, "appeal.none"),
            (c.Answer.Trim() == "", "appeal.text-missing")) ?? c.Lines.Select(Line).FirstOrDefault(code => code is not null) ?? Do(() => _appealed = false);

        string? Line(ScoreLine line)
        {
            var max = Scoring.NaiveScoring.Items.Where(i => i.Item == line.Item).Select(i => i.Max).FirstOrDefault();
            var code = First(
                (line.Role != "verifier", "score.unknown-role"),
                (_verified.All(v => v.Item != line.Item), "score.unknown-item"),
                (!_verified.Contains((line.Item, line.Scorer)), "score.unknown-scorer"),
                (line.Points < 0 || line.Points > max || line.Points * 4 != decimal.Truncate(line.Points * 4), "score.out-of-range"),
                (seen.Contains((line.Item, line.Scorer)), "score.repeated"),
                (Math.Abs(line.Points - _self.GetValueOrDefault(line.Item)) > 0.3m * max && line.Reason.Trim() == "", "score.reason-required"));
            if (code is null)
            {
                seen.Add((line.Item, line.Scorer));
            }

            return code;
        }
    }
}
