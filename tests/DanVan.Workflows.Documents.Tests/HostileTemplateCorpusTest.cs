using System.Globalization;
using DanVan.Workflows.TemplateRunner;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Documents.Tests;

/// <summary>
/// Each file in Hostile is a template somebody wrote to take the program down. It is rendered, with the limits a host has by default, by a process with little memory, which must end by
/// itself and say what was wrong, and where.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class HostileTemplateCorpusTest
{
    private const string Attacks = "access-body-harmless-loop-memory-number-output-recursion-sign-time-while";

    // A twentieth of the defaults: the same ends, sooner.
    private static readonly TemplateOptions Less = new() { MaxOutputLength = 500_000, MaxLoopIterations = 50_000, MaxSteps = 1_000_000, MaxMemory = 5_000_000 };

    private static IEnumerable<TestCaseData> Files =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Hostile"), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => new TestCaseData(file).SetArgDisplayNames(Path.GetFileNameWithoutExtension(file)));

    [TestCaseSource(nameof(Files))]
    public async Task A_process_with_little_memory_ends_by_itself_and_says_what_was_wrong(string file)
    {
        var expected = HostileCase.Read(file);
        var (code, output, error) = await RunAsync("render", file);

        Assert.That((output.Trim(), error), Is.EqualTo((expected.Ends, "")), expected.Tries);
        Assert.That(code, Is.EqualTo(expected.Ends.Split('.')[0] switch { "template" => Ending.TemplateError, "document" => Ending.BodyError, _ => Ending.Rendered }));
    }

    [TestCaseSource(nameof(Files))]
    public void On_a_small_stack_and_with_lower_limits_it_ends_in_an_orderly_way_too(string file)
    {
        var expected = HostileCase.Read(file);
        var (ending, allocated) = ((Ending?)null, 0L);
        var thread = new Thread(
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                Ending.Render(new TemplateRenderer(), expected.Template, Less);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                ending = Ending.Of(expected.Template, Less);
            },
            256 * 1024);
        thread.Start();
        thread.Join();

        Assert.That(ending, Is.Not.Null);
        Assert.That(allocated, Is.LessThan(TemplateFuzz.MostBytes(expected.Template, Less)));
        Assert.That(ending!.ExitCode == Ending.Rendered, Is.EqualTo(expected.Ends == "rendered"), ending.Text);
        Assert.That(ending.ExitCode == Ending.Rendered ? "" : ending.Told, Does.Not.Contain("alert('x')").And.Length.LessThan(1_000), "an error tells no value, and is short");
    }

    [TestCase("tr-TR")]
    [TestCase("vi-VN")]
    [TestCase("ar-SA")]
    public void A_value_is_shown_and_not_run_and_the_culture_of_the_machine_has_no_part_in_it(string culture)
    {
        var (escaped, cultured) = ("", "");
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            escaped = Ending.Of(Case("harmless-value-escaped")).Told;
            cultured = Ending.Of(Case("harmless-culture")).Told;
        });
        thread.Start();
        thread.Join();

        Assert.That(escaped, Does.Contain("&lt;script&gt;").And.Not.Contain("<script"));
        Assert.That(cultured, Does.Contain("title ıi TITLE [&quot;A&quot;, &quot;a&quot;, &quot;b&quot;] 1,234.50"));
    }

    [Test]
    public void Every_file_says_which_attack_it_is_and_there_are_many() => Assert.Multiple(() =>
    {
        Assert.That(Files.Count(), Is.GreaterThanOrEqualTo(150));
        Assert.That(Files.Select(f => Path.GetFileName((string)f.Arguments[0]!).Split('-')[0]).Distinct(), Is.EquivalentTo(Attacks.Split('-')));
    });

    [TestCase(1)]
    [TestCase(20261122)]
    public async Task Thousands_of_random_programs_in_one_process_end_in_a_result_or_an_error_within_the_memory_the_limits_allow(int seed)
    {
        var (code, output, error) = await RunAsync("fuzz", seed.ToString(CultureInfo.InvariantCulture), "2000");
        Assert.That((code, error), Is.EqualTo((0, "")), output);
        TestContext.Out.WriteLine(output);
    }

    private static string Case(string name) => HostileCase.Read(Path.Combine(AppContext.BaseDirectory, "Hostile", name + ".txt")).Template;

    private static Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => SmallProcess.RunAsync("DanVan.Workflows.TemplateRunner.dll", arguments);
}
