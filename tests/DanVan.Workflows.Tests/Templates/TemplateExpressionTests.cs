using DanVan.Workflows.Conformance.Templates;
using DanVan.Workflows.Templates;

namespace DanVan.Workflows.Tests.Templates;

/// <summary>Expressions on their own, as definitions use them for conditions.</summary>
[TestFixture]
public sealed class TemplateExpressionTests
{
    [TestCase("a > 3 && b < 0", ExpectedResult = true)]
    [TestCase("\n list | array.size == 3 \n", ExpectedResult = true)]
    [TestCase("o.y == null", ExpectedResult = true)]
    [TestCase("rows | array.map 'points' | array.contains 99.5m", ExpectedResult = false)]
    [TestCase("[1,\n 2] == [1, 2] # comments may follow", ExpectedResult = true)]
    public bool IsMet(string text) => TemplateExpression.Parse(text).IsMet(TemplateModel.Build());

    [TestCase("a + 1", ExpectedResult = 6)]
    [TestCase("L", ExpectedResult = 5_000_000_000L)]
    [TestCase("7 / 2", ExpectedResult = 3.5)]
    [TestCase("'a' + 1", ExpectedResult = "a1")]
    [TestCase("vn.raw 'a'", ExpectedResult = "a")]
    [TestCase("n", ExpectedResult = null)]
    [TestCase("empty", ExpectedResult = null)]
    public object? Evaluate(string text) => TemplateExpression.Parse(text).Evaluate(TemplateModel.Build());

    [Test]
    public void Evaluate_gives_decimals_lists_and_objects_of_the_model_as_they_are()
    {
        var model = TemplateModel.Build();
        Assert.That(TemplateExpression.Parse("d").Evaluate(model), Is.EqualTo(10.50m));
        Assert.That(TemplateExpression.Parse("list").Evaluate(model), Is.SameAs(model["list"]));
        Assert.That(TemplateExpression.Parse("o").Evaluate(model), Is.SameAs(model["o"]));
        Assert.That(TemplateExpression.Parse("[a, d]").Evaluate(model), Is.EqualTo(new object?[] { 5, 10.50m }));
    }

    [TestCase("a", "template.type")]
    [TestCase("n", "template.type")]
    [TestCase("''", "template.type")]
    [TestCase("missing", "template.unknown-name")]
    [TestCase("string", "template.type")]
    public void IsMet_NotTrueOrFalse_IsAnError(string text, string code) => Assert.That(
        () => TemplateExpression.Parse(text).IsMet(TemplateModel.Build()),
        Throws.InstanceOf<TemplateException>().With.Property("Code").EqualTo(code));

    [TestCase("a b; c", 1, 4)]
    [TestCase("x = 1", 1, 3)]
    [TestCase("", 1, 1)]
    [TestCase("a\nb", 2, 1)]
    [TestCase("a }}", 1, 3)]
    [TestCase("(a", 1, 3)]
    public void Parse_NotOneExpression_IsAnErrorAtItsPlace(string text, int line, int column)
    {
        var error = Assert.Throws<TemplateException>(() => TemplateExpression.Parse(text, "stages[0].condition"))!;
        Assert.That((error.Code, error.TemplateName, error.Line, error.Column), Is.EqualTo((TemplateErrorCodes.Syntax, "stages[0].condition", line, column)));
    }

    [Test]
    public void Names_are_what_it_reads_from_the_model() => Assert.That(
        TemplateExpression.Parse("x.size > y[z] && (string.upcase w) == 'v' || empty").Names,
        Is.EquivalentTo(new[] { "x", "y", "z", "w" }));

    [Test]
    public void Limits_hold_for_expressions_too() => Assert.That(
        () => TemplateExpression.Parse("'a' * 100000000 == 'b'").IsMet(TemplateModel.Build()),
        Throws.InstanceOf<TemplateException>().With.Property("Code").EqualTo(TemplateErrorCodes.OutputLimit));
}
