using System.Text;

namespace DanVan.Workflows.TemplateRunner;

/// <summary>
/// Writes a program that is mostly right, so that it is carried out, with what breaks renderers put where values stand: the ends of the numbers, strings that double,
/// long ranges, marks and halves of characters, names of .NET.
/// </summary>
public sealed class RandomTemplate(Random random)
{
    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "7", "200", "b", "b", "b", "cycle.year", "rows[3].points", "numbers[2]", "text.size", "signed_at.hour", "rows.size", "r.rank",
        "2147483647", "-2147483648", "9223372036854775807", "1e30", "1e999", "1.5", "0.1", "2.50m", "79228162514264337593543950335m", "1.0e308",
    ];

    private static readonly string[] Texts =
    [
        "a", "a", "a", "$l", "$l", "text", "owner.name", "owner.signer_name", "rows[0].name", "r.name", "words[1]", "owner['name']", "nothing?.x?.y",
        "''", "'ab'", "'<b>'", "'a,b,,c'", "'\\0'", "'\\ufffe'", "'\\u0301'", "'\\ud800'", "'\\n'", "','", "' '", "`''`", "'points'", "'GetType'", "'__proto__'", "'F99'", "'N2'", "'0.00'",
    ];

    private static readonly string[] Lists =
        ["c", "c", "c", "rows", "rows", "words", "numbers", "[]", "[1, 'a', null]", "[[1], [2]]", "1..300", "1..9999999", "5..<5", "3..-3"];

    private static readonly string[] Others =
        ["true", "false", "null", "empty", "cycle", "owner", "rows[0]", "nothing", "yes", "signed_at", "cycle.start_date", "r", "rows[999]", "text.GetType", "string", "math.abs", "regex", "unknown"];

    // What each takes: n a number, t a text, l a list, o an object, x anything; and what it gives.
    private static readonly (string Name, string Takes, char Gives)[] Functions =
    [
        ("string.append", "tt", 't'), ("string.prepend", "tt", 't'), ("string.capitalize", "t", 't'), ("string.capitalizewords", "t", 't'), ("string.upcase", "t", 't'),
        ("string.strip", "t", 't'), ("string.strip_newlines", "t", 't'), ("string.contains", "tt", 'x'), ("string.replace", "ttt", 't'), ("string.replace_first", "ttt", 't'),
        ("string.remove", "tt", 't'), ("string.remove_last", "tt", 't'), ("string.slice", "tnn", 't'), ("string.slice1", "tn", 't'), ("string.split", "tt", 'l'),
        ("string.truncate", "tnt", 't'), ("string.truncatewords", "tn", 't'), ("string.pad_left", "tn", 't'), ("string.pad_right", "tn", 't'), ("string.pluralize", "ntt", 't'),
        ("string.escape", "t", 't'), ("string.literal", "x", 't'), ("string.to_int", "t", 'n'), ("string.to_double", "t", 'n'), ("string.size", "t", 'n'),
        ("string.equals_ignore_case", "tt", 'x'), ("array.size", "l", 'n'), ("array.first", "l", 'x'), ("array.add", "lx", 'l'), ("array.concat", "ll", 'l'), ("array.compact", "l", 'l'),
        ("array.contains", "lx", 'x'), ("array.insert_at", "lnx", 'l'), ("array.join", "lt", 't'), ("array.limit", "ln", 'l'), ("array.map", "lt", 'l'), ("array.offset", "ln", 'l'),
        ("array.remove_at", "ln", 'l'), ("array.reverse", "l", 'l'), ("array.sort", "l", 'l'), ("array.sort", "lt", 'l'), ("array.uniq", "l", 'l'), ("math.abs", "n", 'n'),
        ("math.ceil", "n", 'n'), ("math.floor", "n", 'n'), ("math.round", "nn", 'n'), ("math.plus", "nn", 'n'), ("math.times", "nn", 'n'), ("math.divided_by", "nn", 'n'),
        ("math.modulo", "nn", 'n'), ("math.format", "nt", 't'), ("html.escape", "t", 't'), ("html.newline_to_br", "t", 't'), ("html.url_encode", "t", 't'),
        ("object.default", "xx", 'x'), ("object.has_key", "ot", 'x'), ("object.keys", "o", 'l'), ("object.values", "o", 'l'), ("object.size", "x", 'n'), ("object.typeof", "x", 't'),
        ("vn.long_date", "x", 't'), ("vn.number", "nn", 't'), ("vn.words", "n", 't'), ("vn.roman", "n", 't'), ("vn.upper", "t", 't'), ("vn.join_list", "l", 't'), ("vn.raw", "t", 't'),
    ];

    private readonly StringBuilder _text = new();

    public string Write()
    {
        // Most programs begin by growing something that the rest then uses.
        _text.Append("{{ a = 'ab'; b = 2; c = [1]; $l = 'x'; r = rows[7] }}");
        if (random.Next(3) > 0)
            _text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{{{ for i in 1..{random.Next(1, 20)}; {Pick("a = a + a", "b = b * b", "c = c + c", "c = [c, c]", "c = c | array.add a", "a += '<'", "$l = $l + a")}; end }}}}");

        Statements(random.Next(1, 6), 0);
        if (random.Next(8) == 0)
            _text.Insert(random.Next(_text.Length), Pick("{{", "}}", "end", "(", "\"", "{%{", "|", "\0", "]", "#", "-"));

        return _text.ToString();
    }

    private void Statements(int count, int depth)
    {
        for (var i = 0; i < count; i++)
            Statement(depth);
    }

    private void Statement(int depth)
    {
        switch (random.Next(depth > 4 ? 4 : 12))
        {
            case 0:
                _text.Append(Pick("text\n", "   ", "\n      ", "<p>", "{%{ {{ }%}"));
                break;
            case 1 or 2:
                Code(Pick($"a {Pick("=", "=", "+=")} {Of('t', 3)}", $"$l = {Of('t', 3)}", $"b {Pick("=", "+=", "*=", "-=")} {Of('n', 3)}", $"c {Pick("=", "+=")} {Of('l', 3)}"));
                break;
            case 3 or 4 or 5:
                Code(Of(Pick('t', 't', 'n', 'l', 'x'), 4));
                break;
            case 6 or 7:
                Around($"for {Pick("r", "a", "$l")} in {Pick("rows", "rows", "(1..50)", "cycle", Of('l', 2))}{Pick("", " limit: 3", " offset: 2 reversed")}", depth, Pick("", "else"));
                break;
            case 8:
                Around($"if {Of('x', 3)}", depth, Pick("", "else"));
                break;
            case 9:
                Around($"capture {Pick("a", "b", "$l")}", depth, "");
                break;
            case 10:
                Around($"with {Pick("cycle", "owner", "rows[0]", "rows[1]")}", depth, "");
                break;
            default:
                Around($"case {Of('x', 2)}; when {Of('n', 1)}, {Of('t', 1)}", depth, Pick("", "else", "when 1"));
                break;
        }
    }

    private void Around(string head, int depth, string middle)
    {
        Code(head);
        Statements(random.Next(1, 4), depth + 1);
        if (random.Next(6) == 0)
            Code(Pick("break", "continue"));

        if (middle.Length > 0)
        {
            Code(middle);
            Statements(1, depth + 1);
        }

        Code("end");
    }

    private void Code(string code) => _text.Append(Pick("{{ ", "{{- ", "{{~ ")).Append(code).Append(Pick(" }}", " -}}", " ~}}"));

    // Of the wanted kind, but for one in sixty: then whatever comes.
    private string Of(char kind, int depth)
    {
        kind = random.Next(60) == 0 ? Pick('n', 't', 'l', 'o', 'x') : kind;
        if (depth <= 0 || random.Next(4) == 0)
            return Pick(kind switch { 'n' => Numbers, 't' => Texts, 'l' => Lists, 'o' => ["cycle", "owner", "rows[5]"], _ => Pick(Numbers, Texts, Lists, Others) });

        if (kind != 'o' && random.Next(3) == 0)
            return Call(Pick([.. Functions.Where(f => f.Gives == kind || kind == 'x')]), depth);

        return kind switch
        {
            'n' => $"({Of('n', depth - 1)} {Pick("+", "-", "*", "*", "//", "/", "%")} {Of('n', depth - 1)})",
            't' => random.Next(4) == 0 ? $"({Of('t', depth - 1)} * {Of('n', depth - 1)})" : $"({Of('t', depth - 1)} + {Of('x', depth - 1)})",
            'l' => random.Next(3) == 0 ? $"({Pick("0", "b", "(-3)", "7", "rows.size")}{Pick("..", "..<")}{Pick("20", "b", "cycle.year", "9223372036854775807", Of('n', 1))})" : Pick($"({Of('l', depth - 1)} + {Of('l', depth - 1)})", $"[{Of('x', depth - 1)}, {Of('x', depth - 1)}]"),
            'o' => Pick("cycle", "owner"),
            _ => Pick(
                $"({Of('n', depth - 1)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Of('n', depth - 1)})",
                $"({Of('x', depth - 1)} {Pick("&&", "||", "??", "?!", "==")} {Of('x', depth - 1)})",
                $"(!{Of('x', depth - 1)})",
                $"({Of('x', depth - 1)} ? ({Pick(Texts)}) : ({Pick(Lists)}))",
                $"{Pick(Lists)}[{Of('n', 1)}]"),
        };
    }

    private string Call((string Name, string Takes, char Gives) function, int depth)
    {
        var arguments = function.Takes.Select(kind => Of(kind, depth - 1)).ToList();
        return random.Next(3) == 0
            ? $"({arguments[0]} | {function.Name} {string.Join(' ', arguments.Skip(1).Select(a => $"({a})"))})"
            : $"{function.Name}({string.Join(", ", arguments)})";
    }

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
