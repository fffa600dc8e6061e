namespace DanVan.Workflows.Definitions.Diagrams;

/// <summary>
/// Puts stages in layers so that transitions lead downward, those of a loop excepted. Each transition that leads downward runs through a node of its own
/// for its label, and through one in each layer it passes, so that neither label nor line lies under a box.
/// </summary>
internal sealed class LayerGraph
{
    private const int Sweeps = 8;

    private readonly List<List<DiagramNode>> _rows = [];

    public LayerGraph(int stages, IReadOnlyList<(int From, int To)> ways)
    {
        IsBack = FindBack(stages, ways);
        var layers = Layers(stages, ways);
        Stages = [.. Enumerable.Range(0, stages).Select(i => Add(new DiagramNode(NodeKind.Stage, i), 2 * layers[i]))];
        Chains = [.. ways.Select((way, i) => IsBack[i] ? [] : Chain(way, i, layers))];
        Order();
    }

    public IReadOnlyList<DiagramNode> Stages { get; }

    /// <summary>For each transition the nodes from its stage to the next one, both included; empty for one that leads back.</summary>
    public IReadOnlyList<IReadOnlyList<DiagramNode>> Chains { get; }

    /// <summary>For each transition whether it leads back.</summary>
    public IReadOnlyList<bool> IsBack { get; }

    /// <summary>The rows from top to bottom: stages and labels in turn.</summary>
    public IReadOnlyList<IReadOnlyList<DiagramNode>> Rows => _rows;

    private DiagramNode Add(DiagramNode node, int row)
    {
        while (_rows.Count <= row)
        {
            _rows.Add([]);
        }

        node.Row = row;
        _rows[row].Add(node);
        return node;
    }

    private List<DiagramNode> Chain((int From, int To) way, int index, int[] layers)
    {
        var chain = new List<DiagramNode> { Stages[way.From], Add(new DiagramNode(NodeKind.Label, index), (2 * layers[way.From]) + 1) };
        for (var row = (2 * layers[way.From]) + 2; row < 2 * layers[way.To]; row++)
        {
            chain.Add(Add(new DiagramNode(NodeKind.Passage, index), row));
        }

        chain.Add(Stages[way.To]);
        foreach (var (above, below) in chain.Zip(chain.Skip(1)))
        {
            above.Below.Add(below);
            below.Above.Add(above);
        }

        return chain;
    }

    /// <summary>A transition leads back when its goal is still open in a walk that began at the first stage.</summary>
    private static bool[] FindBack(int stages, IReadOnlyList<(int From, int To)> ways)
    {
        var from = ways.Index().ToLookup(w => w.Item.From, w => w.Index);
        var isBack = new bool[ways.Count];
        var state = new byte[stages];
        for (var root = 0; root < stages; root++)
        {
            if (state[root] != 0)
            {
                continue;
            }

            state[root] = 1;
            var open = new Stack<(int Stage, IEnumerator<int> Ways)>([(root, from[root].GetEnumerator())]);
            while (open.TryPeek(out var top))
            {
                if (!top.Ways.MoveNext())
                {
                    state[top.Stage] = 2;
                    open.Pop();
                    continue;
                }

                var next = ways[top.Ways.Current].To;
                isBack[top.Ways.Current] = state[next] == 1;
                if (state[next] == 0)
                {
                    state[next] = 1;
                    open.Push((next, from[next].GetEnumerator()));
                }
            }
        }

        return isBack;
    }

    private int[] Layers(int stages, IReadOnlyList<(int From, int To)> ways)
    {
        var layers = new int[stages];
        var waiting = new int[stages];
        var forward = ways.Where((_, i) => !IsBack[i]).ToList();
        foreach (var (_, to) in forward)
        {
            waiting[to]++;
        }

        var next = forward.ToLookup(w => w.From, w => w.To);
        var ready = new Queue<int>(Enumerable.Range(0, stages).Where(i => waiting[i] == 0));
        while (ready.TryDequeue(out var stage))
        {
            foreach (var to in next[stage])
            {
                layers[to] = Math.Max(layers[to], layers[stage] + 1);
                if (--waiting[to] == 0)
                {
                    ready.Enqueue(to);
                }
            }
        }

        return layers;
    }

    // Each node moves to the middle of its neighbours, downward and upward in turn: fewer lines cross.
    private void Order()
    {
        Number();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var row in down ? _rows : Enumerable.Reverse(_rows))
            {
                var sorted = row.OrderBy(n => Middle(down ? n.Above : n.Below, n.Order)).ThenBy(n => n.Order).ToList();
                row.Clear();
                row.AddRange(sorted);
                Number(row);
            }
        }
    }

    private static double Middle(List<DiagramNode> neighbours, int own) => neighbours.Count == 0 ? own : neighbours.Average(n => n.Order);

    private void Number() => _rows.ForEach(Number);

    private static void Number(List<DiagramNode> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            row[i].Order = i;
        }
    }
}
