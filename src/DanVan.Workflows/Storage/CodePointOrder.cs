namespace DanVan.Workflows.Storage;

/// <summary>Compares texts by their Unicode code points: the byte order of UTF-8, in which a database with a binary collation sorts.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    public static readonly CodePointOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        var common = x.AsSpan().CommonPrefixLength(y);
        return common == x.Length || common == y.Length
            ? x.Length.CompareTo(y.Length)
            : Rank(x[common]).CompareTo(Rank(y[common]));
    }

    // UTF-16 puts surrogates (code points above U+FFFF) before U+E000 to U+FFFF; lifting them above those restores the order of code points.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
