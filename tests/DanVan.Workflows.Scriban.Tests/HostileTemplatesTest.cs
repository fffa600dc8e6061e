using System.Globalization;
using DanVan.Workflows.TemplateRunner;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Scriban.Tests;

/// <summary>
/// The hostile templates of the documents' tests, and random ones, against the Scriban library: rendered by a process with little memory, which must end by itself, each with text or with an
/// error of a template.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class HostileTemplatesTest
{
    // A twentieth of the defaults: the same ends, sooner.
    private static readonly TemplateOptions Less = new() { MaxOutputLength = 500_000, MaxLoopIterations = 50_000, MaxSteps = 1_000_000, MaxMemory = 5_000_000 };

    // Scriban takes more of a small stack; how much depends on how both were compiled, so these may meet its end first.
    private static readonly string[] Deep = ["loop-names-in-deep-scopes", "memory-nested-captures"];

    // Scriban renders more of its language, and drops U+0000 from text (so this is refused).
    private static readonly Dictionary<string, (string Core, string Scriban)> Apart = new()
    {
        ["access-function-reference"] = ("template.unsupported 1", "rendered"),
        ["recursion-function"] = ("template.unsupported 1", "template.limit.depth 1"),
        ["while-loop"] = ("template.unsupported 1", "template.limit.loop 1"),
        ["sign-nul-in-text"] = ("rendered", "template.syntax 1"),

        // Scriban's tree has more nodes for the members of an object, and each is a step.
        ["memory-many-members"] = ("template.limit.memory 1", "template.limit.steps 1"),
    };

    private static string[] Files => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Hostile"), "*.txt").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Attacks => Files.Select(file => Path.GetFileName(file).Split('-')[0]).Distinct();

    private static IEnumerable<TestCaseData> Cases => Files.Select(file => new TestCaseData(file).SetArgDisplayNames(Path.GetFileNameWithoutExtension(file)));

    [TestCaseSource(nameof(Attacks))]
    public async Task A_process_with_little_memory_outlives_every_attack_of_its_kind(string attack)
    {
        var files = Files.Where(file => Path.GetFileName(file).Split('-')[0] == attack).ToList();
        var (code, output, error) = await RunAsync(["render", .. files]);

        var endings = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        Assert.That((code, error), Is.EqualTo((0, "")), output);
        Assert.That(endings.Select(ending => ending[0]), Is.EqualTo(files.Select(Path.GetFileNameWithoutExtension)));
        Assert.That(endings.Select(ending => ending[1]), Is.All.StartsWith("template.").Or.EqualTo("rendered"));
    }

    [TestCaseSource(nameof(Cases))]
    public void On_a_small_stack_and_with_lower_limits_it_ends_as_with_the_core(string file)
    {
        var expected = HostileCase.Read(file);
        var (core, scriban) = ((Ending?)null, (Ending?)null);
        var thread = new Thread(
            () =>
            {
                core = Ending.Render(new TemplateRenderer(), expected.Template, Less);
                scriban = Ending.Render(new ScribanTemplateRenderer(), expected.Template, Less);
            },
            256 * 1024);
        thread.Start();
        thread.Join();

        Assert.That(scriban, Is.Not.Null);
        Assert.That(scriban!.ExitCode == Ending.Rendered ? "" : scriban.Told, Does.Not.Contain("alert('x')").And.Length.LessThan(1_000), "an error tells no value, and is short");
        if (Apart.TryGetValue(Path.GetFileNameWithoutExtension(file), out var other))
            Assert.That((CodeAndLine(core!), CodeAndLine(scriban)), Is.EqualTo((other.Core, other.Scriban)));
        else if (Deep.Contains(Path.GetFileNameWithoutExtension(file)))
            Assert.That(CodeAndLine(scriban), Is.EqualTo(CodeAndLine(core!)).Or.EqualTo("template.limit.depth 1"));
        else if (core!.ExitCode == Ending.Rendered)
            Assert.That(scriban, Is.EqualTo(core));
        else
            Assert.That(CodeAndLine(scriban), Is.EqualTo(CodeAndLine(core)), $"{core.Told}\n{scriban.Told}");
    }

    [TestCase(1)]
    [TestCase(20261122)]
    public async Task What_the_core_renders_of_random_programs_Scriban_renders_to_the_same_characters(int seed)
    {
        var (code, output, error) = await RunAsync(["fuzz", seed.ToString(CultureInfo.InvariantCulture), "4000"]);
        Assert.That((code, error), Is.EqualTo((0, "")), output);
        TestContext.Out.WriteLine(output);
    }

    private static string CodeAndLine(Ending ending) => ending.Text.Split(':')[0];

    private static Task<(int Code, string Output, string Error)> RunAsync(IEnumerable<string> arguments) => SmallProcess.RunAsync("DanVan.Workflows.ScribanRunner.dll", arguments);
}
