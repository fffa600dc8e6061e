using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DanVan.Workflows.Tests.Registrations;

/// <summary>
/// Random submissions, returns, new papers and withdrawals of two units through the engine, against a model that simply counts what is there. At the end
/// every claim is in the hand of the registration the model says, and no other is taken.
/// </summary>
public sealed class NamesAndPlacesProperties
{
    private enum Act
    {
        Submit,
        Return,
        Resubmit,
        Withdraw,
    }

    private sealed record Step(Act Act, string Code, string Unit, string Kind, string Name);

    private sealed record Model(string Unit, string Kind, string Name)
    {
        public string Status { get; set; } = "accepted";

        public int Returns { get; set; }

        public bool IsThere => Status is "accepted" or "returned";
    }

    private static readonly Gen<Step> Steps =
        from act in Gen.Frequency((6, Gen.Constant(Act.Submit)), (2, Gen.Constant(Act.Return)), (3, Gen.Constant(Act.Resubmit)), (3, Gen.Constant(Act.Withdraw)))
        from code in Gen.Elements("r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8")
        from unit in Gen.Elements("u01", "u02")
        from kind in Gen.Elements("collective", "collective", "individual")
        from name in Gen.Elements("A", "a ", "B", "C", "D", "E")
        select new Step(act, code, unit, kind, name);

    [Test]
    public void Names_and_places_are_with_those_the_model_says() =>
        Prop.ForAll(Steps.ListOf(30).ToArbitrary(), steps => RunAsync([.. steps]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static async Task RunAsync(IReadOnlyList<Step> steps)
    {
        await using var office = new AnOffice(null, AYear.Json(ARicherYear.Enrich));
        await OpenAsync(office);
        var models = new Dictionary<string, Model>();
        var rejected = new HashSet<string>();
        foreach (var step in steps)
        {
            var outcome = await office.SendAsync(CommandOf(step));
            Assert.That((outcome as Outcome.Refused)?.Reasons[0].Code, Is.EqualTo(Expect(models, rejected, step)), $"{step} after {string.Join("; ", models)}");
        }

        foreach (var (code, model) in models)
        {
            Assert.That((await office.RegistrationAsync(AYear.Registration(code))).Status.ToString(), Is.EqualTo(model.Status).IgnoreCase, code);
        }

        await AssertClaimsAsync(office, models);
        Assert.That((await office.Audit.VerifyAsync(AYear.Id)).Findings, Is.Empty);
    }

    internal static async Task OpenAsync(AnOffice office)
    {
        await office.DoAsync(new CycleCommand.Open(AYear.Id, "annual-cycle", AYear.Settings));
        await office.PullAsync(AYear.Id, "issue-plan", AYear.At(1, 16));
        office.Clock.Now = AYear.At(3, 20);
    }

    private static RegistrationCommand CommandOf(Step step)
    {
        var id = AYear.Registration(step.Code);
        var submit = AYear.Submit(step.Code, step.Unit) with { Kind = step.Kind, Form = new Dictionary<string, string>(AYear.Submit().Form) { ["name"] = step.Name } };
        return step.Act switch
        {
            Act.Submit => submit,
            Act.Return => new RegistrationCommand.Return(id, "Thiếu minh chứng"),
            Act.Resubmit => new RegistrationCommand.Resubmit(id, submit.Kind, submit.Field, submit.Origin, submit.Form, submit.SubmittedAt),
            _ => new RegistrationCommand.Withdraw(id, ""),
        };
    }

    /// <summary>What the model answers: the code of the refusal, or null; it has moved then.</summary>
    private static string? Expect(Dictionary<string, Model> models, HashSet<string> rejected, Step step)
    {
        var model = models.GetValueOrDefault(step.Code);
        switch (step.Act)
        {
            case Act.Submit when model is not null || rejected.Contains(step.Code):
                return "registration.repeated-id";
            case Act.Submit:
                var refused = WhyNot(models, step.Code, step.Unit, step.Kind, step.Name);
                if (refused is null)
                {
                    models[step.Code] = new Model(step.Unit, step.Kind, step.Name);
                }
                else
                {
                    rejected.Add(step.Code);
                }

                return refused;
            case Act.Return when model is not { Status: "accepted" }:
                return "registration.unknown";
            case Act.Return when model.Returns == ARicherYear.MaxReturns:
                return "registration.returned-too-often";
            case Act.Return:
                (model.Status, model.Returns) = ("returned", model.Returns + 1);
                return null;
            case Act.Resubmit when model is not { Status: "returned" }:
                return "registration.not-returned";
            case Act.Resubmit:
                var whyNot = WhyNot(models, step.Code, model.Unit, step.Kind, step.Name);
                if (whyNot is null)
                {
                    models[step.Code] = model with { Kind = step.Kind, Name = step.Name, Status = "accepted" };
                }

                return whyNot;
            case Act.Withdraw when model is not { IsThere: true }:
                return "registration.unknown";
            default:
                model!.Status = "withdrawn";
                return null;
        }
    }

    private static string? WhyNot(Dictionary<string, Model> models, string code, string unit, string kind, string name)
    {
        var others = models.Where(m => m.Key != code && m.Value.Unit == unit && m.Value.IsThere).Select(m => m.Value).ToList();
        return others.Exists(o => Fold(o.Name) == Fold(name)) ? "registration.duplicate"
            : others.Count >= ARicherYear.AtMost || (kind == "individual" && others.Exists(o => o.Kind == "individual")) ? "registration.quota-exceeded"
            : null;
    }

    private static async Task AssertClaimsAsync(AnOffice office, Dictionary<string, Model> models)
    {
        var frame = ARicherYear.In("registration");
        foreach (var unit in new[] { "u01", "u02" }.Select(u => new UnitId(u)))
        {
            var there = models.Where(m => m.Value.Unit == unit.Value && m.Value.IsThere).ToList();
            foreach (var bound in QuotaRules.Bounds(frame.Definition))
            {
                var holders = await HoldersAsync(office, QuotaRules.Keys(AYear.Id, unit, bound));
                Assert.That(holders.Values, Is.EquivalentTo(there.Where(m => bound.Kind is null || bound.Kind == m.Value.Kind).Select(m => m.Key)), $"{unit} {bound}");
            }

            var names = new[] { "A", "B", "C", "D", "E" }.ToDictionary(n => SubmissionRules.NameClaim(AYear.Registration("x"), unit, new Dictionary<string, string> { ["name"] = n }));
            var held = await HoldersAsync(office, names.Keys);
            Assert.That(held.Select(h => (names[h.Key], h.Value)), Is.EquivalentTo(there.Select(m => (Fold(m.Value.Name).ToUpperInvariant(), m.Key))), $"names of {unit}");
        }
    }

    private static string Fold(string name) => name.Trim().ToLowerInvariant();

    private static async Task<IReadOnlyDictionary<string, string>> HoldersAsync(AnOffice office, IEnumerable<string> keys) =>
        (await office.Store.LoadAsync(new Workflows.Storage.LoadRequest(default, StreamId.Of(AYear.Id), null, 0, [.. keys], []))).Claims;
}
