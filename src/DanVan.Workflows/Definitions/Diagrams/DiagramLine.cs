using System.Globalization;
using System.Text;

namespace DanVan.Workflows.Definitions.Diagrams;

/// <summary>The line of a transition as path data of SVG; a line that runs through its label has a part before it and one after it.</summary>
internal sealed record DiagramLine(int Transition, bool IsBack, IReadOnlyList<string> Paths)
{
    private const double Radius = 8;

    /// <summary>A line downward. The points come in pairs: between the second of one pair and the first of the next the line swings over.</summary>
    public static DiagramLine Forward(int transition, DiagramNode label, IReadOnlyList<(double X, double Y)> points)
    {
        var before = points.TakeWhile(p => p.Y <= label.Top).ToList();
        return new DiagramLine(transition, IsBack: false, [Swinging(before), Swinging([.. points.Skip(before.Count)])]);
    }

    /// <summary>A line with corners.</summary>
    public static DiagramLine Back(int transition, IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{points[0].X:0.#} {points[0].Y:0.#}");
        for (var i = 1; i < points.Count - 1; i++)
        {
            var (before, after) = (Toward(points[i], points[i - 1]), Toward(points[i], points[i + 1]));
            path.Append(CultureInfo.InvariantCulture, $"L{before.X:0.#} {before.Y:0.#}Q{points[i].X:0.#} {points[i].Y:0.#} {after.X:0.#} {after.Y:0.#}");
        }

        return new DiagramLine(transition, IsBack: true, [path.Append(CultureInfo.InvariantCulture, $"L{points[^1].X:0.#} {points[^1].Y:0.#}").ToString()]);
    }

    private static string Swinging(List<(double X, double Y)> points)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{points[0].X:0.#} {points[0].Y:0.#}");
        for (var i = 1; i < points.Count; i++)
        {
            var ((x, y), (toX, toY)) = (points[i - 1], points[i]);
            if (x == toX && y == toY)
            {
                // A piece without length has no direction, and the arrowhead at its end would have none either.
                continue;
            }

            var middle = (y + toY) / 2;
            path.Append(x == toX
                ? string.Create(CultureInfo.InvariantCulture, $"L{toX:0.#} {toY:0.#}")
                : string.Create(CultureInfo.InvariantCulture, $"C{x:0.#} {middle:0.#} {toX:0.#} {middle:0.#} {toX:0.#} {toY:0.#}"));
        }

        return path.ToString();
    }

    private static (double X, double Y) Toward((double X, double Y) corner, (double X, double Y) goal)
    {
        var (dx, dy) = (goal.X - corner.X, goal.Y - corner.Y);
        var length = Math.Abs(dx) + Math.Abs(dy);
        var part = length == 0 ? 0 : Math.Min(Radius, length / 2) / length;
        return (corner.X + (dx * part), corner.Y + (dy * part));
    }
}
