using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Issuing;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>Reads what a document that a person issues rests on, and composes it, before the transaction. What would be refused anyway is not composed.</summary>
internal sealed class IssuingDesk(IWorkflowStore store, DocumentDesk desk)
{
    /// <summary>What was found out for a command of a cycle; null for one that issues nothing by hand and records no delivery.</summary>
    public async ValueTask<IssuingPreparation?> PrepareAsync(
        CycleFrame frame, CycleCommand command, IReadOnlyDictionary<string, long> series, Caller caller, CancellationToken cancellationToken)
    {
        var relation = IssuingRules.RelationOf(command);
        var named = relation?.Document ?? (command as CycleCommand.RecordDelivery)?.Document;
        if (named is null && command is not CycleCommand.Issue)
        {
            return null;
        }

        if (IssuingRules.WhyNot(frame, caller).Count > 0)
        {
            return new IssuingPreparation(new IssuingFacts());
        }

        var facts = new IssuingFacts { Named = named is null ? null : await DocumentFinder.FindAsync(store, frame, named, cancellationToken) };
        if (command is CycleCommand.RecordDelivery)
        {
            return new IssuingPreparation(facts);
        }

        var composer = desk.Required();
        if (IssuingRules.KindOf(frame, command) is { } kind && BuiltInDocuments.Find(frame, kind) is { } definition)
        {
            facts = facts with { Definition = definition, IsNumbered = composer.IsNumbered(kind), Details = desk.DetailsOf(definition) };
        }

        if (IssuingRules.WhyNot(frame, command, facts) is not null)
        {
            return new IssuingPreparation(facts);
        }

        var reading = await desk.ReadAsync(frame, cancellationToken);
        facts = facts with { HasAwards = reading.HasAwards };
        if (IssuingRules.WhyNot(frame, command, facts) is not null)
        {
            return new IssuingPreparation(facts);
        }

        var corrections = (command as CycleCommand.CorrectDocument)?.Corrections ?? [];
        var milestone = command is CycleCommand.Issue issue ? issue.Milestone : command is CycleCommand.ReplaceDocument ? MilestoneOf(frame, facts.Named!.Record) : null;
        var names = new RelatedDocumentModel(facts.Details, IssuingRules.DetailsOf(command), facts.Named?.Record, relation, corrections);
        var prepared = Composed(facts, () => desk.Compose(frame, command, facts.Definition!, reading, names, milestone, series, caller.Now));
        return prepared with { Guard = facts.Named is { Version: > 0 } of ? new StreamGuard(of.Stream, of.Version) : null };
    }

    /// <summary>A document in the place of one of a registration. What would be refused is not composed.</summary>
    public IssuingPreparation PrepareReplacement(
        CycleFrame frame, RegistrationState? state, RegistrationCommand.ReplaceDocument command, IReadOnlyDictionary<string, long> series, Caller caller)
    {
        var facts = new IssuingFacts();
        if (ReplacementRules.WhyNot(frame, state, caller).Count > 0 || ReplacementRules.WhyNot(frame, state!, command) is not null)
        {
            return new IssuingPreparation(facts);
        }

        var replaced = state!.Documents.First(d => d.Id == command.Document);
        var definition = frame.Definition.Documents[replaced.Kind];
        desk.Required();
        var relation = new DocumentRelation(DocumentRelations.Replaces, command.Document, command.Reason);
        var names = new RelatedDocumentModel(desk.DetailsOf(definition), new Dictionary<string, string>(), replaced, relation, []);
        return Composed(facts, () => desk.ComposeAward(frame, command, definition, state, names, series, caller.Now));
    }

    // Refused and not recorded: the template may be mended, or the figures it lacks come in, and the same command be sent again.
    private static IssuingPreparation Composed(IssuingFacts facts, Func<PreparedDocument?> compose)
    {
        try
        {
            // No series was read where the cycle was moved to another version in between; the same command finds its series the next time.
            return compose() is { } document ? new IssuingPreparation(facts) { Document = document } : new IssuingPreparation(facts) { Ended = new Outcome.Conflict() };
        }
        catch (Exception e) when (e is Templates.TemplateException or DocumentBodyException or ArgumentException)
        {
            return new IssuingPreparation(facts) { Ended = new Outcome.Refused([RefusalCatalogue.Of(RefusalCodes.DocumentNotComposable, e.Message.TrimEnd('.'))]) };
        }
    }

    // Version 0.2 did not note which milestone a document was about. Where only one issues such documents it is that one.
    private static string? MilestoneOf(CycleFrame frame, DocumentRecord replaced)
    {
        var issuing = frame.Definition.Definition.Milestones.Where(m => (m.OnRecord ?? []).Any(e => e.Document == replaced.Kind)).Take(2).ToList();
        return replaced.Milestone ?? (issuing is [var only] ? only.Id : null);
    }
}

/// <summary>What was found out for a command about documents.</summary>
/// <param name="Facts">What it is decided on.</param>
internal sealed record IssuingPreparation(IssuingFacts Facts)
{
    /// <summary>The composed document; null where the command is refused or issues none.</summary>
    public PreparedDocument? Document { get; init; }

    /// <summary>The registration whose document it is about, which must not have moved; null for none.</summary>
    public StreamGuard? Guard { get; init; }

    /// <summary>The outcome where it has come to an end before anything is decided, which is not recorded; else null.</summary>
    public Outcome? Ended { get; init; }
}
