namespace DanVan.Workflows.Definitions.Diagrams;

/// <summary>What stands at a place of a diagram.</summary>
internal enum NodeKind
{
    Stage,
    Label,
    Passage,
}

/// <summary>A place of a diagram: a stage, the label of a transition, or where a long line passes a row.</summary>
internal sealed class DiagramNode(NodeKind kind, int index)
{
    public NodeKind Kind { get; } = kind;

    /// <summary>Which stage or transition.</summary>
    public int Index { get; } = index;

    public List<DiagramNode> Above { get; } = [];

    public List<DiagramNode> Below { get; } = [];

    public int Row { get; set; }

    public int Order { get; set; }

    public TextBlock? Text { get; set; }

    public double Width { get; set; }

    public double Height { get; set; }

    /// <summary>The middle, from left to right.</summary>
    public double X { get; set; }

    /// <summary>The upper edge.</summary>
    public double Top { get; set; }

    public double Bottom => Top + Height;

    public double Left => X - (Width / 2);

    public double Right => X + (Width / 2);
}
