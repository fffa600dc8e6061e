using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using DanVan.Workflows.Templates;
using NodaTime;
using NodaTime.Text;
using Scriban.Runtime;

namespace DanVan.Workflows.Scriban;

/// <summary>The text of values, as Scriban writes them and without its cut: lists as <c>[1, "a"]</c>, objects as <c>{name: "x"}</c>, dates as the core writes them.</summary>
internal sealed class ValueText(RenderingBudget budget)
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>The text of a value; null for nothing. Paid for by its length, as whoever asks is going to read it.</summary>
    internal static string? Of(RenderingBudget budget, object? value, bool nested = false)
    {
        var text = value switch
        {
            string plain when !nested => plain,
            IList or IDictionary or KeyValuePair<string, object?> => new ValueText(budget).Write(value),
            string => new ValueText(budget).Write(value),
            _ => Simple(budget, value) ?? (nested ? "null" : null),
        };
        budget.Read(text);
        return text;
    }

    // Null for what writes nothing.
    private static string? Simple(RenderingBudget budget, object? value) => value switch
    {
        null or EmptyScriptObject => null,
        string plain => plain,
        bool flag => flag ? "true" : "false",
        char sign => sign.ToString(),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        LocalDateTime moment => LocalDateTimePattern.ExtendedIso.Format(moment),
        IScriptOutput captured => captured.ToString(),
        int or long or BigInteger or double or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        ForeignValue foreign => throw budget.Fail(TemplateError.ForeignValue(foreign.TypeName)),
        FunctionGroup or IScriptCustomFunction => throw budget.Fail(TemplateError.Type("A function can't be written.", "Không thể ghi ra một hàm.")),
        IScriptObject => "{}", // the state of a loop, which shows no members
        _ => throw budget.Fail(TemplateError.ForeignValue(value.GetType().Name)),
    };

    private string Write(object? value)
    {
        Add(value);
        return _text.ToString();
    }

    private void Add(object? value)
    {
        (value as IModelValue)?.Fill();
        switch (value)
        {
            case string text:
                AddText($"\"{budget.EscapeString(text)}\"");
                break;
            case FunctionGroup:
                _ = Simple(budget, value);
                break;
            case IDictionary<string, object?> members:
                AddParts('{', '}', members, entry => AddMember(entry.Key, entry.Value));
                break;
            case KeyValuePair<string, object?> entry:
                AddParts('{', '}', [new("key", entry.Key), new KeyValuePair<string, object?>("value", entry.Value)], part => AddMember(part.Key, part.Value));
                break;
            case IList items:
                AddParts('[', ']', items.Cast<object?>(), Add);
                break;
            default:
                AddText(Simple(budget, value) ?? "null");
                break;
        }
    }

    private void AddParts<T>(char open, char close, IEnumerable<T> parts, Action<T> add)
    {
        if (++_depth > budget.Options.MaxDepth)
            throw budget.FailLimit(TemplateErrorCodes.DepthLimit, budget.Options.MaxDepth);

        _text.Append(open);
        var isFirst = true;
        foreach (var part in parts)
        {
            budget.Rounds();
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
        AddText(isSimple ? name : $"\"{budget.EscapeString(name)}\"");
        _text.Append(": ");
        Add(value);
    }

    private void AddText(string text)
    {
        budget.CheckLength(_text.Length + (long)text.Length);
        _text.Append(text);
    }
}
