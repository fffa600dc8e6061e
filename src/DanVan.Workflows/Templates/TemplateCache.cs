namespace DanVan.Workflows.Templates;

/// <summary>The trees of the templates used last, by content hash. Thread-safe; never holds more than its capacity.</summary>
internal sealed class TemplateCache(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Hash, ParsedTemplate Template)>> _nodes = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Hash, ParsedTemplate Template)> _byUse = new();

    internal int Count
    {
        get
        {
            lock (_lock)
                return _nodes.Count;
        }
    }

    internal ParsedTemplate? Find(string hash)
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

    internal void Keep(string hash, ParsedTemplate template)
    {
        lock (_lock)
        {
            if (_nodes.ContainsKey(hash))
                return;

            _nodes[hash] = _byUse.AddFirst((hash, template));
            if (_nodes.Count <= capacity)
                return;

            _nodes.Remove(_byUse.Last!.Value.Hash);
            _byUse.RemoveLast();
        }
    }
}
