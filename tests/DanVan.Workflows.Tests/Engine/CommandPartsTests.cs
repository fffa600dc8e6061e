using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Tests.Engine;

/// <summary>A command that lacks a part is misuse: it is turned away by the name of the part before anything is read.</summary>
public sealed class CommandPartsTests
{
    private static readonly Dictionary<string, string> None = [];
    private static readonly DefinitionId Definition = new("annual-cycle");

    private static IEnumerable<TestCaseData> Incomplete()
    {
        (Command Command, string Part)[] all =
        [
            (new CycleCommand.Pull(AYear.Id, null!), "Trigger"),
            (new CycleCommand.ExtendDeadline(AYear.Id, null!, new LocalDate(2024, 4, 1), "QĐ 1"), "Deadline"),
            (new CycleCommand.WaiveDeadline(AYear.Id, null!, "QĐ 1"), "Deadline"),
            (new CycleCommand.ChangeCohort(AYear.Id, null!, "QĐ 1"), "Units"),
            (new CycleCommand.ChangeCohort(AYear.Id, [null!], "QĐ 1"), "Units"),
            (new CycleCommand.RecordMilestone(AYear.Id, null!, new LocalDate(2024, 4, 1), ""), "Milestone"),
            (new CycleCommand.RecordMilestone(AYear.Id, "q1", new LocalDate(2024, 4, 1), null!), "Conclusion"),
            (new CycleCommand.Migrate(AYear.Id, null!, MigrationMapping.None, "QĐ 1"), "DefinitionHash"),
            (new CycleCommand.Migrate(AYear.Id, "sha256:0", null!, "QĐ 1"), "Mapping"),
            (new CycleCommand.Migrate(AYear.Id, "sha256:0", new MigrationMapping { Stages = null! }, "QĐ 1"), "Mapping"),
            (new CycleCommand.Migrate(AYear.Id, "sha256:0", new MigrationMapping { Stages = new Dictionary<string, string> { ["plan"] = null! } }, "QĐ 1"), "Mapping"),
            (new CycleCommand.Migrate(
                AYear.Id, "sha256:0", new MigrationMapping { Renamed = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["kinds"] = null! } }, "QĐ 1"), "Mapping"),
            (new CycleCommand.Issue(AYear.Id, null!, None), "Kind"),
            (new CycleCommand.Issue(AYear.Id, "plan", null!), "Details"),
            (new CycleCommand.Issue(AYear.Id, "plan", new Dictionary<string, string> { ["a"] = null! }), "Details"),
            (new CycleCommand.ReplaceDocument(AYear.Id, null!, "Sai", None), "Document"),
            (new CycleCommand.ReplaceDocument(AYear.Id, "d", null!, None), "Reason"),
            (new CycleCommand.ReplaceDocument(AYear.Id, "d", "Sai", null!), "Details"),
            (new CycleCommand.CorrectDocument(AYear.Id, null!, "Sai", []), "Document"),
            (new CycleCommand.CorrectDocument(AYear.Id, "d", null!, []), "Reason"),
            (new CycleCommand.CorrectDocument(AYear.Id, "d", "Sai", null!), "Corrections"),
            (new CycleCommand.CorrectDocument(AYear.Id, "d", "Sai", [null!]), "Corrections"),
            (new CycleCommand.CorrectDocument(AYear.Id, "d", "Sai", [new("a", null!, "c")]), "Corrections"),
            (new CycleCommand.CorrectDocument(AYear.Id, "d", "Sai", [], new Dictionary<string, string> { ["a"] = null! }), "Details"),
            (new CycleCommand.RecallDocument(AYear.Id, null!, "Sai"), "Document"),
            (new CycleCommand.RecallDocument(AYear.Id, "d", null!), "Reason"),
            (new CycleCommand.RecallDocument(AYear.Id, "d", "Sai", new Dictionary<string, string> { ["a"] = null! }), "Details"),
            (new CycleCommand.RecordDelivery(AYear.Id, null!, "o", default, default, ""), "Document"),
            (new CycleCommand.RecordDelivery(AYear.Id, "d", null!, default, default, ""), "Organ"),
            (new CycleCommand.RecordDelivery(AYear.Id, "d", "o", default, default, null!), "Note"),
            (new RegistrationCommand.ReplaceDocument(AYear.Registration("r1"), null!, "Sai"), "Document"),
            (new RegistrationCommand.ReplaceDocument(AYear.Registration("r1"), "d", null!), "Reason"),
            (new DefinitionCommand.SaveDraft(Definition, null!, ""), "Json"),
            (new DefinitionCommand.SaveDraft(Definition, "{}", null!), "Note"),
            (new DefinitionCommand.Publish(Definition, null!, "QĐ 1"), "Hash"),
            (new RegistrationCommand.Withdraw(AYear.Registration("r1"), null!), "Reason"),
            (new RegistrationCommand.Report(AYear.Registration("r1"), null!, AYear.InTime, "continue", ""), "Period"),
            (new RegistrationCommand.Report(AYear.Registration("r1"), "annual", AYear.InTime, null!, ""), "Decision"),
            (new RegistrationCommand.Report(AYear.Registration("r1"), "annual", AYear.InTime, "continue", null!), "Result"),
            (new RegistrationCommand.Disqualify(AYear.Registration("r1"), null!, ""), "Ground"),
            (new RegistrationCommand.Disqualify(AYear.Registration("r1"), "stopped", null!), "Evidence"),
        ];
        return all.Select(c => new TestCaseData(c.Command, c.Part).SetArgDisplayNames(c.Command.GetType().Name, c.Part));
    }

    [TestCaseSource(nameof(Incomplete))]
    public void A_command_without_a_part_is_turned_away_by_its_name(Command command, string part) => Assert.That(
        Assert.Throws<ArgumentException>(() => RequestCheck.Validate(new CommandRequest(CommandId.New(), OfficeRoles.Leader, command)))!.Message,
        Does.Contain($"{command.GetType().Name}: {part}"));
}
