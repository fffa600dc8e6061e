namespace DanVan.Workflows.Tool.Tests;

public sealed class UsageTests
{
    [TestCase]
    [TestCase("bogus")]
    [TestCase("definition")]
    [TestCase("definition", "validate")]
    [TestCase("definition", "validate", "annual-cycle", "--lang", "fr")]
    [TestCase("definition", "validate", "annual-cycle", "--bogus")]
    [TestCase("definition", "diagram", "annual-cycle", "--format", "pdf")]
    [TestCase("simulate", "annual-cycle")]
    [TestCase("simulate", "annual-cycle", "--year", "1999")]
    [TestCase("simulate", "annual-cycle", "--year", "x")]
    [TestCase("simulate", "annual-cycle", "--year", "2027", "--seed", "x")]
    [TestCase("simulate", "annual-cycle", "--year", "2027", "--models", "-1")]
    [TestCase("simulate", "annual-cycle", "--year", "2027", "--units", "99999999999999999999")]
    [TestCase("definition", "diff", "annual-cycle")]
    [TestCase("definition", "schema", "annual-cycle")]
    [TestCase("template", "check")]
    [TestCase("template", "check", "x", "--kind", "no-such-kind")]
    [TestCase("template", "check", "x", "--definition", "department-cycle")]
    [TestCase("template", "check", "--kind", "plan")]
    [TestCase("template", "render", "x")]
    [TestCase("template", "render", "x", "--model", "m.json", "--kind", "plan")]
    [TestCase("template", "render", "x", "--model", "m.json", "--format", "html")]
    [TestCase("template", "render", "x", "--definition", "department-cycle")]
    [TestCase("template", "render", "x", "--kind", "no-such-kind")]
    [TestCase("template", "render", "x", "--kind", "plan", "--format", "docx")]
    [TestCase("template", "render", "x", "--kind", "plan", "--format", "pdf", "-o", "x.pdf")]
    [TestCase("simulate", "annual-cycle", "--year", "2027", "--format", "docx")]
    public async Task What_makes_no_sense_is_said_on_the_error_stream_and_ends_with_2(params string[] args)
    {
        var result = await Terminal.TypeAsync(args);

        Assert.That(result.Code, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain("danvan"));
        Assert.That(result.Error, Does.Not.Contain("   at "));
    }

    [TestCase("definition", "validate", "no-such-file.json")]
    [TestCase("definition", "diagram", "no-such-file.json")]
    [TestCase("definition", "diff", "annual-cycle", "no-such-file.json")]
    [TestCase("template", "check", "--definition", "no-such-file.json")]
    [TestCase("simulate", "no-such-file.json", "--year", "2027")]
    [TestCase("audit", "verify", "no-such-file.db")]
    [TestCase("template", "check", "no-such-file.txt")]
    [TestCase("template", "render", "no-such-file.txt", "--model", "no-such-file.txt")]
    public async Task A_file_that_is_not_there_ends_with_2(params string[] args)
    {
        var result = await Terminal.TypeAsync(args);

        Assert.That(result.Code, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.StartWith("Không có tệp \"no-such-file"));
    }

    [TestCase]
    [TestCase("definition")]
    [TestCase("definition", "validate")]
    [TestCase("definition", "diagram")]
    [TestCase("definition", "diff")]
    [TestCase("definition", "schema")]
    [TestCase("simulate")]
    [TestCase("audit", "verify")]
    [TestCase("template", "check")]
    [TestCase("template", "render")]
    public async Task Help_is_in_Vietnamese_and_names_the_command_and_its_exit_codes(params string[] args)
    {
        var result = await Terminal.TypeAsync([.. args, "--help"]);

        Assert.That(result.Code, Is.Zero, result.Error);
        Assert.That(result.Error, Is.Empty);
        Assert.That(result.Output, Does.Contain($"Cách dùng:\n  {string.Join(' ', args.Prepend("danvan"))} "));
        Assert.That(result.Output, Does.Contain("Mã kết thúc: 0 "));
        Assert.That(result.Output, Does.Not.Contain("Usage").And.Not.Contain("Show help"));
        Assert.That(result.Output, Is.EqualTo(result.Output.Normalize()));
    }

    [Test]
    public async Task Help_tells_defaults_and_what_is_required()
    {
        var result = await Terminal.TypeAsync("simulate", "--help");

        Assert.That(result.Output, Does.Match(@"--year <năm> .*\(bắt buộc\)"));
        Assert.That(result.Output, Does.Match(@"--models <số> .*\(mặc định: 500\)"));
    }

    [Test]
    public async Task A_file_that_is_no_text_ends_with_2()
    {
        using var terminal = new Terminal();
        File.WriteAllBytes(terminal.PathOf("x.json"), [0xC3, 0x28, 0xFF]);

        var result = await Terminal.TypeAsync("definition", "validate", terminal.PathOf("x.json"));

        Assert.That(result.Code, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("UTF-8"));
    }

    [Test]
    public async Task The_program_itself_writes_Vietnamese_and_ends_with_the_code()
    {
        var good = await Terminal.StartAsync("definition", "validate", "annual-cycle");
        var bad = await Terminal.StartAsync("definition", "validate", "no-such-file.json");

        Assert.That((good.Code, good.Error), Is.EqualTo((0, "")));
        Assert.That(good.Output, Does.StartWith("annual-cycle: hợp lệ. Chu kỳ \"Dân vận khéo\" hằng năm, phiên bản 1, sha256:"));
        Assert.That((bad.Code, bad.Output), Is.EqualTo((2, "")));
        Assert.That(bad.Error, Does.StartWith("Không có tệp"));
    }
}
