using NodaTime;

namespace DanVan.Workflows.Templates;

/// <summary>The arguments of one call, converted when asked for. An error points at the argument it is about.</summary>
internal sealed class FunctionCall(Rendering rendering, string name, int offset, IReadOnlyList<Expression> arguments, object?[] values)
{
    internal Rendering Rendering => rendering;

    internal int Offset => offset;

    internal bool Has(int index) => index < values.Length;

    internal object? Value(int index) => Has(index) ? TemplateValue.Plain(values[index]) : null;

    internal string? Text(int index) => rendering.TextOf(OffsetOf(index), Value(index));

    internal int Int(int index) => Conversions.TryToInt(Value(index), out var number)
        ? number
        : throw Refuse(index, "a whole number", "một số nguyên");

    internal double Double(int index) => Conversions.TryToDouble(Value(index), out var number)
        ? number
        : throw Refuse(index, "a number", "một số");

    /// <summary>A number without a fraction, for functions that count or spell.</summary>
    internal long Whole(int index)
    {
        if (TemplateValue.IsNumber(Value(index)) && Conversions.TryToDecimal(Value(index), out var number) && number == decimal.Truncate(number)
            && number >= long.MinValue && number <= long.MaxValue)
        {
            return (long)number;
        }

        throw Refuse(index, "a whole number", "một số nguyên");
    }

    internal decimal Decimal(int index) => TemplateValue.IsNumber(Value(index)) && Conversions.TryToDecimal(Value(index), out var number)
        ? number
        : throw Refuse(index, "a number of at most 28 digits", "một số có tối đa 28 chữ số");

    internal LocalDate? Date(int index) => Value(index) switch
    {
        null => null,
        LocalDate date => date,
        LocalDateTime dateTime => dateTime.Date,
        _ => throw Refuse(index, "a date", "một ngày"),
    };

    /// <summary>A list, or the members of an object.</summary>
    internal TemplateList? List(int index)
    {
        var value = Value(index);
        return value is null ? null : Elements.Of(rendering, OffsetOf(index), value) ?? throw Refuse(index, "a list", "một danh sách");
    }

    internal TemplateObject? Object(int index) => Value(index) switch
    {
        null => null,
        TemplateObject members => members,
        _ => throw Refuse(index, "an object", "một đối tượng"),
    };

    internal int OffsetOf(int index) => index < arguments.Count ? arguments[index].Offset : offset;

    internal TemplateException Refuse(int index, string needed, string neededInVietnamese)
    {
        var given = Has(index) ? values[index] : null;
        return rendering.Fail(OffsetOf(index), TemplateError.Type(
            $"'{name}' needs {needed} here, not {TemplateValue.KindOf(given)}.",
            $"Hàm '{name}' cần {neededInVietnamese} ở đây, không phải {TemplateValue.VietnameseKindOf(given)}."));
    }

    /// <summary>Scriban takes this argument, we do not.</summary>
    internal TemplateException Unsupported(int index, string construct) => rendering.Fail(OffsetOf(index), TemplateError.Unsupported(construct));

    internal TemplateException OutOfRange(int index) => rendering.Fail(OffsetOf(index), TemplateError.Argument(
        $"This argument of '{name}' is outside its range.",
        $"Tham số này của hàm '{name}' nằm ngoài phạm vi cho phép."));
}
