using System.Numerics;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Tests.Scoring;

/// <summary>The scoring rules of the annual cycle once more, in whole numbers and with the tables written out: shares no code and no data with the library.</summary>
internal static class NaiveScoring
{
    /// <summary>Item, criterion, maximum.</summary>
    public static readonly IReadOnlyList<(string Item, string Criterion, int Max)> Items =
    [
        ("C1.1", "C1", 8), ("C1.2", "C1", 4), ("C1.3", "C1", 3),
        ("C2.1", "C2", 5), ("C2.2", "C2", 5),
        ("C3.1", "C3", 8), ("C3.2", "C3", 6), ("C3.3", "C3", 6),
        ("C4.1", "C4", 8), ("C4.2", "C4", 7),
        ("C5.1", "C5", 15), ("C5.2", "C5", 10),
        ("C6.1", "C6", 5), ("C6.2", "C6", 5),
        ("C7.1", "C7", 3), ("C7.2", "C7", 2),
    ];

    private static readonly (string Id, int From)[] Bands = [("xuat-sac", 90), ("tot", 80), ("kha", 65), ("dat", 50), ("khong", 0)];

    /// <summary>The mean of points given in quarters, in quarters: half a quarter goes up.</summary>
    public static int MeanInQuarters(IReadOnlyCollection<int> quarters) => ((2 * quarters.Sum()) + quarters.Count) / (2 * quarters.Count);

    /// <summary>Outcome, reason, total in hundredths, band: worked out from quarters of points.</summary>
    /// <param name="verified">The verifiers' points of each item, in quarters; an item nobody verified is missing.</param>
    /// <param name="reserve">Points kept for the upper level.</param>
    /// <param name="upper">The upper level's points, in quarters.</param>
    /// <param name="fine">Reports late or missing, 0 to 2.</param>
    public static (string Outcome, string? Reason, int? Hundredths, string? Band, bool Exemplary) Conclude(
        IReadOnlyDictionary<string, int[]> verified, int reserve, int upper, int fine)
    {
        var means = verified.ToDictionary(v => v.Key, v => MeanInQuarters(v.Value));
        if (Items.Any(i => !means.ContainsKey(i.Item)))
        {
            return ("not-recognised", "score.incomplete", null, null, false);
        }

        // Quarters times percent are four-hundredths: to hundredths with half going up.
        var units = new BigInteger(means.Values.Sum()) * (100 - reserve);
        var hundredths = Math.Max(0, (int)((units + 2) / 4) + (25 * upper) - (100 * fine));
        var band = Bands.First(b => hundredths >= 100 * b.From).Id;
        foreach (var criterion in new[] { "C1", "C3", "C5" })
        {
            var of = Items.Where(i => i.Criterion == criterion).ToList();
            if (of.Sum(i => means[i.Item]) < of.Sum(i => i.Max) * 2)
            {
                return ("not-recognised", "score.floor", hundredths, band, false);
            }
        }

        return band is "xuat-sac" or "tot"
            ? ("recognised", null, hundredths, band, band == "xuat-sac")
            : ("not-recognised", "score.band", hundredths, band, false);
    }

    public static IEnumerable<ScoreLine> Lines(IReadOnlyDictionary<string, int[]> verified) =>
        verified.SelectMany(v => v.Value.Select((q, i) => new ScoreLine(v.Key, "verifier", $"m{i}", q / 4m, "")));
}
