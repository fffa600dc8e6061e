namespace DanVan.Workflows.Templates;

/// <summary>The read templates used last, by content hash. Thread-safe; never holds more than its capacity, in templates and in characters they were made of.</summary>
/// <remarks>A tree takes up to a hundred bytes for a character, so a few templates of the greatest length would fill the memory of a host.</remarks>
internal sealed class TemplateCache<T>(int capacity, long characters)
    where T : class, ICachedTemplate
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Hash, T Template)>> _nodes = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Hash, T Template)> _byUse = new();

    private long _characters;

    internal int Count
    {
        get
        {
            lock (_lock)
                return _nodes.Count;
        }
    }

    internal T? Find(string hash)
    {
        lock (_lock)
        {
            if (!_nodes.TryGetValue(hash, out var node))
                return null;

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Template;
        }
    }

    internal void Keep(string hash, T template)
    {
        lock (_lock)
        {
            if (_nodes.ContainsKey(hash) || template.Length > characters)
                return;

            _nodes[hash] = _byUse.AddFirst((hash, template));
            _characters += template.Length;
            while (_nodes.Count > capacity || _characters > characters)
            {
                var (oldest, dropped) = _byUse.Last!.Value;
                _nodes.Remove(oldest);
                _byUse.RemoveLast();
                _characters -= dropped.Length;
            }
        }
    }
}

/// <summary>What a renderer keeps of a template it has read.</summary>
internal interface ICachedTemplate
{
    /// <summary>The characters it was made of.</summary>
    int Length { get; }
}
