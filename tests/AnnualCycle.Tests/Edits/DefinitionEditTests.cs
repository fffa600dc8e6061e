using System.Text.Json.Nodes;
using AnnualCycle.Input;
using AnnualCycle.Tests.Running;
using DanVan.TestData;
using DanVan.Workflows;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using NodaTime;

namespace AnnualCycle.Tests.Edits;

/// <summary>
/// Each edit is published as version 2 in the middle of a running year: the dry run must give the right verdict, and the year must end as an independent calculation under
/// the edited rules says. A year that cannot be moved ends under version 1.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class DefinitionEditTests
{
    private static readonly string[] UsualStages = ["plan", "registration", "mid-year-review", "scoring", "commendation", "closed"];
    private static readonly string[] UsualDocuments = ["plan", "registration-list", "mid-year-report", "council-minutes", "proposal", "decision"];

    // Without a single award there is nothing to propose or decide.
    private static readonly string[] OfAwards = ["proposal", "decision"];

    private static IEnumerable<DefinitionEdit> All { get; } =
        [.. EditsOfTimes.All, .. EditsOfPapers.All, .. EditsOfPoints.All, .. EditsOfAwards.All, .. EditsOfStages.All];

    public static IEnumerable<TestCaseData> Edits() => All.Select(e => new TestCaseData(e.Id).SetDescription(e.Description));

    [Test]
    public void Every_verdict_and_every_part_of_the_year_is_in_the_list()
    {
        Assert.That(All.Select(e => e.Id), Is.Unique);
        Assert.That(All.Select(e => e.Description), Is.Unique);
        Assert.That(All.Count(), Is.GreaterThanOrEqualTo(30));
        Assert.That(All.Select(e => e.Moment).Distinct(), Is.EquivalentTo(Enum.GetValues<Moment>()));
        foreach (var verdict in Enum.GetValues<DryRunVerdict>())
        {
            Assert.That(All.Count(e => e.Verdict == verdict), Is.GreaterThan(5), verdict.ToString());
        }
    }

    [TestCaseSource(nameof(Edits))]
    public async Task An_edit_gets_its_verdict_and_the_year_ends_as_calculated(string id)
    {
        var edit = All.Single(e => e.Id == id);
        using var folder = new TemporaryFolder();
        var papers = Papers.OfTheYear();
        var place = papers.Place(edit.Moment);
        var renamed = edit.Migrates && edit.Mapping is { } m ? m.Renamed.Values.SelectMany(w => w).ToDictionary(w => w.Key, w => w.Value) : [];
        edit.Rows?.Invoke(papers, place.Row);
        papers.WriteTo(folder["unedited"]);
        papers.UseWords(renamed, place);
        papers.WriteTo(folder["data"]);
        var first = Version(1, edit.FirstVersion);
        var second = Version(2, edit.FirstVersion, edit.Change);
        var input = new YearFolder(folder["data"]);

        // The year's deadlines are the definition's own, so that an edit of them is felt.
        var settings = edit.Settings(input.Cycle().Settings with { Deadlines = new Dictionary<string, LocalDate>() });
        await using var year = new EditedYear(input, settings);

        await year.RunAsync(edit.Moment, place.Row, () => TryAsync(year, edit, second), edit.FirstVersion is null ? null : first);

        var unedited = IndependentModel.Compute(folder["unedited"], edit.First);
        var expected = edit.Migrates
            ? IndependentModel.Compute(folder["data"], edit.First, new ModelChange(place.File, place.Row, edit.Rules(edit.First), renamed))
            : unedited;
        Directory.CreateDirectory(folder["out"]);
        var (results, refusals) = await year.ResultsAsync(folder["out"]);
        var cycle = await year.CycleAsync();
        Assert.Multiple(() =>
        {
            Assert.That(results, Is.EqualTo(expected.ResultsCsv), "results.csv");
            Assert.That(refusals, Is.EqualTo(expected.RefusalsCsv), "refusals.csv");
            Assert.That(cycle.DefinitionVersion, Is.EqualTo(edit.Migrates ? 2 : 1));
            Assert.That(
                cycle.Passed.Keys,
                Is.EquivalentTo(DefinitionLoader.Load(edit.Migrates ? second : first).Definition.Deadlines.Select(d => d.Id)), "every deadline has come to its end");
            Assert.That(cycle.Stages.Select(s => s.Stage), Is.EqualTo(edit.Stages ?? UsualStages));
            Assert.That(cycle.Documents.Select(d => d.Kind), Is.EqualTo((edit.Documents ?? UsualDocuments).Where(d => expected.Funnel.Awarded.Total > 0 || !OfAwards.Contains(d))));
            Assert.That(
                (expected.ResultsCsv, expected.RefusalsCsv) != (unedited.ResultsCsv, unedited.RefusalsCsv), Is.EqualTo(edit.Shows), "whether the edit shows in the calculation");
        });
    }

    private static async Task TryAsync(EditedYear year, DefinitionEdit edit, string version)
    {
        await year.PublishAsync(version);
        var result = await year.DryRunAsync(version, null);
        Assert.That(result?.Verdict, Is.EqualTo(edit.Verdict), () => Text(result));
        Assert.That(result?.Reasons.Select(r => r.Code).FirstOrDefault(), Is.EqualTo(edit.Code), () => Text(result));
        if (edit.Mapping is { } mapping)
        {
            Assert.That(await year.MigrateAsync(version, MigrationMapping.None), Is.InstanceOf<Outcome.Refused>(), "without the mapping");
            result = await year.DryRunAsync(version, mapping);
            Assert.That(result!.Verdict, Is.EqualTo(edit.MappingBlockedBy is null ? DryRunVerdict.Same : DryRunVerdict.Blocked), () => Text(result));
            Assert.That(result.Reasons.Select(r => r.Code).FirstOrDefault(), Is.EqualTo(edit.MappingBlockedBy), () => Text(result));
        }

        if (edit.Note is { } note)
        {
            Assert.That(result!.Notes.Select(n => n.Code), Does.Contain(note));
        }

        var outcome = await year.MigrateAsync(version, edit.Mapping ?? MigrationMapping.None);
        if (edit.Migrates)
        {
            Assert.That(outcome, Is.InstanceOf<Outcome.Done>(), () => string.Join("; ", ((Outcome.Refused)outcome).Reasons.Select(r => r.English)));
            year.GoOnUnder(version, edit.Mapping ?? MigrationMapping.None, edit.Roles);
        }
        else
        {
            Assert.That((outcome as Outcome.Refused)?.Reasons.Select(r => r.Code).Distinct(), Is.EqualTo(new[] { RefusedWith(edit) }));
        }
    }

    private static string RefusedWith(DefinitionEdit edit) => edit switch
    {
        { Verdict: null } => RefusalCodes.StageNotAccepting,
        { MappingBlockedBy: { } code } when code.StartsWith("mapping.", StringComparison.Ordinal) => RefusalCodes.MigrationInvalidMapping,
        { Verdict: DryRunVerdict.NeedsMapping, Mapping: null } => RefusalCodes.MigrationNeedsMapping,
        _ => RefusalCodes.MigrationBlocked,
    };

    private static string Version(int version, params Action<JsonObject>?[] changes)
    {
        var json = JsonNode.Parse(DefinitionLoader.AnnualCycleJson)!.AsObject();
        foreach (var change in changes)
        {
            change?.Invoke(json);
        }

        json["version"] = version;
        return json.ToJsonString();
    }

    private static string Text(DryRunResult? result) =>
        result is null ? "not listed" : $"{result.Verdict}: {string.Join("; ", result.Reasons.Select(r => $"{r.Code} {r.English} ({string.Join(", ", r.About)})"))}";
}
