namespace DanVan.Workflows.Templates;

/// <summary>Something with named members that can be enumerated.</summary>
internal abstract class TemplateObject
{
    internal abstract IEnumerable<string> Names { get; }

    internal abstract int Count { get; }

    internal abstract bool TryGet(string name, out object? value);

    internal object? Get(string name) => TryGet(name, out var value) ? value : null;
}

/// <summary>A dictionary of the model.</summary>
internal sealed class ModelObject(IReadOnlyDictionary<string, object?> members) : TemplateObject
{
    internal IReadOnlyDictionary<string, object?> Members => members;

    internal override IEnumerable<string> Names => members.Keys;

    internal override int Count => members.Count;

    public override bool Equals(object? obj) => obj is ModelObject other && ReferenceEquals(members, other.Members);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(members);

    internal override bool TryGet(string name, out object? value)
    {
        var isThere = members.TryGetValue(name, out value);
        value = TemplateValue.FromModel(value);
        return isThere;
    }
}

/// <summary>An object the template has written out. Nothing can change it once it is made.</summary>
internal sealed class OwnObject(int capacity) : TemplateObject
{
    private readonly Dictionary<string, object?> _members = new(capacity, StringComparer.Ordinal);

    internal override IEnumerable<string> Names => _members.Keys;

    internal override int Count => _members.Count;

    internal override bool TryGet(string name, out object? value) => _members.TryGetValue(name, out value);

    internal void Set(string name, object? value) => _members[name] = value;
}

/// <summary>What a loop over an object sees: one of its members.</summary>
internal sealed class ObjectEntry(string key, object? value) : TemplateObject
{
    internal override IEnumerable<string> Names => ["key", "value"];

    internal override int Count => 2;

    internal override bool TryGet(string name, out object? found)
    {
        found = name switch { "key" => key, "value" => value, _ => null };
        return name is "key" or "value";
    }
}
