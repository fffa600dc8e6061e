using System.Globalization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Cycles.CycleEvent>;

namespace DanVan.Workflows.Issuing;

/// <summary>
/// Who may issue a document by hand, replace, correct or recall one, and when. At any stage, final ones too: a mistake is often found after the year is over.
/// Pure.
/// </summary>
internal static class IssuingRules
{
    /// <summary>Most characters of a reason, as of a decision that something rests on.</summary>
    public const int MaxReason = 2_000;

    private const int MaxCorrections = 100;
    private const int MaxCorrection = 4_000;

    /// <summary>Why nobody with these roles may issue anything now. A definition that does not say who may lets those who may open a cycle.</summary>
    public static IReadOnlyList<Refusal> WhyNot(CycleFrame frame, Caller caller)
    {
        var permissions = frame.Definition.Definition.Permissions;
        var roles = permissions.GetValueOrDefault(StageActions.IssueDocument) ?? permissions.GetValueOrDefault(StageActions.Open) ?? [];
        return Permission.WhyNot(frame.Definition, roles, caller) is { } notPermitted ? [notPermitted] : [];
    }

    public static Decision Decide(CycleFrame frame, CycleCommand command, Caller caller, CycleFacts facts)
    {
        if (WhyNot(frame, caller) is { Count: > 0 } notPermitted)
        {
            return Decision.Refused(notPermitted);
        }

        var issuing = facts.Issuing ?? throw new InvalidOperationException("What a document is issued from was not read.");
        return WhyNot(frame, command, issuing) is { } reason
            ? Decision.Refused(reason)
            : Decision.Done(new CycleEvent.DocumentIssued(facts.Document ?? throw new InvalidOperationException("The document was not composed.")));
    }

    /// <summary>The kind a command would issue; null when it issues nothing by hand, or what it names is not there.</summary>
    public static string? KindOf(CycleFrame frame, CycleCommand command) => command switch
    {
        CycleCommand.Issue issue => issue.Kind,
        CycleCommand.ReplaceDocument replace => frame.State.Documents.FirstOrDefault(d => d.Id == replace.Document)?.Kind,
        CycleCommand.CorrectDocument => BuiltInDocuments.Correction,
        CycleCommand.RecallDocument => BuiltInDocuments.Recall,
        _ => null,
    };

    /// <summary>What the new document is to an earlier one; null for a document that stands by itself.</summary>
    public static DocumentRelation? RelationOf(CycleCommand command) => command switch
    {
        CycleCommand.ReplaceDocument c => new(DocumentRelations.Replaces, c.Document, c.Reason),
        CycleCommand.CorrectDocument c => new(DocumentRelations.Corrects, c.Document, c.Reason),
        CycleCommand.RecallDocument c => new(DocumentRelations.Recalls, c.Document, c.Reason),
        _ => null,
    };

    /// <summary>What was filled in.</summary>
    public static IReadOnlyDictionary<string, string> DetailsOf(CycleCommand command) => (command switch
    {
        CycleCommand.Issue c => c.Details,
        CycleCommand.ReplaceDocument c => c.Details,
        CycleCommand.CorrectDocument c => c.Details,
        CycleCommand.RecallDocument c => c.Details,
        _ => null,
    }) ?? new Dictionary<string, string>();

    /// <summary>Why a command is refused, whoever sends it; nothing when it is not. What was not read yet is taken to be in order.</summary>
    public static Refusal? WhyNot(CycleFrame frame, CycleCommand command, IssuingFacts facts) =>
        WhyNotRelated(command, facts)
        ?? WhyNotKind(frame, command, facts)
        ?? (command is CycleCommand.CorrectDocument correct ? WhyNotCorrections(correct.Corrections) : null)
        ?? DetailRules.WhyNot(facts.Details, DetailsOf(command))
        ?? (facts is { Definition.NeedsAwards: true, HasAwards: false } ? RefusalCatalogue.Of(RefusalCodes.DocumentNeedsAwards, facts.Definition.Name) : null);

    /// <summary>Why a reason cannot stand on record; nothing when it can.</summary>
    public static Refusal? WhyNotReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? RefusalCatalogue.Of(RefusalCodes.DocumentReasonMissing)
        : reason.Length > MaxReason ? RefusalCatalogue.Of(RefusalCodes.CycleFieldTooLong, reason)
        : null;

    private static Refusal? WhyNotRelated(CycleCommand command, IssuingFacts facts)
    {
        if (RelationOf(command) is not { } relation)
        {
            return null;
        }

        if (facts.Named is not { } named)
        {
            return RefusalCatalogue.Of(RefusalCodes.DocumentNotIssued, relation.Document);
        }

        return command is CycleCommand.ReplaceDocument && named.Stream.Kind == StreamKind.Registration
            ? RefusalCatalogue.Of(RefusalCodes.DocumentOfRegistration, named.Record.Number)
            : DocumentFates.WhyNot(named.Record, relation.Kind, named.Others) ?? WhyNotReason(relation.Reason);
    }

    private static Refusal? WhyNotKind(CycleFrame frame, CycleCommand command, IssuingFacts facts)
    {
        if (facts.Definition is not { } definition)
        {
            return RefusalCatalogue.Of(RefusalCodes.DocumentUnknown, KindOf(frame, command) ?? "");
        }

        if (definition.PerAward || !facts.IsNumbered || (command is CycleCommand.Issue && BuiltInDocuments.IsAboutAnother(definition.Id)))
        {
            return RefusalCatalogue.Of(RefusalCodes.DocumentNotByHand, definition.Name);
        }

        return command is CycleCommand.Issue { Milestone: { } milestone } && frame.Definition.Definition.Milestones.All(m => m.Id != milestone)
            ? RefusalCatalogue.Of(RefusalCodes.MilestoneUnknown, milestone)
            : null;
    }

    private static Refusal? WhyNotCorrections(IReadOnlyList<DocumentCorrection> corrections)
    {
        if (corrections.Count == 0)
        {
            return RefusalCatalogue.Of(RefusalCodes.DocumentCorrectionsMissing);
        }

        var wrong = corrections.Count > MaxCorrections ? MaxCorrections : corrections.Index().Where(c => !IsCorrection(c.Item)).Select(c => c.Index).FirstOrDefault(-1);
        return wrong < 0 ? null : RefusalCatalogue.Of(RefusalCodes.DocumentCorrectionInvalid, (wrong + 1).ToString(CultureInfo.InvariantCulture));
    }

    // One that changes nothing, or nobody can find, corrects nothing.
    private static bool IsCorrection(DocumentCorrection correction) =>
        !string.IsNullOrWhiteSpace(correction.Place) && correction.Printed != correction.Correct
        && correction.Place.Length <= MaxCorrection && correction.Printed.Length <= MaxCorrection && correction.Correct.Length <= MaxCorrection;
}
