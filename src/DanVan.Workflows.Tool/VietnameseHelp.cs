using System.CommandLine;
using System.CommandLine.Invocation;

namespace DanVan.Workflows.Tool;

/// <summary>Help in Vietnamese: what a command is for, how it is written, its arguments and options, its subcommands, what it ends with.</summary>
internal sealed class VietnameseHelp : SynchronousCommandLineAction
{
    private const string Name = "danvan";

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCodes.Done;
    }

    public static void Write(Verb command, TextWriter output)
    {
        var options = command.Options.Concat(Inherited(command)).Where(o => !o.Hidden).ToList();
        output.Write($"{command.Description}\n\nCách dùng:\n  {PathOf(command)}");
        output.Write(string.Concat(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues > 0 ? $" <{a.Name}>" : $" [<{a.Name}>]")));
        output.Write(command.Subcommands.Count > 0 ? " <lệnh> [tùy chọn]\n" : " [tùy chọn]\n");
        Table(output, "Tham số", command.Arguments.Select(a => ($"<{a.Name}>", a.Description)));
        Table(output, "Tùy chọn", options.Select(o => (Usage(o), Description(o))));
        Table(output, "Lệnh", command.Subcommands.SelectMany(Leaves).Select(c => (PathOf(c)[(PathOf(command).Length + 1)..], c.Description)));
        output.Write("\nMã kết thúc: 0 là xong, không có lỗi; 1 là có phát hiện hoặc khác biệt; 2 là sai cách dùng hoặc không đọc, ghi được tệp.\n");
    }

    public static string PathOf(Verb command) => string.Join(' ', Line(command).Reverse().Select(c => c is RootCommand ? Name : c.Name));

    private static IEnumerable<Verb> Line(Verb command)
    {
        for (var at = command; at is not null; at = at.Parents.OfType<Verb>().FirstOrDefault())
        {
            yield return at;
        }
    }

    private static IEnumerable<Option> Inherited(Verb command) => Line(command).Skip(1).SelectMany(c => c.Options).Where(o => o.Recursive);

    private static IEnumerable<Verb> Leaves(Verb command) => command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    private static string Usage(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a.StartsWith('-')).Append(option.Name).Order(StringComparer.Ordinal).Reverse().OrderBy(n => n.Length));
        return option.Arity.MaximumNumberOfValues == 0 || option.HelpName is null ? names : $"{names} <{option.HelpName}>";
    }

    private static string? Description(Option option)
    {
        var mark = option.Required ? "bắt buộc" : option.HasDefaultValue && option.GetDefaultValue() is { } value and not false ? $"mặc định: {value}" : null;
        return mark is null ? option.Description : $"{option.Description} ({mark})";
    }

    private static void Table(TextWriter output, string head, IEnumerable<(string Left, string? Right)> rows)
    {
        var all = rows.ToList();
        if (all.Count > 0)
        {
            var width = all.Max(r => r.Left.Length) + 3;
            output.Write($"\n{head}:\n{string.Concat(all.Select(r => $"  {r.Left.PadRight(width)}{r.Right}\n"))}");
        }
    }
}
