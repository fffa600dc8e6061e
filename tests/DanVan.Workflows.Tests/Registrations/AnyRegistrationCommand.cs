using DanVan.Workflows.Registrations;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>Random commands to one registration: mostly such as an office would enter, with one thing wrong now and then.</summary>
internal static class AnyRegistrationCommand
{
    private static readonly Gen<RegistrationCommand> Submissions =
        from unit in Mostly(["u01", "u01", "u02"], "u04", "u99", "")
        from kind in Mostly(["collective", "individual"], "Collective", "")
        from field in Mostly(["economy", "political-system"], "sport")
        from origin in Mostly(["new", "continued"], "old")
        from empty in Mostly([-1], 0, 4, 9)
        from at in Mostly([AYear.InTime], AYear.TooLate, AYear.TooLate.PlusTicks(-1))
        select (RegistrationCommand)(AYear.Submit("r1", unit) with
        {
            Kind = kind,
            Field = field,
            Origin = origin,
            SubmittedAt = at,
            Form = AYear.FormItems.Index().ToDictionary(i => i.Item, i => i.Index == empty ? "\u2003\t " : "Có"),
        });

    private static readonly Gen<RegistrationCommand> Reports =
        from period in Mostly(["mid-year", "annual"], "weekly")
        from decision in Mostly(["continue", "adjust", "continue", "discontinue"], "stop")
        select (RegistrationCommand)new RegistrationCommand.Report(AYear.Registration("r1"), period, AYear.InTime, decision, "Kết quả");

    private static readonly Gen<ScoreLine> Lines =
        from role in Mostly(["self", "verifier", "verifier", "upper"], "boss")
        from item in Mostly(role == "upper" ? ["U"] : ["C1.1", "C5.1"], "U", "C9.9", "C1.1")
        from scorer in Mostly(role == "self" ? ["u01"] : ["m3", "m4", "m5"], "m1", "m2", "u02", "m99")
        from points in Mostly([0m, 1m, 3.25m, 5.75m, 8m], -0.25m, 8.25m, 0.3m, 15.25m, 3.250000m)
        from reason in Mostly(["Có minh chứng", ""], "\u00a0")
        select new ScoreLine(item, role, scorer, points, reason);

    private static readonly Gen<RegistrationCommand> Sheets =
        from n in Gen.Choose(1, 6)
        from lines in Lines.ListOf(n)
        select (RegistrationCommand)new RegistrationCommand.Score(AYear.Registration("r1"), [.. lines]);

    private static readonly Gen<RegistrationCommand> Ballots =
        from award in Mostly(["gk-tt"], "gk-cn", "")
        from member in Mostly(["m2", "m3", "m4"], "m1", "m99")
        from vote in Mostly(["yes", "no", "abstain", "absent"], "maybe")
        select (RegistrationCommand)new RegistrationCommand.CastBallot(AYear.Registration("r1"), award, member, vote);

    private static readonly Gen<RegistrationCommand> Returns = Gen.OneOf(
        Mostly(["Thiếu minh chứng"], "", "\u2003").Select(reason => (RegistrationCommand)new RegistrationCommand.Return(AYear.Registration("r1"), reason)),
        Submissions.Select(s => (RegistrationCommand.Submit)s).Select(s => (RegistrationCommand)new RegistrationCommand.Resubmit(
            s.Registration, s.Kind, s.Field, s.Origin, s.Form, s.SubmittedAt)));

    private static readonly Gen<RegistrationCommand> Appeals = Gen.OneOf(
        Mostly(["Đề nghị xem lại"], "", " ").Select(reason => (RegistrationCommand)new RegistrationCommand.Appeal(AYear.Registration("r1"), reason, AYear.InTime)),
        from answer in Mostly(["Điều chỉnh"], "\t")
        from n in Gen.Choose(0, 2)
        from lines in Lines.Select(l => l.Role == "upper" ? l : l with { Role = "verifier", Scorer = l.Role == "self" ? "m3" : l.Scorer }).ListOf(n)
        select (RegistrationCommand)new RegistrationCommand.DecideAppeal(AYear.Registration("r1"), [.. lines], answer));

    private static readonly Gen<RegistrationCommand> Others = Gen.OneOf(
        Mostly(["false-declaration", "stopped"], "rumour").Select(g => (RegistrationCommand)new RegistrationCommand.Disqualify(AYear.Registration("r1"), g, "Kết luận")),
        Gen.Constant<RegistrationCommand>(new RegistrationCommand.Withdraw(AYear.Registration("r1"), "")),
        Gen.Constant<RegistrationCommand>(new RegistrationCommand.Conclude(AYear.Registration("r1"))),
        Gen.Constant<RegistrationCommand>(new RegistrationCommand.CountVotes(AYear.Registration("r1"))));

    /// <summary>Up to 25 commands; the first is often a submission.</summary>
    public static Arbitrary<IReadOnlyList<RegistrationCommand>> Histories { get; } =
        (from n in Gen.Choose(0, 24)
         from first in Submissions
         from rest in Gen.Frequency((1, Submissions), (4, Reports), (6, Sheets), (4, Ballots), (2, Others), (3, Returns), (4, Appeals)).ListOf(n)
         select (IReadOnlyList<RegistrationCommand>)[first, .. rest]).ToArbitrary();

    private static Gen<T> Mostly<T>(T[] good, params T[] bad) => Gen.Frequency((12, Gen.Elements(good)), (1, Gen.Elements(bad)));
}
