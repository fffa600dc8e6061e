using AnnualCycle.Tests.Running;

namespace AnnualCycle.Tests;

/// <summary>What a person types.</summary>
public sealed class CommandLineTests
{
    [TestCase("--help")]
    [TestCase("-h")]
    public async Task Help_names_the_options_and_succeeds(string option)
    {
        var end = await Sample.RunProcessAsync([option]);

        Assert.That((end.ExitCode, end.Error), Is.EqualTo((0, "")));
        Assert.That(end.Output, Does.Contain("--data <folder>").And.Contain("--out <folder>").And.Contain("--documents <docx|html>").And.Contain("Dân vận khéo"));
    }

    [TestCase("--bogus")]
    [TestCase("--data")]
    [TestCase("stray")]
    [TestCase("--data|a|--data|b")]
    [TestCase("--out|")]
    [TestCase("--documents|pdf")]
    public async Task Arguments_that_make_no_sense_end_with_2_and_the_reason(string args)
    {
        var end = await Sample.RunAsync(args.Split('|'));

        Assert.That(end.ExitCode, Is.EqualTo(2));
        Assert.That(end.Error, Is.Not.Empty.And.Not.Contain("   at "));
        TestContext.Out.WriteLine(end.Error);
    }

    [Test]
    public async Task In_a_pipe_each_step_is_a_line_without_control_characters()
    {
        using var folder = new TemporaryFolder();

        var end = await Sample.RunProcessAsync(["--data", DanVan.TestData.SampleFolders.Small, "--out", folder.Path]);

        Assert.That(end.Output.Where(c => char.IsControl(c) && c is not ('\n' or '\r')), Is.Empty);
        Assert.That(end.Output, Does.Contain("Đăng ký mô hình: 31\n").And.Contain("Khen thưởng\n"));
    }
}
