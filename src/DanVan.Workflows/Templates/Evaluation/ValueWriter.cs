using System.Text;

namespace DanVan.Workflows.Templates;

/// <summary>Writes lists and objects: <c>[1, "a"]</c>, <c>{name: "x"}</c>.</summary>
internal sealed class ValueWriter(Rendering rendering, int offset)
{
    private readonly StringBuilder _text = new();
    private int _depth;

    internal string Write(object? value)
    {
        Add(value, nested: false);
        return _text.ToString();
    }

    private void Add(object? value, bool nested)
    {
        switch (value)
        {
            case TemplateList list:
                AddParts('[', ']', list, item => Add(item, nested: true));
                break;
            case TemplateObject members:
                AddParts('{', '}', members.Names, name => AddMember(name, members.Get(name)));
                break;
            case string or SafeText when nested:
                AddText('"' + rendering.EscapeString(offset, (string)TemplateValue.Plain(value)!) + '"');
                break;
            case TemplateFunction or TemplateNamespace:
                throw rendering.Fail(offset, TemplateError.Type("A function can't be written.", "Không thể ghi ra một hàm."));
            default:
                AddText(TemplateValue.TryWriteSimple(value, out var simple) && simple is not null ? simple : nested ? "null" : string.Empty);
                break;
        }
    }

    private void AddParts<T>(char open, char close, IEnumerable<T> parts, Action<T> add)
    {
        if (++_depth > rendering.Options.MaxDepth)
            throw rendering.FailLimit(offset, TemplateErrorCodes.DepthLimit, rendering.Options.MaxDepth);

        _text.Append(open);
        var isFirst = true;
        foreach (var part in parts)
        {
            rendering.Rounds(offset);
            if (!isFirst)
                _text.Append(", ");

            add(part);
            isFirst = false;
        }

        _text.Append(close);
        _depth--;
    }

    private void AddMember(string name, object? value)
    {
        var isSimple = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        AddText(isSimple ? name : '"' + rendering.EscapeString(offset, name) + '"');
        _text.Append(": ");
        Add(value, nested: true);
    }

    private void AddText(string text)
    {
        rendering.CheckLength(offset, _text.Length + (long)text.Length);
        _text.Append(text);
    }
}
