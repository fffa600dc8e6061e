using NodaTime;

namespace DanVan.Workflows.Templates;

/// <summary>Applies an operator to two values with Scriban's rules; what differs is refused, never computed otherwise.</summary>
internal sealed class Operators(Rendering rendering, int offset)
{
    internal object? Apply(Operator op, object? left, object? right)
    {
        if (op == Operator.Otherwise)
            return left ?? right;

        if (op == Operator.InsteadOf)
            return left is null ? null : right;

        (left, right) = (TemplateValue.Plain(left), TemplateValue.Plain(right));
        if (left is string || right is string)
            return OnStrings(op, left, right);

        if (left is null || right is null)
            return OnNull(op, left, right);

        if (left is EmptyValue || right is EmptyValue)
            return OnEmpty(op, left, right);

        if (left is TemplateList || right is TemplateList)
            return OnLists(op, left, right);

        if (left is LocalDate or LocalDateTime && left.GetType() == right.GetType())
            return Compare(op, ((IComparable)left).CompareTo(right)) ?? throw Unsupported(left, right);

        return new Arithmetic(rendering, offset).Apply(op, left, right) ?? OnOthers(op, left, right);
    }

    internal static bool? Compare(Operator op, int order) => op switch
    {
        Operator.Equal => order == 0,
        Operator.NotEqual => order != 0,
        Operator.Less => order < 0,
        Operator.LessOrEqual => order <= 0,
        Operator.Greater => order > 0,
        Operator.GreaterOrEqual => order >= 0,
        _ => null,
    };

    private object OnStrings(Operator op, object? left, object? right)
    {
        switch (op)
        {
            case Operator.Add:
                var (first, second) = (rendering.TextOf(offset, left) ?? string.Empty, rendering.TextOf(offset, right) ?? string.Empty);
                rendering.Text(offset, (long)first.Length + second.Length);
                return Kept(first + second);
            case Operator.Multiply:
                return right is string ? Repeat(right, left) : Repeat(left, right);
            case >= Operator.Equal and <= Operator.GreaterOrEqual:
                return Compare(op, string.CompareOrdinal(rendering.TextOf(offset, left), rendering.TextOf(offset, right)))!;
            default:
                throw Unsupported(left, right);
        }
    }

    private string Repeat(object? text, object? times)
    {
        if (!Conversions.TryToInt(times, out var count))
            throw Unsupported(text, times);

        var part = rendering.TextOf(offset, text) ?? string.Empty;
        if (count <= 0 || part.Length == 0)
            return string.Empty;

        rendering.Text(offset, (long)part.Length * count);
        return Kept(new System.Text.StringBuilder(part.Length * count).Insert(0, part, count).ToString());
    }

    private string Kept(string text)
    {
        rendering.Keep(offset, text);
        return text;
    }

    // null equals null only; arithmetic with it is null.
    private static object? OnNull(Operator op, object? left, object? right) => op switch
    {
        Operator.Equal => left is null && right is null,
        Operator.NotEqual => left is not null || right is not null,
        Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual => false,
        _ => null,
    };

    private object OnEmpty(Operator op, object left, object right)
    {
        var isEmpty = IsEmpty(rendering, offset, left is EmptyValue ? right : left);
        return op switch
        {
            Operator.Equal or Operator.LessOrEqual or Operator.GreaterOrEqual => isEmpty,
            Operator.NotEqual => !isEmpty,
            Operator.Less or Operator.Greater => false,
            _ => EmptyValue.Instance,
        };
    }

    internal static bool IsEmpty(Rendering rendering, int offset, object value) => TemplateValue.Plain(value) switch
    {
        EmptyValue => true,
        TemplateList list => list.Count == 0,
        string text => text.Length == 0,
        CapturedText captured => captured.Text.Length == 0,
        TemplateObject members and not ObjectEntry => members.Count == 0,
        bool => false,
        var other when TemplateValue.IsNumber(other) => false,
        var other => throw rendering.Fail(offset, TemplateError.Type(
            $"Whether {TemplateValue.KindOf(other)} is empty has no answer.",
            $"Không xét rỗng hay không rỗng với {TemplateValue.VietnameseKindOf(other)}.")),
    };

    private object OnLists(Operator op, object left, object right)
    {
        if (left is not TemplateList first || right is not TemplateList second)
            throw Unsupported(left, right);

        switch (op)
        {
            case Operator.Add:
                rendering.Rounds(offset, (long)first.Count + second.Count);
                var joined = TemplateList.Iterator([.. first, .. second]);
                rendering.Keep(offset, joined.Bytes);
                return joined;
            case Operator.Equal:
                return AreEqual(first, second, 0);
            default:
                // Scriban calls lists "not equal" only when every pair of items differs, so [1, 2] != [1, 3] is false. Better to say nothing.
                throw Unsupported(left, right);
        }
    }

    private bool AreEqual(TemplateList first, TemplateList second, int depth)
    {
        if (depth > rendering.Options.MaxDepth)
            throw rendering.FailLimit(offset, TemplateErrorCodes.DepthLimit, rendering.Options.MaxDepth);

        if (first.Count != second.Count)
            return false;

        for (var i = 0; i < first.Count; i++)
        {
            rendering.Rounds(offset);
            var areEqual = first[i] is TemplateList one && second[i] is TemplateList other
                ? AreEqual(one, other, depth + 1)
                : Apply(Operator.Equal, first[i], second[i]) is true;
            if (!areEqual)
                return false;
        }

        return true;
    }

    // What is neither text, number nor list is equal to itself only; beside a true/false value it counts as true.
    private object OnOthers(Operator op, object left, object right)
    {
        if (op is not (Operator.Equal or Operator.NotEqual) || TemplateValue.IsNumber(left) || TemplateValue.IsNumber(right))
            throw Unsupported(left, right);

        var areEqual = left is bool || right is bool ? TemplateValue.IsTrue(left) == TemplateValue.IsTrue(right) : left.Equals(right);
        return areEqual == (op == Operator.Equal);
    }

    private TemplateException Unsupported(object? left, object? right) => rendering.Fail(offset, TemplateError.Type(
        $"This operator does not work between {TemplateValue.KindOf(left)} and {TemplateValue.KindOf(right)}.",
        $"Phép toán này không dùng được giữa {TemplateValue.VietnameseKindOf(left)} và {TemplateValue.VietnameseKindOf(right)}."));
}
