namespace DanVan.Workflows.Definitions.Validation;

/// <summary>What a template or expression may read: a tree of names. A list says what its items are; what is neither object nor list is a value.</summary>
internal sealed class ModelNames
{
    /// <summary>A text, number or date; its few own members are the same everywhere.</summary>
    public static readonly ModelNames Value = new();

    /// <summary>As the last part of a name: members of names that are not known here.</summary>
    public const string Any = "*";

    private Dictionary<string, ModelNames>? _members;

    /// <summary>What the items of a list are; null when it is no list.</summary>
    public ModelNames? Item { get; private set; }

    public bool IsObject => _members is not null;

    public IEnumerable<string> Members => _members?.Keys ?? Enumerable.Empty<string>();

    /// <summary>Builds the tree of full names; <c>votes[].yes</c> is a member of each item of a list, <c>legal_bases[]</c> a list of values.</summary>
    public static ModelNames Of(IEnumerable<string> names)
    {
        var root = new ModelNames { _members = [] };
        foreach (var name in names)
        {
            var place = root;
            foreach (var part in name.Split('.'))
            {
                place = place.Add(part);
            }
        }

        return root;
    }

    /// <summary>What a member is; null when there is none of that name.</summary>
    public ModelNames? Find(string member) =>
        _members is not null ? _members.GetValueOrDefault(member) ?? _members.GetValueOrDefault(Any)
        : Item is not null ? member == "size" ? Value : null
        : member is "size" or "year" or "month" or "day" or "hour" or "minute" or "second" ? Value
        : null;

    private ModelNames Add(string part)
    {
        var name = part.EndsWith("[]", StringComparison.Ordinal) ? part[..^2] : part;
        _members ??= new(StringComparer.Ordinal);
        if (!_members.TryGetValue(name, out var member))
        {
            _members[name] = member = new ModelNames();
        }

        return part.Length == name.Length ? member : member.Item ??= new ModelNames();
    }
}
