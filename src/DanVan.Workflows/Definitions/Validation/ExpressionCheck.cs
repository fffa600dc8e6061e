using System.Globalization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Templates;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>The expressions on transitions: whether they can be read, and what they read of a cycle.</summary>
internal static class ExpressionCheck
{
    public static void Check(Inspection inspection)
    {
        var definition = inspection.Definition;
        var model = ModelNames.Of(CycleModel.NamesOf(definition));
        for (var i = 0; i < definition.Transitions.Count; i++)
        {
            var (transition, path) = (definition.Transitions[i], $"$.transitions[{i}]");
            for (var k = 0; k < transition.Conditions.Count; k++)
            {
                CheckExpression(inspection, $"{path}.conditions[{k}]", transition.Conditions[k], model);
            }

            for (var k = 0; k < transition.Validators.Count; k++)
            {
                CheckExpression(inspection, $"{path}.validators[{k}].condition", transition.Validators[k].Condition, model);
            }
        }
    }

    private static void CheckExpression(Inspection inspection, string path, string text, ModelNames model)
    {
        TemplateExpression expression;
        try
        {
            expression = TemplateExpression.Parse(text, path);
        }
        catch (TemplateException e)
        {
            Unreadable(inspection, path, e.Finding);
            return;
        }

        var root = expression.Root;
        var asTemplate = new ParsedTemplate(new Block([new ExpressionStatement(root)]), root.Depth, root.Offset, text.Length);
        foreach (var found in TemplateChecker.Check(new TemplateSource(path, text), asTemplate))
        {
            Unreadable(inspection, path, found);
        }

        var walk = new NameWalk(model);
        walk.Walk(root);
        foreach (var (name, _, part, known) in walk.Unknown.DistinctBy(u => u.Name))
        {
            inspection.Unknown(ExpressionUnknownName, path, part, [.. known.Members], name);
        }
    }

    private static void Unreadable(Inspection inspection, string path, TemplateFinding found) => inspection.Add(
        ExpressionUnreadable,
        path,
        found.Line.ToString(CultureInfo.InvariantCulture),
        found.Column.ToString(CultureInfo.InvariantCulture),
        found.VietnameseMessage,
        found.Message);
}
