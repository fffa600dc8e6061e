namespace DanVan.Workflows.Templates;

/// <summary>A running loop: its variable, and what <c>for.index</c> and its like say.</summary>
internal sealed class LoopState(string variable, int length) : TemplateObject
{
    private object? _item;
    private int _index = -1;
    private bool _isChanged;

    internal override IEnumerable<string> Names => [];

    internal override int Count => 0;

    internal static bool Knows(string member) => member is "index" or "rindex" or "length" or "first" or "last" or "even" or "odd" or "changed";

    internal void MoveTo(object? item)
    {
        _isChanged = _index < 0 || !Equals(_item, item);
        _item = item;
        _index++;
    }

    internal bool TryGetName(string name, out object? value)
    {
        value = name == variable ? _item : this;
        return name == variable || name == "for";
    }

    internal override bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "index" => _index,
            "rindex" => length - _index - 1,
            "length" => length,
            "first" => _index == 0,
            "last" => _index == length - 1,
            "even" => (_index & 1) == 0,
            "odd" => (_index & 1) == 1,
            "changed" => _isChanged,
            _ => null,
        };
        return value is not null;
    }
}
