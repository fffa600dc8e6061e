namespace DanVan.Workflows.Definitions.Validation;

/// <summary>Which of the known names somebody probably meant.</summary>
internal static class NearestName
{
    // A name further away is another name, not a slip.
    private const int MaxLength = 64;

    /// <summary>The known name with the fewest letters changed, left out or added, if those are at most a third of it; the first one among equals.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return null;
        }

        var (best, distance) = ((string?)null, Math.Max(1, name.Length / 3) + 1);
        foreach (var candidate in known)
        {
            if (candidate.Length <= MaxLength && Math.Abs(candidate.Length - name.Length) < distance && Distance(name, candidate) is var d && d < distance)
            {
                (best, distance) = (candidate, d);
            }
        }

        return best;
    }

    // Levenshtein, without regard to case.
    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var k = 0; k <= b.Length; k++)
        {
            before[k] = k;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var k = 1; k <= b.Length; k++)
            {
                var changed = before[k - 1] + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[k - 1]) ? 0 : 1);
                row[k] = Math.Min(changed, Math.Min(before[k], row[k - 1]) + 1);
            }

            row.CopyTo(before);
        }

        return before[b.Length];
    }
}
