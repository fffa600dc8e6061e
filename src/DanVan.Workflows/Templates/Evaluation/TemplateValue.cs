using System.Globalization;
using System.Numerics;
using NodaTime;
using NodaTime.Text;

namespace DanVan.Workflows.Templates;

/// <summary>
/// The kinds of values templates hold: null, bool, int, long, <see cref="BigInteger"/>, double, decimal, string, dates, <see cref="TemplateList"/>,
/// <see cref="TemplateObject"/>, <see cref="CapturedText"/>, <see cref="SafeText"/>, <see cref="EmptyValue"/> and functions.
/// </summary>
internal static class TemplateValue
{
    internal static object? FromModel(object? value) => value switch
    {
        null or string or bool or int or long or decimal or LocalDate or LocalDateTime => value,
        IReadOnlyDictionary<string, object?> members => new ModelObject(members),
        IReadOnlyList<object?> items => new ModelList(items),
        _ => throw new ForeignValueException(value.GetType().Name),
    };

    /// <summary>Safe text is a string to everything except the place where it is written.</summary>
    internal static object? Plain(object? value) => value is SafeText safe ? safe.Text : value;

    /// <summary>Only null, false and empty are false; 0 and "" are true.</summary>
    internal static bool IsTrue(object? value) => value is bool flag ? flag : value is not (null or EmptyValue);

    internal static bool IsNumber(object? value) => value is int or long or BigInteger or decimal or double;

    /// <summary>The kind for an English sentence, with its article.</summary>
    internal static string KindOf(object? value) => value switch
    {
        null => "null",
        bool => "a true/false value",
        string or SafeText => "a string",
        CapturedText => "captured text",
        TemplateList => "a list",
        TemplateObject => "an object",
        LocalDate or LocalDateTime => "a date",
        TemplateFunction => "a function",
        TemplateNamespace => "a group of functions",
        EmptyValue => "the empty value",
        _ => "a number",
    };

    internal static string VietnameseKindOf(object? value) => value switch
    {
        null => "null",
        bool => "giá trị đúng/sai",
        string or SafeText => "chuỗi",
        CapturedText => "đoạn văn bản đã ghi lại",
        TemplateList => "danh sách",
        TemplateObject => "đối tượng",
        LocalDate or LocalDateTime => "ngày",
        TemplateFunction => "hàm",
        TemplateNamespace => "nhóm hàm",
        EmptyValue => "giá trị rỗng",
        _ => "số",
    };

    /// <summary>The text of a value that has no parts, or <see langword="false"/> for lists, objects and functions.</summary>
    internal static bool TryWriteSimple(object? value, out string? text)
    {
        text = value switch
        {
            bool flag => flag ? "true" : "false",
            string plain => plain,
            SafeText safe => safe.Text,
            CapturedText captured => captured.Text,
            int or long or BigInteger or double or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            LocalDate date => LocalDatePattern.Iso.Format(date),
            LocalDateTime dateTime => LocalDateTimePattern.ExtendedIso.Format(dateTime),
            _ => null,
        };
        return text is not null || value is null or EmptyValue;
    }
}

/// <summary>What <c>empty</c> and <c>blank</c> stand for.</summary>
internal sealed class EmptyValue
{
    internal static readonly EmptyValue Instance = new();
}

/// <summary>The output of a capture. Its values are escaped already. Like Scriban's it is text only where a string meets it.</summary>
internal sealed class CapturedText(string text)
{
    internal string Text => text;
}

/// <summary>A string its author vouches for: it is written without being escaped.</summary>
internal sealed class SafeText(string text)
{
    internal string Text => text;
}

/// <summary>The model holds something no template can read; the place is added where it is read.</summary>
internal sealed class ForeignValueException(string typeName) : Exception
{
    internal string TypeName => typeName;
}
