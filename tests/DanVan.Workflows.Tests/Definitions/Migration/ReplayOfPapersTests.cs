using System.Text.Json.Nodes;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Definitions.Migration;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Tests.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Definitions.Migration;

/// <summary>Returns, papers handed in again, appeals, counts of secret ballots and answers in writing are decided again under the new version.</summary>
public sealed class ReplayOfPapersTests
{
    private static readonly RegistrationId R1 = AYear.Registration("r1");
    private static readonly Action<JsonObject> Richer = ARicherYear.Enrich;
    private static readonly LocalDate Due = new(2024, 4, 20);

    private static readonly RegistrationEvent[] Accepted = [Event(AYear.Submit())];

    // Long after the deadline of 1 April, and in time by the day it was given.
    private static readonly RegistrationEvent[] Resubmitted =
    [
        .. Accepted,
        new RegistrationEvent.Returned("Thiếu minh chứng", Due),
        new RegistrationEvent.Resubmitted("individual", "economy", "new", Long(AYear.Submit().Form), Due.At(new LocalTime(9, 0))),
    ];

    private static readonly RegistrationEvent[] Appealed =
    [
        .. Accepted,
        new RegistrationEvent.Scored([new("C1.1", "self", "u01", 7, ""), new("C1.1", "verifier", "m3", 7, "")]),
        new RegistrationEvent.Appealed("Xem lại", new LocalDateTime(2024, 11, 20, 9, 0)),
        new RegistrationEvent.AppealDecided([new("C1.1", "verifier", "m3", 7.5m, "Có minh chứng")], "Nâng điểm"),
    ];

    private static readonly RegistrationEvent[] InWriting =
    [
        .. Accepted, new RegistrationEvent.BallotCast("gk-tt", "m3", "absent"), new RegistrationEvent.BallotCast("gk-tt", "m3", "yes", InWriting: true),
    ];

    private static readonly RegistrationEvent[] Tallied =
        [.. Accepted, new RegistrationEvent.TallyRecorded(new BallotTally("gk-tt", ["m2", "m3", "m4"], 2, 1, 0))];

    public static IEnumerable<TestCaseData> Cases()
    {
        yield return Case("a paper handed in again by the day it was given", Resubmitted, Richer, _ => { }, null);
        yield return Case("a shorter term for supplements", Resubmitted, Richer, json => json["registration"]!["supplementWorkingDays"] = 1, null);
        yield return Case("an earlier deadline", Resubmitted, Richer, json => json["deadlines"]![0]!["date"] = "03-15", null);
        yield return Case("an item too short for what was handed in again", Resubmitted, Richer, json => json["registration"]!["form"]![2]!["maxLength"] = 40, "replay.registration.too-long");
        yield return Case("a kind nobody may hand in twice", Resubmitted, Richer, json => json["registration"]!["maxReturns"] = 0, "replay.registration.returned-too-often");
        yield return Case("an appeal", Appealed, Richer, _ => { }, null);
        yield return Case("an item worth less than an answer gave", Appealed, Richer, AnEdit.Max("C1.1", 7) + AnEdit.Max("C1.2", 5), "replay.score.out-of-range");
        yield return Case("an answer in writing", InWriting, Asked, _ => { }, null);
        yield return Case("no answers in writing any more", InWriting, Asked, json => json["voting"]!["askAbsentInWriting"] = false, "replay.ballot.not-in-writing");
        yield return Case("ballots that become secret", InWriting, Asked, Secret, "replay.ballot.secret");
        yield return Case("the counts of a secret ballot", Tallied, Secret, _ => { }, null);
        yield return Case("ballots that are no longer secret", Tallied, Secret, json => json["voting"]!["secret"] = false, "replay.ballot.not-secret");
    }

    [TestCaseSource(nameof(Cases))]
    public void What_was_decided_is_decided_again(RegistrationEvent[] events, Action<JsonObject> present, Action<JsonObject> edit, string? code)
    {
        var (before, after) = (Frame(AYear.Compile(AYear.TakeEverything, present)), Frame(AYear.Compile(AYear.TakeEverything, present, edit)));
        var blocked = new ReasonTally();

        var state = new RegistrationReplay(before, after, Renaming.None, Renaming.None).Run(R1, [.. events.Select(Recorded)], blocked, new ReasonTally());

        Assert.That(blocked.Reasons.Select(r => r.Code).Distinct(), Is.EqualTo(code is null ? [] : new[] { code }));
        Assert.That(blocked.Reasons.SelectMany(r => r.About).Distinct(), Is.SubsetOf(new[] { "r1" }));
        Assert.That(
            Workflows.Engine.StateText.Of(state), Is.EqualTo(Workflows.Engine.StateText.Of(events.Aggregate((RegistrationState?)null, (s, e) => RegistrationEvolver.Evolve(R1, s, e))!)));
    }

    [Test]
    public void A_model_carried_on_is_not_looked_up_again_and_a_paper_of_its_own_is_judged_all_the_same()
    {
        RegistrationEvent[] events = [Event(AYear.Submit() with { CarriedFrom = ARicherYear.Earlier })];

        Assert.That(Codes(_ => { }), Is.Empty);
        Assert.That(Codes(json => json["registration"]!["form"]![2]!["maxLength"] = 3), Is.EqualTo(new[] { "replay.registration.too-long" }));

        IEnumerable<string> Codes(Action<JsonObject> edit)
        {
            var blocked = new ReasonTally();
            new RegistrationReplay(Frame(AYear.Compile(Richer)), Frame(AYear.Compile(Richer, edit)), Renaming.None, Renaming.None)
                .Run(R1, [.. events.Select(Recorded)], blocked, new ReasonTally());
            return blocked.Reasons.Select(r => r.Code);
        }
    }

    private static void Asked(JsonObject json) => json["voting"]!["askAbsentInWriting"] = true;

    private static void Secret(JsonObject json)
    {
        json["voting"]!["askAbsentInWriting"] = false;
        json["voting"]!["secret"] = true;
    }

    private static Dictionary<string, string> Long(IReadOnlyDictionary<string, string> form) => form.ToDictionary(i => i.Key, i => i.Key == "goal" ? new string('m', 50) : i.Value);

    private static RegistrationEvent.Accepted Event(RegistrationCommand.Submit s) => new(s.Unit, s.Kind, s.Field, s.Origin, s.Form, s.SubmittedAt, s.CarriedFrom);

    private static Recorded<RegistrationEvent> Recorded(RegistrationEvent @event, int index) => new(@event, AYear.At(12, 1), CommandId.From($"{index}"));

    private static CycleFrame Frame(CompiledDefinition definition) =>
        new(PermissiveDefinition.Of(definition), AYear.In("commendation", definition, null, new Ranking("r1", "collective", 1, "gk-tt")).State, 1);

    private static TestCaseData Case(string name, RegistrationEvent[] events, Action<JsonObject> present, Action<JsonObject> edit, string? code) =>
        new TestCaseData(events, present, edit, code).SetArgDisplayNames(name);
}
