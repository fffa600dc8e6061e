using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using DanVan.Workflows.Definitions.Validation;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Reading;

/// <summary>Compares a text with the shape of a definition and finds every place that differs.</summary>
internal sealed class ShapeCheck(ReadOnlyMemory<byte> utf8)
{
    /// <summary>As many findings as anybody reads at once; a text with more is no definition.</summary>
    public const int MaxFindings = 1_000;

    private static readonly Dictionary<ShapeKind, (JsonTokenType Token, string Vietnamese, string English)> Kinds = new()
    {
        [ShapeKind.Text] = (JsonTokenType.String, "một chuỗi", "a text"),
        [ShapeKind.Date] = (JsonTokenType.String, "một ngày như \"2024-03-31\"", "a date such as \"2024-03-31\""),
        [ShapeKind.Fraction] = (JsonTokenType.String, "một phần như \"2/3\"", "a share such as \"2/3\""),
        [ShapeKind.Whole] = (JsonTokenType.Number, "một số nguyên", "a whole number"),
        [ShapeKind.Number] = (JsonTokenType.Number, "một số", "a number"),
        [ShapeKind.YesNo] = (JsonTokenType.True, "true hoặc false", "true or false"),
        [ShapeKind.List] = (JsonTokenType.StartArray, "một danh sách [...]", "a list [...]"),
        [ShapeKind.Map] = (JsonTokenType.StartObject, "một đối tượng {...}", "an object {...}"),
        [ShapeKind.Object] = (JsonTokenType.StartObject, "một đối tượng {...}", "an object {...}"),
    };

    private int[]? _lineStarts;

    /// <summary>What was found.</summary>
    public List<DefinitionFinding> Findings { get; } = [];

    /// <summary>Whether the definition can be read all the same: a number out of range can, a text in its place cannot.</summary>
    public bool IsReadable { get; private set; } = true;

    /// <summary>Whether there is a member that the definition does not have.</summary>
    public bool HasUnknownMembers { get; private set; }

    public void Check(JsonPlace root)
    {
        if (root.Kind == JsonTokenType.StartObject)
        {
            CheckObject("$", root, DefinitionShape.Root);
            return;
        }

        Broken(ValueKind, "$", root.Offset, "một đối tượng {...}", "an object {...}");
    }

    private void CheckValue(string path, JsonPlace place, Shape shape)
    {
        if (place.Kind == JsonTokenType.Null)
        {
            if (!shape.IsNullable)
            {
                Broken(ValueNull, path, place.Offset);
            }

            return;
        }

        var (token, vietnamese, english) = Kinds[shape.Kind];
        var isOfKind = place.Kind == token || (shape.Kind == ShapeKind.YesNo && place.Kind == JsonTokenType.False);
        if (!isOfKind || (shape.Kind == ShapeKind.Whole && !place.IsWhole) || (shape.Kind == ShapeKind.Number && place.Number is null))
        {
            Broken(ValueKind, path, place.Offset, vietnamese, english);
            return;
        }

        switch (shape.Kind)
        {
            case ShapeKind.Object:
                CheckObject(path, place, shape.Object!);
                break;
            case ShapeKind.Map:
                CheckMap(path, place, shape);
                break;
            case ShapeKind.List:
                CheckList(path, place, shape);
                break;
            case ShapeKind.Text:
                CheckText(path, place.Text, shape.Bounds);
                break;
            case ShapeKind.Whole or ShapeKind.Number:
                CheckNumber(path, place.Number!.Value, shape.Bounds);
                break;
            case ShapeKind.Date when !LocalDatePattern.Iso.Parse(place.Text).Success:
                Broken(ValueDate, path, place.Offset, place.Text);
                break;
            case ShapeKind.Fraction when !Fraction.TryParse(place.Text, out _):
                Broken(ValueFraction, path, place.Offset, place.Text);
                break;
        }
    }

    private void CheckObject(string path, JsonPlace place, ObjectShape shape)
    {
        if (shape.Discriminator is { } discriminator)
        {
            CheckVariant(path, place, shape, discriminator);
            return;
        }

        CheckMembers(path, place, shape, null);
    }

    private void CheckVariant(string path, JsonPlace place, ObjectShape shape, string discriminator)
    {
        var named = place.Members.Find(m => m.Name == discriminator).Value;
        if (named is null)
        {
            Broken(MemberMissing, path, place.Offset, discriminator);
        }
        else if (named.Kind != JsonTokenType.String)
        {
            Broken(ValueKind, JsonPath.Member(path, discriminator), named.Offset, "một chuỗi", "a text");
        }
        else if (!shape.Variants.TryGetValue(named.Text, out var variant))
        {
            IsReadable = false;
            Add(() => Words.Unknown(ValueUnknown, JsonPath.Member(path, discriminator), named.Text, shape.Variants.Keys));
        }
        else
        {
            CheckMembers(path, place, variant, discriminator);
        }
    }

    private void CheckMembers(string path, JsonPlace place, ObjectShape shape, string? discriminator)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value, offset) in place.Members)
        {
            var at = JsonPath.Member(path, name);
            if (!seen.Add(name))
            {
                Broken(MemberRepeated, at, offset, name);
            }
            else if (shape.ByName.TryGetValue(name, out var member))
            {
                CheckValue(at, value, member.Shape);
            }
            else if (name != discriminator)
            {
                HasUnknownMembers = true;
                Place(MemberUnknown, at, offset, () => Words.Mend(name, shape.ByName.Keys), name);
            }
        }

        foreach (var member in shape.Members.Where(m => m.IsRequired && !seen.Contains(m.Name)))
        {
            Broken(MemberMissing, path, place.Offset, member.Name);
        }
    }

    private void CheckMap(string path, JsonPlace place, Shape shape)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value, offset) in place.Members)
        {
            var at = JsonPath.Key(path, name);
            if (!seen.Add(name))
            {
                Broken(MemberRepeated, at, offset, name);
                continue;
            }

            if (shape.Bounds.Keys is { } keys && !keys.Contains(name))
            {
                Add(() => Words.Unknown(shape.Bounds.WordCode, at, name, keys));
            }

            CheckValue(at, value, shape.Item!);
        }
    }

    private void CheckList(string path, JsonPlace place, Shape shape)
    {
        if (place.Items.Count > DefinitionShape.MaxItems)
        {
            IsReadable = false;
            Add(() => FindingCatalogue.Of(ListTooLong, path, DefinitionShape.MaxItems.ToString(CultureInfo.InvariantCulture)));
            return;
        }

        if (place.Items.Count == 0 && shape.Bounds.EmptyCode is { } empty)
        {
            Add(() => FindingCatalogue.Of(empty, path));
        }

        for (var i = 0; i < place.Items.Count; i++)
        {
            CheckValue(JsonPath.Item(path, i), place.Items[i], shape.Item!);
        }
    }

    private void CheckText(string path, string text, Bounds bounds)
    {
        if (bounds.Words is { } words && !words.Contains(text))
        {
            Add(() => Words.Unknown(bounds.WordCode, path, text, words));
        }
        else if (bounds.Form is { } form && !form.Fits(text))
        {
            Add(() => FindingCatalogue.Of(form.Code, path, text));
        }
        else if (text.Length > bounds.MaxLength && text.EnumerateRunes().Count() > bounds.MaxLength)
        {
            Add(() => FindingCatalogue.Of(TextTooLong, path, bounds.MaxLength.Value.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private void CheckNumber(string path, decimal number, Bounds bounds)
    {
        if (number < bounds.Min || number > bounds.Max)
        {
            Add(() => FindingCatalogue.Of(bounds.RangeCode, path, Text(number), Text(bounds.Min), Text(bounds.Max)));
        }
    }

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "…";

    private void Broken(string code, string path, int offset, params string[] about)
    {
        IsReadable = false;
        Place(code, path, offset, null, about);
    }

    private void Place(string code, string path, int offset, Func<DefinitionMend?>? mend, params string[] about)
    {
        Add(() =>
        {
            var (line, column) = Locate(offset);
            var finding = FindingCatalogue.Of(code, path, [.. about, Text(line), Text(column)]);
            return mend?.Invoke() is { } better ? finding with { Mend = better } : finding;
        });
    }

    private void Add(Func<DefinitionFinding> finding)
    {
        if (Findings.Count < MaxFindings)
        {
            Findings.Add(finding());
        }
    }

    private (int Line, int Column) Locate(int offset)
    {
        _lineStarts ??= LineStarts(utf8.Span);
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    private static int[] LineStarts(ReadOnlySpan<byte> text)
    {
        var starts = new List<int> { 0 };
        for (var at = 0; text[at..].IndexOf((byte)'\n') is >= 0 and var next;)
        {
            at += next + 1;
            starts.Add(at);
        }

        return [.. starts];
    }
}
