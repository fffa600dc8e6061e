using System.Collections.ObjectModel;

namespace DanVan.Workflows.Documents;

/// <summary>
/// The words a definition writes for the marks in a document's heading, and what they stand for (Decree 30/2020/NĐ-CP, Annex I, part II, 10). Compared
/// ordinally; thread-safe.
/// </summary>
public static class DocumentMarks
{
    /// <summary>The degrees of secrecy: <c>secret</c>, <c>top-secret</c>, <c>most-secret</c>, from the lowest.</summary>
    public static IReadOnlyDictionary<string, DocumentSecrecy> Secrecy { get; } = new ReadOnlyDictionary<string, DocumentSecrecy>(new OrderedDictionary<string, DocumentSecrecy>(StringComparer.Ordinal)
    {
        ["secret"] = DocumentSecrecy.Secret, ["top-secret"] = DocumentSecrecy.TopSecret, ["most-secret"] = DocumentSecrecy.MostSecret,
    });

    /// <summary>The degrees of urgency: <c>urgent</c>, <c>very-urgent</c>, <c>express</c>, from the lowest.</summary>
    public static IReadOnlyDictionary<string, DocumentUrgency> Urgency { get; } = new ReadOnlyDictionary<string, DocumentUrgency>(new OrderedDictionary<string, DocumentUrgency>(StringComparer.Ordinal)
    {
        ["urgent"] = DocumentUrgency.Urgent, ["very-urgent"] = DocumentUrgency.VeryUrgent, ["express"] = DocumentUrgency.Express,
    });
}
