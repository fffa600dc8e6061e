namespace DanVan.Workflows.Scriban.Tests;

/// <summary>Writes programs in which every operand is of the kind it has to be, so that nearly all of them are rendered to their end; see <c>SampleModel</c> for the names.</summary>
internal sealed class SoundTemplate(Random random)
{
    private static readonly string[] Numbers = ["0", "1", "7", "(-3)", "n", "2.5", "0.1", "1.50m", "10.25m", "cycle.year", "rows[3].points", "numbers[2]", "rows.size", "text.size", "3000000000", "1e20", "9007199254740993", "true"];

    private static readonly string[] Texts = ["s", "$t", "'Đắk Ơ'", "'a,b,,c'", "' x  y '", "'<b>&'", "\"l1\\nl2\"", "text", "owner.name", "rows[0].name", "words[1]", "`''`", "''", "'7'", "'ẤP Ổi'", "nothing"];

    private static readonly string[] Lists = ["l", "words", "numbers", "[]", "[1, 'a', null]", "[3, 1, 2]", "(1..4)", "(5..<2)", "['b', 'A', 'a', 'Ổ']", "[[1], [2, 'x']]"];

    private static readonly string[] Dates = ["signed_at", "cycle.start_date"];

    public string Write()
    {
        var parts = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Statement(0));
        return "{{ n = 5; s = 'ab'; l = [2, 1]; $t = 'x' }}" + string.Concat(parts);
    }

    private string Statement(int depth) => random.Next(depth > 3 ? 5 : 12) switch
    {
        0 => Pick("text\n", "   ", "\n    ", "\r\n\t", "<p>", "{%{ {{ }} }%}"),
        1 => Code($"n = {Number(2)}"),
        2 => Code($"s {Pick("=", "+=")} {Text(2)}"),
        3 => Code($"l = {List(2)}"),
        4 => Code(Any(4)),
        5 => Code($"if {Truth(3)}") + Body(depth) + (Bool ? Code("else") + Body(depth) : "") + Code("end"),
        6 => Code($"for $t in {Pick(List(1), "rows limit: 3", "(1..6) reversed", "words offset: 1 limit: 2", "owner")}") + Code(Pick("for.index", "for.last", "for.changed", "$t", "for.length - for.rindex")) + Body(depth)
            + (random.Next(4) == 0 ? Code($"if {Truth(1)}; {Pick("break", "continue")}; end") : "") + (random.Next(4) == 0 ? Code("else") + Body(depth) : "") + Code("end") + Code("$t = 'x'"),
        7 => Code("capture s") + Body(depth) + Code("end") + Code("s") + Code("s = s + ''"),
        8 => Code($"case {Any(1)}") + Code($"when {Number(1)}, {Text(1)}") + Body(depth) + Code("else") + Body(depth) + Code("end"),
        9 => Code("with owner") + Code(Pick("name", "parent", "rows.size", "$t = name")) + Code("end"),
        10 => Code($"r = {Pick("rows[5]", "rows | array.first", "cycle")}") + Code(Pick("r", "object.keys r", "object.values r", "r | object.size", "r | object.has_key 'name'")),
        _ => Code(Any(4)) + Pick("\n", " ", ""),
    };

    private string Body(int depth) => string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ => Statement(depth + 1)));

    private string Any(int depth) => random.Next(6) switch { 0 => Number(depth), 1 => Truth(depth), 2 => List(depth), 3 => Date(), _ => Text(depth) };

    private string Number(int depth) => depth <= 0 ? Pick(Numbers) : random.Next(8) switch
    {
        0 or 1 => $"({Number(depth - 1)} {Pick("+", "-", "*")} {Number(depth - 1)})",
        2 => $"({Number(depth - 1)} {Pick("/", "//", "%")} {Pick("2", "3", "4", "7", "0.5", "1.5m")})",
        3 => $"({Text(depth - 1)} | string.size)",
        4 => $"({List(depth - 1)} | {Pick("array.size", "object.size")})",
        5 => $"math.{Pick("abs", "floor", "ceil", "round")}({Number(depth - 1)})",
        6 => $"(-{Pick("n", "7", "2.5", "1.50m")})",
        _ => Pick(Numbers),
    };

    private string Text(int depth) => depth <= 0 ? Pick(Texts) : random.Next(12) switch
    {
        0 or 1 => $"('' + {Any(depth - 1)} + {Text(depth - 1)})",
        2 => $"({Text(depth - 1)} | string.{Pick("upcase", "downcase", "strip", "capitalize", "capitalizewords", "strip_newlines", "escape", "literal", "lstrip", "rstrip")})",
        3 => $"({Text(depth - 1)} | string.{Pick("append", "prepend", "remove", "remove_first", "remove_last")} {Pick("'a'", "s", "' '", "'Ơ'")})",
        4 => $"({Text(depth - 1)} | string.{Pick("truncate", "truncatewords", "pad_left", "pad_right", "slice", "slice1")} {Pick("0", "1", "3", "9")})",
        5 => $"({Text(depth - 1)} | string.{Pick("replace", "replace_first")} {Pick("'a'", "'B'", "','")} {Text(depth - 1)})",
        6 => $"({List(depth - 1)} | {Pick("array.join ', '", "vn.join_list")})",
        7 => $"({Text(depth - 1)} | {Pick("html.escape", "html.newline_to_br", "html.url_encode", "vn.upper", "vn.lower", "vn.raw")})",
        8 => $"({Truth(depth - 1)} ? {Text(0)} : {Text(0)})",
        9 => $"({Any(depth - 1)} | object.typeof)",
        10 => Pick("(rows[3].points | vn.number 2)", "(n | math.format '0.00')", "(12 | vn.words)", "(cycle.start_date | vn.long_date)", "(9 | vn.roman)", "(nothing | object.default 'd')"),
        _ => Pick(Texts),
    };

    private string List(int depth) => depth <= 0 ? Pick(Lists) : random.Next(9) switch
    {
        0 => $"({List(depth - 1)} + {List(depth - 1)})",
        1 => $"[{Any(depth - 1)}, {Any(depth - 1)}]",
        2 => $"({List(depth - 1)} | array.{Pick("reverse", "compact", "uniq")})",
        3 => $"({List(depth - 1)} | array.{Pick("limit", "offset", "remove_at")} {Pick("0", "1", "2", "(-1)")})",
        4 => $"({List(depth - 1)} | array.{Pick("add", "insert_at 1")} {Text(depth - 1)})",
        5 => $"({List(depth - 1)} | array.{Pick("concat", "add_range")} {List(depth - 1)})",
        6 => Pick("(words | array.sort)", "(['b', 'A', 'a', 'Ổ'] | array.sort)", "(rows | array.sort 'unit' | array.map 'rank' | array.limit 9)", "(numbers | array.uniq)", "(rows | array.map 'nope')"),
        7 => $"({Text(depth - 1)} | string.split {Pick("','", "' '", "'a'")})",
        _ => Pick(Lists),
    };

    private string Truth(int depth) => depth <= 0 ? Pick("true", "yes", "nothing", "empty", "n") : random.Next(8) switch
    {
        0 => $"({Number(depth - 1)} {Pick("<", "<=", ">", ">=", "==", "!=")} {Number(depth - 1)})",
        1 => $"({Text(depth - 1)} {Pick("<", ">=", "==", "!=")} {Text(depth - 1)})",
        2 => $"({Truth(depth - 1)} {Pick("&&", "||")} {Truth(depth - 1)})",
        3 => $"(!{Truth(depth - 1)})",
        4 => $"({Text(depth - 1)} | string.{Pick("contains", "starts_with", "ends_with", "equals_ignore_case")} {Text(depth - 1)})",
        5 => $"({List(depth - 1)} == {List(depth - 1)})",
        6 => $"({List(depth - 1)} | array.contains {Any(depth - 1)})",
        _ => $"({Pick("words", "owner", "l")}.empty?)",
    };

    private string Date() => random.Next(3) == 0 ? $"({Pick(Dates)} {Pick("==", "!=")} {Pick(Dates)})" : Pick(Dates) + Pick("", ".year", ".month", ".day");

    private string Code(string code) => Pick("{{ ", "{{- ", "{{~ ") + code + Pick(" }}", " -}}", " ~}}");

    private bool Bool => random.Next(2) == 0;

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
