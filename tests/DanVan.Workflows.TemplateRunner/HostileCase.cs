using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DanVan.Workflows.TemplateRunner;

/// <summary>
/// A hostile template in a file. Its first lines begin with <c>#!</c>: <c>tries:</c> says what it is after, <c>ends:</c> how it must end. The rest is the template; in it
/// <c>⟦text⟧×1000</c> stands for the text a thousand times, so that the files stay small. These do not nest.
/// </summary>
/// <param name="Tries">What it tries, in words.</param>
/// <param name="Ends">The code, line and column it must end with, as <see cref="Ending"/> writes them; or "rendered".</param>
/// <param name="Template">The template.</param>
public sealed partial record HostileCase(string Tries, string Ends, string Template)
{
    private const string Mark = "#! ";

    public static HostileCase Read(string file)
    {
        var lines = File.ReadAllText(file).Split('\n');
        var head = lines.TakeWhile(line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(line => line[Mark.Length..]).ToList();
        var body = string.Join('\n', lines.Skip(head.Count)).TrimEnd('\n');
        return new HostileCase(ValueOf("tries: "), ValueOf("ends: "), Repetition().Replace(body, Repeated));

        string ValueOf(string name) => head.Find(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim()
            ?? throw new FormatException($"{Path.GetFileName(file)} has no line \"{Mark}{name}\".");
    }

    private static string Repeated(Match match) =>
        new StringBuilder().Insert(0, match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex("⟦([^⟦⟧]*)⟧×([0-9]+)")]
    private static partial Regex Repetition();
}
