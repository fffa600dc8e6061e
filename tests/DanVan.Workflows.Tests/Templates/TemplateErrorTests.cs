using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>What the core leaves to Scriban, and what it says then.</summary>
[TestFixture]
public sealed class TemplateErrorTests
{
    [TestCase("{{ while a }}{{ end }}", "while", 4)]
    [TestCase("{{ func f }}{{ end }}", "func", 4)]
    [TestCase("{{ f(x) = x + 1 }}", "f(x) = ...", 9)]
    [TestCase("{{ import o }}", "import", 4)]
    [TestCase("{{ readonly a }}", "readonly", 4)]
    [TestCase("{{ wrap a }}{{ end }}", "wrap", 4)]
    [TestCase("{{ tablerow x in list }}{{ end }}", "tablerow", 4)]
    [TestCase("{{ ret }}", "ret", 4)]
    [TestCase("{{ include 'x' }}", "include", 4)]
    [TestCase("{{ this.a }}", "this", 4)]
    [TestCase("{{ x = do; end }}", "do", 8)]
    [TestCase("{{ date.now }}", "date", 4)]
    [TestCase("{{ 'a' | regex.replace 'a' 'b' }}", "regex", 10)]
    [TestCase("{{ 'a' | string.md5 }}", "string.md5", 17)]
    [TestCase("{{ 'a + b' | object.eval }}", "object.eval", 21)]
    [TestCase("{{ math.uuid }}", "math.uuid", 9)]
    [TestCase("{{ list | array.each @string.upcase }}", "@", 22)]
    [TestCase("{{ x = { y: 1 } }}", "{ }", 8)]
    [TestCase("{{ $\"{a}\" }}", "$\"...\"", 4)]
    [TestCase("{{ $0 }}", "$", 4)]
    [TestCase("{{ a++ }}", "++", 5)]
    [TestCase("{{ 1 << 2 }}", "<<", 6)]
    [TestCase("{{ 0x1F }}", "0x", 4)]
    [TestCase("{{ 1.5f }}", "1.0f", 4)]
    [TestCase("{{ string.truncate 'abc' length: 2 }}", "name: value", 26)]
    [TestCase("{{ t ? -1 : 1 }}", "name: value", 11)]
    public void What_only_Scriban_renders_is_refused_by_name(string template, string construct, int column)
    {
        var error = CoreTemplates.Fail(template);
        Assert.That((error.Code, error.Line, error.Column), Is.EqualTo((TemplateErrorCodes.Unsupported, 1, column)), error.Message);
        Assert.That(error.Message, Does.Contain($"'{construct}'"));
        Assert.That(error.VietnameseMessage, Does.Contain($"'{construct}'"));
    }
}
