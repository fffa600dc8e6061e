namespace DanVan.Workflows.Definitions.Diagrams;

/// <summary>Finds a place for every box and a path for every line of a diagram.</summary>
internal sealed class DiagramLayout
{
    private const double StageWidth = 250;
    private const double LabelWidth = 210;
    private const double Padding = 12;
    private const double LabelPadding = 8;
    private const double Gap = 30;
    private const double Curve = 26;
    private const double Track = 12;
    private const double Channel = 10;
    private const int Sweeps = 12;

    private readonly DiagramText _text;
    private readonly LayerGraph _graph;
    private readonly List<BackWay> _back = [];
    private readonly List<(double Top, double Bottom)> _rows = [];

    public DiagramLayout(DiagramText text, double left, double top)
    {
        _text = text;
        _graph = new LayerGraph(text.Stages.Count, [.. text.Transitions.Select(t => (t.From, t.To))]);
        Measure();
        PlaceAcross(left);
        PlaceDown(top);
        Lines = [.. ForwardLines(), .. BackLines()];
        Right = Math.Max(_graph.Rows.SelectMany(r => r).Select(n => n.Right).DefaultIfEmpty(left).Max(), _back.Select(b => b.Label.Right).DefaultIfEmpty(left).Max());
    }

    public IReadOnlyList<DiagramNode> Stages => _graph.Stages;

    public IEnumerable<DiagramNode> Labels => _graph.Rows.SelectMany(r => r).Where(n => n.Kind == NodeKind.Label).Concat(_back.Select(b => b.Label));

    public IReadOnlyList<DiagramLine> Lines { get; }

    public double Right { get; }

    public double Bottom { get; private set; }

    public bool IsBack(int transition) => _graph.IsBack[transition];

    private void Measure()
    {
        foreach (var node in _graph.Rows.SelectMany(r => r))
        {
            if (node.Kind == NodeKind.Passage)
            {
                node.Width = 4;
                continue;
            }

            if (node.Kind == NodeKind.Label)
            {
                MeasureLabel(node);
                continue;
            }

            var stage = _text.Stages[node.Index];
            node.Text = new TextBlock(stage.Name, _text.LinesOf(stage), StageWidth, stage.Final ? "kết thúc" : stage.Optional ? "không bắt buộc" : null);
            node.Width = Math.Max(170, node.Text.Width + (2 * Padding));
            node.Height = node.Text.Height + (2 * Padding);
        }
    }

    private void MeasureLabel(DiagramNode node)
    {
        var transition = _text.Transitions[node.Index].Transition;
        node.Text = new TextBlock(transition.Name, _text.LinesOf(transition), LabelWidth);
        node.Width = node.Text.Width + (2 * LabelPadding);
        node.Height = node.Text.Height + (2 * LabelPadding);
    }

    private void PlaceAcross(double left)
    {
        foreach (var row in _graph.Rows)
        {
            var x = 0.0;
            foreach (var node in row)
            {
                node.X = x + (node.Width / 2);
                x += node.Width + Gap;
            }

            row.ToList().ForEach(n => n.X -= x / 2);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var row in down ? _graph.Rows : _graph.Rows.Reverse())
            {
                Settle(row, down);
            }
        }

        var shift = left - _graph.Rows.SelectMany(r => r).Select(n => n.Left).DefaultIfEmpty(left).Min();
        foreach (var node in _graph.Rows.SelectMany(r => r))
        {
            node.X += shift;
        }
    }

    // Where each node would like to be, pushed apart once from the left and once from the right. The middle of both keeps the distances, too.
    private static void Settle(IReadOnlyList<DiagramNode> row, bool down)
    {
        var wish = row.Select(n => (down ? n.Above : n.Below) is { Count: > 0 } neighbours ? neighbours.Average(o => o.X) : n.X).ToArray();
        var (fromLeft, fromRight) = (wish.ToArray(), wish.ToArray());
        for (var i = 1; i < row.Count; i++)
        {
            fromLeft[i] = Math.Max(wish[i], fromLeft[i - 1] + Distance(row[i - 1], row[i]));
            var k = row.Count - 1 - i;
            fromRight[k] = Math.Min(wish[k], fromRight[k + 1] - Distance(row[k], row[k + 1]));
        }

        for (var i = 0; i < row.Count; i++)
        {
            row[i].X = (fromLeft[i] + fromRight[i]) / 2;
        }
    }

    private static double Distance(DiagramNode left, DiagramNode right) => ((left.Width + right.Width) / 2) + Gap;

    private void PlaceDown(double top)
    {
        var ways = _text.Transitions;
        var back = Enumerable.Range(0, ways.Count).Where(_graph.IsBack.ElementAt).ToList();
        var y = top;
        for (var i = 0; i < _graph.Rows.Count; i++)
        {
            var row = _graph.Rows[i];
            var height = row.Select(n => n.Height).DefaultIfEmpty(0).Max();
            var entering = back.Count(b => _graph.Stages[ways[b].To].Row == i);
            var leaving = back.Count(b => _graph.Stages[ways[b].From].Row == i);
            y += Curve + (entering * Track) + (entering > 0 ? Channel : 0);
            _rows.Add((y, y + height));
            foreach (var node in row)
            {
                node.Top = node.Kind == NodeKind.Passage ? y : y + ((height - node.Height) / 2);
                node.Height = node.Kind == NodeKind.Passage ? height : node.Height;
            }

            y += height + (leaving * Track) + (leaving > 0 ? Channel : 0);
        }

        Bottom = y;
        foreach (var index in back)
        {
            var label = new DiagramNode(NodeKind.Label, index);
            MeasureLabel(label);
            _back.Add(new BackWay(index, _graph.Stages[ways[index].From], _graph.Stages[ways[index].To], label));
        }

        // A short loop takes the inner track and the outer port, so that it does not cross a longer one around it.
        _back.Sort((a, b) => (a.From.Row - a.To.Row, a.Index).CompareTo((b.From.Row - b.To.Row, b.Index)));
    }

    private IEnumerable<DiagramLine> ForwardLines()
    {
        foreach (var (index, chain) in _graph.Chains.Index().Where(c => c.Item.Count > 0))
        {
            var points = new List<(double X, double Y)>();
            for (var i = 0; i < chain.Count; i++)
            {
                var (above, below) = _rows[chain[i].Row];
                if (i > 0)
                {
                    var x = i == chain.Count - 1 ? PortIn(chain[i], chain[i - 1]) : chain[i].X;
                    points.Add((x, above));
                    points.Add((x, chain[i].Top));
                }

                if (i < chain.Count - 1)
                {
                    var x = i == 0 ? PortOut(chain[i], chain[1]) : chain[i].X;
                    points.Add((x, chain[i].Bottom));
                    points.Add((x, below));
                }
            }

            yield return DiagramLine.Forward(index, chain[1], points);
        }
    }

    private List<DiagramLine> BackLines()
    {
        var lines = new List<DiagramLine>();
        var right = _graph.Rows.SelectMany(r => r).Select(n => n.Right).DefaultIfEmpty(0).Max() + Gap;
        var used = new Dictionary<(int Row, bool Enters), int>();
        foreach (var way in _back)
        {
            way.LeaveY = _rows[way.From.Row].Bottom + Channel + (Next(used, (way.From.Row, false)) * Track);
            way.EnterY = _rows[way.To.Row].Top - Channel - (Next(used, (way.To.Row, true)) * Track);
            way.Label.Top = ((way.LeaveY + way.EnterY) / 2) - (way.Label.Height / 2);
        }

        // Short loops lie inside, long ones outside; two that do not meet share a lane.
        var lanes = new List<List<BackWay>>();
        foreach (var way in _back.OrderBy(b => b.LeaveY - b.EnterY).ThenBy(b => b.Index))
        {
            var lane = lanes.FirstOrDefault(l => l.All(o => o.Lowest + Track < way.Highest || way.Lowest + Track < o.Highest));
            if (lane is null)
            {
                lanes.Add(lane = []);
            }

            lane.Add(way);
        }

        foreach (var lane in lanes)
        {
            var width = lane.Max(b => b.Label.Width);
            foreach (var way in lane)
            {
                way.Label.X = right + (width / 2);
                lines.Add(BackLine(way));
            }

            right += width + Gap;
        }

        Bottom = Math.Max(Bottom, _back.Select(b => b.Lowest).DefaultIfEmpty(0).Max());
        return lines;
    }

    private DiagramLine BackLine(BackWay way)
    {
        var (outX, inX) = (PortBack(way.From, way, leaves: true), PortBack(way.To, way, leaves: false));
        var x = way.Label.X;
        return DiagramLine.Back(way.Index, [(outX, way.From.Bottom), (outX, way.LeaveY), (x, way.LeaveY), (x, way.EnterY), (inX, way.EnterY), (inX, way.To.Top)]);
    }

    private double PortOut(DiagramNode stage, DiagramNode label) => Port(stage, stage.Below.OrderBy(n => n.X).ToList().IndexOf(label), stage.Below.Count, BackFrom(stage).Count);

    private double PortIn(DiagramNode stage, DiagramNode before) => Port(stage, stage.Above.OrderBy(n => n.X).ToList().IndexOf(before), stage.Above.Count, BackTo(stage).Count);

    private double PortBack(DiagramNode stage, BackWay way, bool leaves)
    {
        var (back, forward) = leaves ? (BackFrom(stage), stage.Below.Count) : (BackTo(stage), stage.Above.Count);
        return Port(stage, forward + back.IndexOf(way), forward, back.Count);
    }

    // A single line leaves in the middle; those that lead back share the right quarter.
    private static double Port(DiagramNode stage, int place, int forward, int back)
    {
        var forwardWidth = back > 0 ? stage.Width * 0.7 : stage.Width;
        if (place < forward)
        {
            return back > 0 && forward == 1 ? stage.X : stage.Left + (forwardWidth * (place + 1) / (forward + 1));
        }

        return stage.Left + (stage.Width * 0.7) + (stage.Width * 0.3 * (place - forward + 1) / (back + 1));
    }

    private List<BackWay> BackFrom(DiagramNode stage) => [.. _back.Where(b => b.From == stage).Reverse()];

    private List<BackWay> BackTo(DiagramNode stage) => [.. _back.Where(b => b.To == stage).Reverse()];

    private static int Next(Dictionary<(int Row, bool Enters), int> used, (int Row, bool Enters) key) => (used[key] = used.GetValueOrDefault(key) + 1) - 1;

    /// <summary>A transition that leads back, beside the rows.</summary>
    private sealed class BackWay(int index, DiagramNode from, DiagramNode to, DiagramNode label)
    {
        public int Index { get; } = index;

        public DiagramNode From { get; } = from;

        public DiagramNode To { get; } = to;

        public DiagramNode Label { get; } = label;

        public double LeaveY { get; set; }

        public double EnterY { get; set; }

        public double Highest => Math.Min(EnterY, Label.Top);

        public double Lowest => Math.Max(LeaveY, Label.Bottom);
    }
}
