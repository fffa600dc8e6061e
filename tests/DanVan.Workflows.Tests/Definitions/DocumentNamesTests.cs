using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions.Validation;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Definitions;

/// <summary>The names a template is checked against are those it is rendered with.</summary>
public sealed class DocumentNamesTests
{
    // What the documents package adds when it composes.
    private static readonly string[] OfThePackage = ["owner.awarding_authority", "plan.citation", "list.citation", "minutes.citation", "proposal.citation", "decision.citation", "legal_bases[]"];

    private static readonly LocalDate Date = new(2024, 12, 1);

    private static readonly CycleFrame Frame = AYear.In("closed", ranking: [new Ranking("r1", "collective", 1, "gk-tt"), new Ranking("r2", "individual", 1, "gk-cn")]);

    [Test]
    public void Of_DocumentOfTheCycle_AreTheNamesOfItsModel()
    {
        var stopped = AYear.Accepted("r3", "u03") with { Status = RegistrationStatus.Discontinued, Reports = [new("mid-year", AYear.InTime, false, "discontinue", "Dừng")] };
        var model = DocumentModel.OfCycle(Frame, [Awarded("r1", "collective", "gk-tt"), Awarded("r2", "individual", "gk-cn"), stopped], Date);
        Assert.That(NamesIn(model).Distinct(), Is.EquivalentTo(DocumentNames.Of(AYear.BuiltIn.Definition, perAward: false).Except(OfThePackage)));
    }

    [Test]
    public void Of_DocumentOfAnAward_AreTheNamesOfItsModel()
    {
        var model = DocumentModel.OfAward(Frame, Awarded("r1", "collective", "gk-tt"), Date, new DocumentNumber(3, "GK", "SYT"));
        Assert.That(NamesIn(model), Is.EquivalentTo(DocumentNames.Of(AYear.BuiltIn.Definition, perAward: true).Except(OfThePackage)));
    }

    private static RegistrationState Awarded(string code, string kind, string award) => AYear.Accepted(code) with
    {
        Kind = kind,
        Conclusion = new Conclusion("recognised", null, new PointTotals(95, 95, 0, 0, 95, "xuat-sac", [25, 20]), true),
        Vote = new VoteCount(award, 7, 7, 0, 0, 0, true, true),
    };

    private static IEnumerable<string> NamesIn(IReadOnlyDictionary<string, object?> model) => model.SelectMany(member => member.Value switch
    {
        IReadOnlyDictionary<string, object?> inner => NamesIn(inner).Select(n => $"{member.Key}.{n}"),
        IReadOnlyList<object?> list => list.OfType<IReadOnlyDictionary<string, object?>>().SelectMany(NamesIn).Distinct().Select(n => $"{member.Key}[].{n}"),
        _ => [member.Key],
    });
}
