using NodaTime;
using NodaTime.Text;

namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>
/// Instants as ISO 8601 texts with nine decimals. They keep every nanosecond, because an event's hash covers its instant; they sort as they are,
/// for all years from 1 on; and an auditor reads them without a tool.
/// </summary>
internal static class InstantText
{
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffff'Z'");

    public static string Of(Instant instant) => Pattern.Format(instant);

    public static Instant Parse(string text) => Pattern.Parse(text) is { Success: true } parsed
        ? parsed.Value
        : throw new Storage.WorkflowStoreException("store.unreadable", $"The store holds '{text}' where an instant belongs.");
}
