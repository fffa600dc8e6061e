namespace DanVan.Workflows.Templates;

/// <summary>The functions under <c>vn</c>, which are ours: see <see cref="VietnameseText"/>. Nothing in gives nothing out.</summary>
internal static class VietnameseFunctions
{
    internal static readonly TemplateNamespace Namespace = TemplateNamespace.Of(
        "vn",
        [
            ("long_date", 1, 1, a => a.Date(0) is { } date ? VietnameseText.LongDate(date) : null),
            ("short_date", 1, 1, a => a.Date(0) is { } date ? VietnameseText.ShortDate(date) : null),
            ("number", 1, 2, Number),
            ("words", 1, 1, a => Spell(a, VietnameseText.Words)),
            ("two_digits", 1, 1, a => Spell(a, VietnameseText.TwoDigits)),
            ("roman", 1, 1, a => Spell(a, VietnameseText.Roman)),
            ("ordinal_letter", 1, 1, a => Spell(a, VietnameseText.OrdinalLetter)),
            ("upper", 1, 1, a => a.Text(0) is { } text ? VietnameseText.Upper(WellFormed(a, text)) : null),
            ("lower", 1, 1, a => a.Text(0) is { } text ? VietnameseText.Lower(WellFormed(a, text)) : null),
            ("join_list", 1, 1, JoinList),
            ("raw", 1, 1, a => a.Text(0) is { } text ? new SafeText(text) : null),
        ]);

    private static string? Number(FunctionCall call)
    {
        if (call.Value(0) is null)
            return null;

        int? decimals = call.Has(1) ? call.Int(1) : null;
        if (decimals is < 0 or > 28)
            throw call.OutOfRange(1);

        return VietnameseText.Number(call.Decimal(0), decimals);
    }

    private static string? Spell(FunctionCall call, Func<long, string> spell)
    {
        if (call.Value(0) is null)
            return null;

        var number = call.Whole(0);
        try
        {
            return spell(number);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw call.OutOfRange(0);
        }
    }

    private static string WellFormed(FunctionCall call, string text) =>
        TextForms.IsWellFormed(text) ? text : throw call.Refuse(0, "well-formed text", "văn bản Unicode hợp lệ");

    private static string? JoinList(FunctionCall call)
    {
        if (call.List(0) is not { } list)
            return null;

        var items = new List<string>(list.Count);
        var length = 0L;
        foreach (var item in ListFunctions.Paid(call, list))
        {
            items.Add(call.Rendering.TextOf(call.Offset, item) ?? string.Empty);
            length += items[^1].Length + 4;
            call.Rendering.CheckLength(call.Offset, length);
        }

        return VietnameseText.JoinList(items);
    }
}
