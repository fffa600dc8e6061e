namespace DanVan.Workflows.Templates;

/// <summary>One expression of the template language, as definitions use it for conditions: no statements, no output, no access to anything but its model.</summary>
/// <remarks>Immutable and thread-safe; parse once, evaluate often.</remarks>
public sealed class TemplateExpression
{
    private readonly TemplateSource _source;
    private readonly Expression _root;

    private TemplateExpression(TemplateSource source, Expression root)
    {
        _source = source;
        _root = root;
        Names = TemplateTree.Expressions([root])
            .OfType<NameExpression>()
            .Select(name => name.Name)
            .Where(name => !TemplateFunctions.TryGet(name, out _))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The expression as it was written.</summary>
    public string Text => _source.Text;

    /// <summary>The top-level names it reads from the model, so that whoever stores it can tell at once whether the model will have them.</summary>
    public IReadOnlySet<string> Names { get; }

    internal Expression Root => _root;

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression, without <c>{{ }}</c>.</param>
    /// <param name="name">The name its errors carry, for instance the place in the definition.</param>
    /// <returns>The expression.</returns>
    /// <exception cref="TemplateException">It is no expression, or uses what is not supported.</exception>
    public static TemplateExpression Parse(string text, string name = "expression")
    {
        var source = new TemplateSource(name, text);
        var cursor = new TokenCursor(source, Lexer.ReadExpression(text));
        cursor.TryTake(TokenKind.NewLine);
        var root = new ExpressionParser(cursor).Parse();
        cursor.TryTake(TokenKind.NewLine);
        if (cursor.Kind != TokenKind.EndOfFile)
            throw cursor.FailHere(TemplateError.Expected("the end of the expression", "kết thúc biểu thức"));

        return new TemplateExpression(source, root);
    }

    /// <summary>Computes the value.</summary>
    /// <param name="model">What the expression may read, as for <see cref="ITemplateRenderer.Render"/>.</param>
    /// <param name="options">Limits; <see cref="TemplateOptions.Default"/> when left out.</param>
    /// <returns>
    /// <see langword="null"/>, a string, bool, int, long, decimal, <see cref="System.Numerics.BigInteger"/> or double (from <c>/</c>, literals with a point, and
    /// rounding), a date, a list, or a dictionary of the model.
    /// </returns>
    /// <exception cref="TemplateException">It reads what is not there, mixes kinds that do not go together, or reaches a limit.</exception>
    public object? Evaluate(IReadOnlyDictionary<string, object?> model, TemplateOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var rendering = new Rendering(_source, model, options ?? TemplateOptions.Default);
        return rendering.Run(_root.Depth, _root.Offset, () => _root.Evaluate(rendering)) switch
        {
            SafeText safe => safe.Text,
            ModelList list => list.Items,
            ModelObject members => members.Members,
            EmptyValue => null,
            TemplateObject or TemplateNamespace => throw rendering.Fail(_root.Offset, TemplateError.Type("This is no value.", "Đây không phải là một giá trị.")),
            var value => value,
        };
    }

    /// <summary>Whether a condition holds.</summary>
    /// <param name="model">What the expression may read.</param>
    /// <param name="options">Limits; <see cref="TemplateOptions.Default"/> when left out.</param>
    /// <returns>The value.</returns>
    /// <exception cref="TemplateException">
    /// As for <see cref="Evaluate"/>; also when the value is not true or false. In a template 0 and "" count as true, which a condition is better not to inherit.
    /// </exception>
    public bool IsMet(IReadOnlyDictionary<string, object?> model, TemplateOptions? options = null) =>
        Evaluate(model, options) is bool isMet
            ? isMet
            : throw TemplateError.Type("A condition must give true or false.", "Điều kiện phải cho kết quả đúng hoặc sai.").At(_source, _root.Offset);
}
