using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>What running Scriban's own examples beside Scriban 7.2.6 has shown: each line here was once rendered where Scriban refuses, or refused under a wrong name.</summary>
[TestFixture]
public sealed class GoldenFindingsTests
{
    [TestCase("{{ 1_000.5 }}")]
    [TestCase("{{ 1_000.50m }}")]
    [TestCase("{{ 1_000m }}")]
    [TestCase("{{ 1_000d }}")]
    public void Only_whole_numbers_have_underscores(string template)
    {
        var error = CoreTemplates.Fail(template);
        Assert.That((error.Code, error.Column), Is.EqualTo((TemplateErrorCodes.Syntax, 4)), error.Message);
    }

    [TestCase("{{ 1_000 }}", ExpectedResult = "1000")]
    [TestCase("{{ 1_000e2 }}", ExpectedResult = "100000")]
    public string Whole_numbers_keep_them(string template) => CoreTemplates.Render(template);

    [TestCase("for x in e; x; end", 36)]
    [TestCase("array.size e", 38)]
    [TestCase("e | array.first", 27)]
    [TestCase("object.has_key e 'key'", 42)]
    [TestCase("object.has_value e 'key'", 44)]
    [TestCase("e.empty?", 29)]
    [TestCase("e == empty", 29)]
    [TestCase("with e; key; end", 32)]
    public void A_member_met_in_a_loop_is_no_object_to_functions_and_loops(string code, int column)
    {
        var error = CoreTemplates.Fail("{{ e = array.first o }}{{ " + code + " }}");
        Assert.That((error.Code, error.Column), Is.EqualTo((TemplateErrorCodes.Type, column)), error.Message);
    }

    [TestCase("e.key", ExpectedResult = "x")]
    [TestCase("e.value", ExpectedResult = "1")]
    [TestCase("e", ExpectedResult = "{key: \"x\", value: 1}")]
    [TestCase("e == e", ExpectedResult = "true")]
    [TestCase("object.size e", ExpectedResult = "0")]
    [TestCase("object.keys e", ExpectedResult = "[\"key\", \"value\"]")]
    [TestCase("object.values e", ExpectedResult = "[\"x\", 1]")]
    [TestCase("[e] | array.map 'key'", ExpectedResult = "[\"x\"]")]
    public string It_has_its_key_and_its_value(string code) => CoreTemplates.Render("{{ e = array.first o }}{{ " + code + " }}");
}
