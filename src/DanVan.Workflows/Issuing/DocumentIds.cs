namespace DanVan.Workflows.Issuing;

/// <summary>
/// The parts of a document's id, <c>syt-2024/r1/certificate/7</c>: the stream that issued it, its kind, its ordinal. Read from the end, because a
/// registration's code may hold slashes.
/// </summary>
internal static class DocumentIds
{
    /// <summary>The stream and the kind as they were called at the issue; null for a text that is no document's id.</summary>
    public static (StreamId Stream, string Kind)? Parse(string id)
    {
        var ordinal = id.LastIndexOf('/');
        var kind = ordinal < 1 ? -1 : id.LastIndexOf('/', ordinal - 1);
        if (kind < 1)
        {
            return null;
        }

        var stream = id[..kind];
        var cycle = stream.IndexOf('/', StringComparison.Ordinal);
        var parsed = cycle < 0 ? StreamId.Of(new CycleId(stream)) : new StreamId(new CycleId(stream[..cycle]), stream[(cycle + 1)..]);
        return parsed.Cycle.Value.Length == 0 || parsed.Kind == StreamKind.Definition ? null : (parsed, id[(kind + 1)..ordinal]);
    }
}
