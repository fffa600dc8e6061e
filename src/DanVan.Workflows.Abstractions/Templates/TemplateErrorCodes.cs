namespace DanVan.Workflows.Templates;

/// <summary>The codes of <see cref="TemplateException"/> and <see cref="TemplateFinding"/>. They are part of the compatibility promise.</summary>
public static class TemplateErrorCodes
{
    /// <summary>The text is not a template: a bracket, an <c>end</c> or an operand is missing or misplaced.</summary>
    public const string Syntax = "template.syntax";

    /// <summary>Scriban knows it, this renderer does not render it.</summary>
    public const string Unsupported = "template.unsupported";

    /// <summary>A variable or function that neither the model nor the template defines.</summary>
    public const string UnknownName = "template.unknown-name";

    /// <summary>A member that the object does not have.</summary>
    public const string UnknownMember = "template.unknown-member";

    /// <summary>An index outside its list or string.</summary>
    public const string IndexOutOfRange = "template.index";

    /// <summary>A value of a kind that the operation does not take.</summary>
    public const string Type = "template.type";

    /// <summary>Too few or too many arguments, or one outside its range.</summary>
    public const string Argument = "template.argument";

    /// <summary>An attempt to change the model or part of a value.</summary>
    public const string ReadOnly = "template.read-only";

    /// <summary>The host put a value into the model that a template can't hold.</summary>
    public const string Model = "template.model";

    /// <summary>The output or a single string would become longer than <see cref="TemplateOptions.MaxOutputLength"/>.</summary>
    public const string OutputLimit = "template.limit.output";

    /// <summary>More rounds than <see cref="TemplateOptions.MaxLoopIterations"/>.</summary>
    public const string LoopLimit = "template.limit.loop";

    /// <summary>Deeper nesting than <see cref="TemplateOptions.MaxDepth"/>.</summary>
    public const string DepthLimit = "template.limit.depth";

    /// <summary>More work than <see cref="TemplateOptions.MaxSteps"/>.</summary>
    public const string StepLimit = "template.limit.steps";

    /// <summary>Values that would take more memory than <see cref="TemplateOptions.MaxMemory"/>.</summary>
    public const string MemoryLimit = "template.limit.memory";

    /// <summary>A template longer than <see cref="TemplateOptions.GreatestLength"/>.</summary>
    public const string LengthLimit = "template.limit.length";

    /// <summary>A number outside what the language holds: 1,000 digits for integers, 28 digits for decimals.</summary>
    public const string NumberLimit = "template.limit.number";
}
