using System.Collections.Frozen;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>
/// What the shipped kinds of documents ask of a person who issues them by hand. The kinds are the documents package's, which the check of a definition
/// cannot ask; a test holds the two together.
/// </summary>
internal static class ShippedDetails
{
    private static readonly FrozenDictionary<string, string[]> Ids = new Dictionary<string, string[]>
    {
        ["registration-call"] = ["department", "contact", "email"],
        ["registration-summary"] = ["remarks", "proposals"],
        ["briefing-invitation"] = ["meeting", "guests", "chair", "chair_title", "time", "place", "content", "preparation", "contact"],
        ["briefing-minutes"] =
            ["meeting", "start_time", "end_time", "place", "attendance", "absent", "chair", "chair_title", "secretary", "secretary_title", "discussion", "conclusion"],
        ["mid-year-report"] = ["leadership", "highlights", "funds", "limits", "causes", "tasks", "proposals"],
        ["appraisal-minutes"] = ["place", "start_time", "end_time", "attendance", "opinions", "conclusion"],
        ["achievement-report"] = ["person", "birth_date", "position", "profile", "results", "previous_awards"],
        ["replication-assignment"] = ["assignments", "learners", "contents", "deadline"],
        ["final-report"] = ["leadership", "highlights", "replication", "funds", "limits", "causes", "tasks", "proposals"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The ids of a kind's details; empty for a kind that asks for nothing or is not shipped.</summary>
    public static IReadOnlyList<string> Of(string kind) => Ids.GetValueOrDefault(kind, []);
}
