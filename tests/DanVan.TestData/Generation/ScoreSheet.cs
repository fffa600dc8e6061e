using DanVan.TestData.Model;

namespace DanVan.TestData.Generation;

/// <summary>Points of the sixteen items and of the upper level, in quarters of a point, as a registration deserves them.</summary>
/// <param name="Exact">Whether every verifier gives just these points.</param>
internal sealed record ScoreSheet(int[] Quarters, int Upper, bool Exact)
{
    public static readonly string[] Items = [.. ModelRules.OfTheFormat.Max.Keys];
    public static readonly int[] Max = [.. ModelRules.OfTheFormat.Max.Values.Select(m => (int)(m * 4))];
    private const int C21 = 3, C31 = 5, C51 = 10, C61 = 12;

    /// <summary>No points at all: late reports then take it to the lower end of the totals.</summary>
    public static ScoreSheet Nothing { get; } = new(new int[Items.Length], 0, Exact: true);

    /// <summary>Any registration: a third good enough to be exemplary, some far too weak.</summary>
    public static ScoreSheet Ordinary(Prng random, int reserve)
    {
        var perCent = random.Below(10) switch
        {
            < 3 => random.Between(92, 99),
            < 7 => random.Between(78, 94),
            < 9 => random.Between(55, 82),
            _ => random.Between(30, 60),
        };
        var sheet = Spread(perCent * 4);
        for (var i = 0; i < sheet.Length; i++)
            sheet[i] = Math.Clamp(sheet[i] + random.Between(-1, 1), 0, Max[i]);
        return new ScoreSheet(sheet, reserve * 4 * perCent / 100, Exact: false);
    }

    /// <summary>Equal totals; the variant says what differs: the points of C5, those of C3, or none.</summary>
    public static ScoreSheet Tied(int variant, int reserve)
    {
        int[] sheet = [.. Max];
        sheet[C21] -= 2;
        sheet[C61] -= 2;
        if (variant == 1)
            (sheet[C51], sheet[C61]) = (sheet[C51] - 1, sheet[C61] + 1);
        if (variant == 2)
            (sheet[C31], sheet[C21]) = (sheet[C31] - 1, sheet[C21] + 1);
        return new ScoreSheet(sheet, reserve * 3, Exact: true);
    }

    /// <summary>A total on the bound of a band, or the next one below or above that quarter points allow.</summary>
    public static ScoreSheet OnBand(Prng random, int reserve)
    {
        var bound = random.Pick(50, 65, 80, 90, 90);
        var upper = random.Below(reserve * 4 + 1);
        for (var attempt = 0; attempt <= reserve * 4; attempt++, upper = (upper + 1) % (reserve * 4 + 1))
        {
            for (var quarters = 0; quarters <= 400; quarters++)
            {
                if (Rules.Round2(quarters * (100 - reserve) / 400m) + upper / 4m == bound)
                    return new ScoreSheet(Spread(Math.Clamp(quarters + random.Between(-1, 1), 0, 400)), upper, Exact: true);
            }
        }

        return new ScoreSheet(Spread(bound * 4), reserve * bound * 4 / 100, Exact: true);
    }

    /// <summary>Excellent but for one criterion, which has half of its maximum or a quarter point less.</summary>
    public static ScoreSheet OnFloor(Prng random, int reserve)
    {
        int[] sheet = [.. Max];
        var (first, count) = random.Pick((0, 3), (5, 3), (10, 2));
        var target = Max.AsSpan(first, count).ToArray().Sum() / 2 - random.Below(2);
        for (var i = first; i < first + count; i++)
        {
            sheet[i] = Math.Min(Max[i], target);
            target -= sheet[i];
        }

        return new ScoreSheet(sheet, reserve * 4, Exact: true);
    }

    // The same share of every item, what is left over on the first ones.
    private static int[] Spread(int total)
    {
        int[] sheet = [.. Max.Select(m => m * total / 400)];
        var rest = total - sheet.Sum();
        for (var i = 0; rest > 0; i = (i + 1) % sheet.Length)
        {
            if (sheet[i] < Max[i])
                (sheet[i], rest) = (sheet[i] + 1, rest - 1);
        }

        return sheet;
    }
}
