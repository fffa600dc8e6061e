using NodaTime;

namespace DanVan.Workflows.Templates;

/// <summary>Reads <c>target.member</c> and <c>target[index]</c>.</summary>
internal static class Members
{
    private const int LongestTold = 100;

    internal static bool TryGet(object? target, string member, out object? value)
    {
        value = TemplateValue.Plain(target) switch
        {
            TemplateList list when member == "size" => list.Count,
            string text when member == "size" => text.Length,
            LocalDate date => PartOf(date, member),
            LocalDateTime dateTime => PartOf(dateTime.Date, member) ?? PartOf(dateTime.TimeOfDay, member),
            _ => null,
        };
        return value is not null || (target is TemplateObject members && members.TryGet(member, out value));
    }

    internal static object? Get(Rendering rendering, int offset, object target, string member)
    {
        if (target is TemplateNamespace functions)
            return functions.Find(member, out var error) ?? throw rendering.Fail(offset, error!);

        return TryGet(target, member, out var value)
            ? value
            : throw rendering.Fail(offset, TemplateError.UnknownMember(member, TemplateValue.KindOf(target), TemplateValue.VietnameseKindOf(target)));
    }

    /// <summary>The item or member; an error names the member only when the template itself does.</summary>
    internal static object? At(Rendering rendering, int offset, object target, object index, bool isWrittenOut)
    {
        var plain = TemplateValue.Plain(target)!;
        if (plain is TemplateNamespace functions)
            throw rendering.Fail(offset, TemplateError.Unsupported($"{functions.Name}[...]", $"write '{functions.Name}.' and the function", $"hãy viết '{functions.Name}.' rồi đến tên hàm"));

        if (plain is TemplateObject || (plain is TemplateList && index is string or SafeText))
        {
            var member = rendering.TextOf(offset, index) ?? string.Empty;
            if (isWrittenOut && member.Length <= LongestTold)
                return Get(rendering, offset, plain, member);

            return TryGet(plain, member, out var value)
                ? value
                : throw rendering.Fail(offset, TemplateError.UnknownMember(TemplateValue.KindOf(plain), TemplateValue.VietnameseKindOf(plain)));
        }

        var count = plain switch
        {
            TemplateList list => list.Count,
            string text => text.Length,
            _ => throw rendering.Fail(offset, TemplateError.Type(
                $"Only lists, strings and objects have an index, not {TemplateValue.KindOf(target)}.",
                $"Không thể lấy phần tử theo vị trí từ {TemplateValue.VietnameseKindOf(target)}.")),
        };
        if (!Conversions.TryToInt(index, out var at))
            throw rendering.Fail(offset, TemplateError.Type("The index is not a whole number.", "Vị trí không phải là số nguyên."));

        // A negative index counts from the end.
        var place = at < 0 ? count + at : at;
        if (place < 0 || place >= count)
            throw rendering.Fail(offset, TemplateError.IndexOutOfRange(at, count));

        return plain is string letters ? letters[place].ToString() : ((TemplateList)plain)[place];
    }

    private static object? PartOf(LocalDate date, string member) => member switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        _ => null,
    };

    private static object? PartOf(LocalTime time, string member) => member switch
    {
        "hour" => time.Hour,
        "minute" => time.Minute,
        "second" => time.Second,
        _ => null,
    };
}
