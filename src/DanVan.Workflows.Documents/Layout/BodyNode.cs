namespace DanVan.Workflows.Documents.Layout;

/// <summary>A piece of a body: an element or the text in one.</summary>
internal abstract class BodyNode;

/// <summary>Text in a body.</summary>
/// <param name="text">What it says: character references decoded, NFC.</param>
/// <param name="markup">The same as HTML, as the template wrote it.</param>
internal sealed class BodyText(string text, string markup) : BodyNode
{
    public string Text { get; } = text;

    public string Markup { get; } = markup;
}

/// <summary>An element of a body. Not a record: templates nest elements as deep as they like, and records compare and print themselves recursively.</summary>
/// <param name="name">Its name, one of <see cref="BodyRules"/>.</param>
/// <param name="attributes">Its attributes as HTML, with a space before each.</param>
/// <param name="classes">Its classes.</param>
internal sealed class BodyElement(string name, string attributes, IReadOnlyList<string> classes) : BodyNode
{
    public string Name { get; } = name;

    public string Attributes { get; } = attributes;

    public IReadOnlyList<string> Classes { get; } = classes;

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    public List<BodyNode> Children { get; } = [];

    public bool Has(string className) => Classes.Contains(className);

    public IEnumerable<BodyElement> Elements => Children.OfType<BodyElement>();

    /// <summary>What stands in the element, in the order of reading, each element at its start and once more at its end. Without recursion, see the class.</summary>
    public IEnumerable<(BodyNode Node, bool IsEnd)> Walk()
    {
        var open = new Stack<(BodyElement Element, int Next)>();
        open.Push((this, 0));
        while (open.Count > 0)
        {
            var (element, next) = open.Pop();
            if (next == element.Children.Count)
            {
                if (open.Count > 0)
                {
                    yield return (element, true);
                }

                continue;
            }

            open.Push((element, next + 1));
            var child = element.Children[next];
            yield return (child, false);
            if (child is BodyElement inner)
            {
                open.Push((inner, 0));
            }
        }
    }
}
