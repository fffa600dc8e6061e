using System.Globalization;
using DanVan.Workflows.Engine;
using DanVan.Workflows.Refusals;
using Decision = DanVan.Workflows.Engine.Decision<DanVan.Workflows.Definitions.DefinitionEvent>;

namespace DanVan.Workflows.Definitions;

/// <summary>What a command does to a definition: events, or reasons why not. Pure.</summary>
/// <remarks>Author and publisher are two people, as drafting and signing are two in the administration (Decree 30/2020/NĐ-CP, articles 10 to 13).</remarks>
internal static class DefinitionDecider
{
    private const int MaxText = 2000;
    private const int MaxFindings = 5;

    /// <param name="state">The state; null when no draft was ever saved.</param>
    /// <param name="command">The command.</param>
    /// <param name="caller">Who asks, with their roles, and when.</param>
    /// <param name="person">The person who asks.</param>
    /// <param name="draftJson">The JSON of the draft, where the command publishes it and there is one.</param>
    public static Decision Decide(DefinitionState? state, DefinitionCommand command, Caller caller, PersonId person, string? draftJson)
    {
        if (WhyNotPermitted(command, caller) is { } notPermitted)
        {
            return Decision.Refused(notPermitted);
        }

        return command switch
        {
            DefinitionCommand.SaveDraft c => Save(c, person),
            _ when state is null => Refuse(RefusalCodes.DefinitionUnknown, command.Definition.Value),
            DefinitionCommand.DiscardDraft => state.Draft is { } draft
                ? Decision.Done(new DefinitionEvent.DraftDiscarded(draft.Hash))
                : Refuse(RefusalCodes.DefinitionNoDraft),
            DefinitionCommand.Publish c => Publish(state, c, person, draftJson),
            DefinitionCommand.Retire c => Retire(state, c),
            _ => throw new ArgumentException($"No command of a definition: {command.GetType().Name}.", nameof(command)),
        };
    }

    private static Decision Save(DefinitionCommand.SaveDraft command, PersonId person)
    {
        if (command.Note.Length > MaxText)
        {
            return Refuse(RefusalCodes.CycleFieldTooLong, command.Note);
        }

        try
        {
            var loaded = DefinitionLoader.Read(command.Json, command.Definition.Value);
            return loaded.Definition.Id == command.Definition.Value
                ? Decision.Done(new DefinitionEvent.DraftSaved(loaded.Hash, loaded.Definition.Version, person, command.Note))
                : Decision.Refused(Invalid(
                    $"$.id: mã định nghĩa là \"{loaded.Definition.Id}\", không phải \"{command.Definition}\"",
                    $"$.id: the id is \"{loaded.Definition.Id}\", not \"{command.Definition}\""));
        }
        catch (DefinitionException e)
        {
            return Decision.Refused([.. Invalid(e.Findings)]);
        }
    }

    private static Decision Publish(DefinitionState state, DefinitionCommand.Publish command, PersonId person, string? draftJson)
    {
        if (state.Draft is not { } draft)
        {
            return Refuse(RefusalCodes.DefinitionNoDraft);
        }

        if (draft.Hash != command.Hash)
        {
            return Refuse(RefusalCodes.DefinitionDraftChanged);
        }

        var reasons = WhyNotPublish(state, draft, command, person, draftJson!).ToList();
        return reasons.Count > 0
            ? Decision.Refused(reasons)
            : Decision.Done(new DefinitionEvent.Published(draft.Hash, draft.Version, draft.Authors, person, command.Decision));
    }

    private static IEnumerable<Refusal> WhyNotPublish(
        DefinitionState state, DefinitionDraft draft, DefinitionCommand.Publish command, PersonId person, string draftJson)
    {
        if (draft.Authors.Contains(person))
        {
            yield return RefusalCatalogue.Of(RefusalCodes.DefinitionSameAuthor);
        }

        var highest = state.Versions.Select(v => v.Version).DefaultIfEmpty(0).Max();
        if (draft.Version <= highest)
        {
            yield return RefusalCatalogue.Of(RefusalCodes.DefinitionVersionTaken, highest.ToString(CultureInfo.InvariantCulture));
        }

        if (WhyNotDecided(command.Decision) is { } missing)
        {
            yield return missing;
        }

        foreach (var invalid in Invalid(FindingsOf(draftJson, draft.Hash)))
        {
            yield return invalid;
        }
    }

    private static Decision Retire(DefinitionState state, DefinitionCommand.Retire command)
    {
        if (state.Published is not { } published)
        {
            return Refuse(RefusalCodes.DefinitionNotPublished);
        }

        return WhyNotDecided(command.Decision) is { } missing
            ? Decision.Refused(missing)
            : Decision.Done(new DefinitionEvent.Retired(published.Hash, published.Version, command.Decision));
    }

    private static Refusal? WhyNotDecided(string decision) =>
        string.IsNullOrWhiteSpace(decision) ? RefusalCatalogue.Of(RefusalCodes.DecisionMissing)
        : decision.Length > MaxText ? RefusalCatalogue.Of(RefusalCodes.CycleFieldTooLong, decision)
        : null;

    private static IReadOnlyList<DefinitionFinding> FindingsOf(string json, string source)
    {
        try
        {
            DefinitionLoader.Load(json, source);
            return [];
        }
        catch (DefinitionException e)
        {
            return e.Findings;
        }
    }

    // The first few, each a reason of its own: a draft that lost a list would name hundreds, and a text of all of them would be cut.
    private static IEnumerable<Refusal> Invalid(IReadOnlyList<DefinitionFinding> findings)
    {
        foreach (var finding in findings.Take(MaxFindings))
        {
            yield return Invalid($"{finding.Path}: {finding.Vietnamese.TrimEnd('.')}", $"{finding.Path}: {finding.English.TrimEnd('.')}");
        }

        if (findings.Count - MaxFindings is > 0 and var more)
        {
            var count = more.ToString(CultureInfo.InvariantCulture);
            yield return Invalid($"còn {count} lỗi khác", $"{count} more findings");
        }
    }

    private static Refusal Invalid(string vietnamese, string english) =>
        RefusalCatalogue.Of(RefusalCodes.DefinitionInvalid, vietnamese) with { English = RefusalCatalogue.Of(RefusalCodes.DefinitionInvalid, english).English };

    private static Refusal? WhyNotPermitted(DefinitionCommand command, Caller caller)
    {
        var (role, name) = command is DefinitionCommand.SaveDraft or DefinitionCommand.DiscardDraft
            ? (DefinitionRoles.Author, "Soạn thảo quy trình")
            : (DefinitionRoles.Publisher, "Công bố quy trình");
        return caller.IsSystem || caller.Roles.Contains(role) ? null : RefusalCatalogue.Of(RefusalCodes.ActorNotPermitted, $"{name} ({role})");
    }

    private static Decision Refuse(string code, string? about = null) => Decision.Refused(RefusalCatalogue.Of(code, about));
}
