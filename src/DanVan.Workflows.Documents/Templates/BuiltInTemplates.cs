namespace DanVan.Workflows.Documents.Templates;

/// <summary>
/// The shipped templates in the Scriban language, one a document kind and one for each of its appendices. They write the body only; docs/template-model.md lists what they read.
/// Thread-safe.
/// </summary>
public static class BuiltInTemplates
{
    /// <summary>Their names, in the order the year brings them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "plan",
        "registration-call",
        "registration-call-form",
        "registration-form",
        "registration-summary",
        "registration-summary-list",
        "registration-list",
        "briefing-invitation",
        "briefing-minutes",
        "mid-year-report",
        "score-sheet",
        "score-summary",
        "score-summary-table",
        "appraisal-minutes",
        "council-minutes",
        "proposal",
        "proposal-list",
        "achievement-report",
        "decision",
        "decision-list",
        "certificate",
        "replication-assignment",
        "replication-assignment-list",
        "correction",
        "recall",
        "final-report",
        "final-report-exemplary",
        "final-report-late",
    ];

    /// <summary>The text of a template.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static string Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Names.Contains(name)
            ? EmbeddedText.Read($"Templates/{name}.sbn.html")
            : throw new ArgumentException($"There is no template \"{name}\". Known: {string.Join(", ", Names)}.", nameof(name));
    }
}
