namespace DanVan.Workflows.Scriban;

/// <summary>The templates used last, by content hash. Thread-safe; never holds more than its capacity, in templates and in characters they were made of.</summary>
internal sealed class TemplateCache(int capacity, long characters)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Hash, ReadTemplate Template)>> _nodes = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Hash, ReadTemplate Template)> _byUse = new();

    private long _characters;

    internal int Count
    {
        get
        {
            lock (_lock)
                return _nodes.Count;
        }
    }

    internal ReadTemplate? Find(string hash)
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

    internal void Keep(string hash, ReadTemplate template)
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
