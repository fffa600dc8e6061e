using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban;

/// <summary>The functions under <c>vn</c>: the same names and results as the core's, as both ask <see cref="VietnameseText"/>. Nothing in gives nothing out.</summary>
internal static class VietnameseFunctions
{
    internal static readonly FunctionGroup Group = FunctionGroup.Own(
        "vn",
        ("long_date", 1, 1, call => call.Date(0) is { } date ? VietnameseText.LongDate(date) : null),
        ("short_date", 1, 1, call => call.Date(0) is { } date ? VietnameseText.ShortDate(date) : null),
        ("number", 1, 2, Number),
        ("words", 1, 1, call => Spell(call, VietnameseText.Words)),
        ("two_digits", 1, 1, call => Spell(call, VietnameseText.TwoDigits)),
        ("roman", 1, 1, call => Spell(call, VietnameseText.Roman)),
        ("ordinal_letter", 1, 1, call => Spell(call, VietnameseText.OrdinalLetter)),
        ("upper", 1, 1, call => call.Text(0) is { } text ? VietnameseText.Upper(WellFormed(call, text)) : null),
        ("lower", 1, 1, call => call.Text(0) is { } text ? VietnameseText.Lower(WellFormed(call, text)) : null),
        ("join_list", 1, 1, JoinList),
        ("raw", 1, 1, call => call.Context.Vouched(call.Text(0))));

    private static string? Number(FunctionCall call)
    {
        if (call.Value(0) is null)
            return null;

        int? decimals = call.Has(1) ? call.Int(1) : null;
        return decimals is < 0 or > 28 ? throw call.OutOfRange(1) : VietnameseText.Number(call.Decimal(0), decimals);
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
        TextForms.IsWellFormed(text) ? text : throw call.Needs(0, "well-formed text", "văn bản Unicode hợp lệ");

    private static string? JoinList(FunctionCall call)
    {
        if (call.PaidList(0) is not { } list)
            return null;

        var items = new List<string>(list.Count);
        var length = 0L;
        foreach (var item in list)
        {
            items.Add(ValueText.Of(call.Budget, call.Context.Read(item)) ?? string.Empty);
            length += items[^1].Length + 4;
            call.Budget.CheckLength(length);
        }

        return VietnameseText.JoinList(items);
    }
}
