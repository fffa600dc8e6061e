using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Engine;

/// <summary>What commands about documents must hold to be looked at at all, and the one order of what they hold.</summary>
internal static class IssuingParts
{
    /// <summary>The first part of a command that is null; null when all is there.</summary>
    public static string? MissingIn(CycleCommand command) => command switch
    {
        CycleCommand.Issue { Kind: null } => nameof(CycleCommand.Issue.Kind),
        CycleCommand.Issue issue when IsMissing(issue.Details) => nameof(issue.Details),
        CycleCommand.ReplaceDocument { Document: null } => nameof(CycleCommand.ReplaceDocument.Document),
        CycleCommand.ReplaceDocument { Reason: null } => nameof(CycleCommand.ReplaceDocument.Reason),
        CycleCommand.ReplaceDocument replace when IsMissing(replace.Details) => nameof(replace.Details),
        CycleCommand.CorrectDocument { Document: null } => nameof(CycleCommand.CorrectDocument.Document),
        CycleCommand.CorrectDocument { Reason: null } => nameof(CycleCommand.CorrectDocument.Reason),
        CycleCommand.CorrectDocument correct when correct.Corrections is null || correct.Corrections.Any(c => c is not { Place: not null, Printed: not null, Correct: not null }) =>
            nameof(correct.Corrections),
        CycleCommand.CorrectDocument { Details: { } details } when IsMissing(details) => nameof(CycleCommand.CorrectDocument.Details),
        CycleCommand.RecallDocument { Document: null } => nameof(CycleCommand.RecallDocument.Document),
        CycleCommand.RecallDocument { Reason: null } => nameof(CycleCommand.RecallDocument.Reason),
        CycleCommand.RecallDocument { Details: { } details } when IsMissing(details) => nameof(CycleCommand.RecallDocument.Details),
        CycleCommand.RecordDelivery { Document: null } => nameof(CycleCommand.RecordDelivery.Document),
        CycleCommand.RecordDelivery { Organ: null } => nameof(CycleCommand.RecordDelivery.Organ),
        CycleCommand.RecordDelivery { Note: null } => nameof(CycleCommand.RecordDelivery.Note),
        _ => null,
    };

    /// <summary>The same command, whatever order the caller's dictionaries have: a caller that rebuilds its request may fill them in another.</summary>
    public static CycleCommand InOneOrder(CycleCommand command) => command switch
    {
        CycleCommand.Issue c => c with { Details = Ordered(c.Details) },
        CycleCommand.ReplaceDocument c => c with { Details = Ordered(c.Details) },
        CycleCommand.CorrectDocument { Details: { } details } c => c with { Details = Ordered(details) },
        CycleCommand.RecallDocument { Details: { } details } c => c with { Details = Ordered(details) },
        _ => command,
    };

    private static bool IsMissing(IReadOnlyDictionary<string, string>? details) => details is null || details.Values.Any(value => value is null);

    private static SortedDictionary<string, string> Ordered(IReadOnlyDictionary<string, string> details) => new(details.ToDictionary(), StringComparer.Ordinal);
}
