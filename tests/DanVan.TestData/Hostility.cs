namespace DanVan.TestData;

/// <summary>How often a generated folder holds what a careless program gets wrong. Rates are per thousand.</summary>
public sealed record Hostility
{
    /// <summary>Registrations, reports, disqualifications, ballots and units that are refused, or nearly.</summary>
    public int BadRows { get; init; }

    /// <summary>Score rows with a bad row beside them.</summary>
    public int BadScores { get; init; }

    /// <summary>Texts with unusual white space, decomposed letters, quotes and line breaks; ids that need quoting.</summary>
    public int OddTexts { get; init; }

    /// <summary>Instants in the last or the first second around a bound.</summary>
    public int OnTheEdge { get; init; }

    /// <summary>Registrations with a total on a band's bound, a criterion on a floor, or a difference that just needs a reason.</summary>
    public int OnTheBound { get; init; }

    /// <summary>Registrations that rank equal until a late criterion of the order, the id included.</summary>
    public int Ties { get; init; }

    /// <summary>Byte order marks, CRLF, needless quotes, no final newline; deadlines on days off.</summary>
    public bool OddFiles { get; init; }

    /// <summary>Every row is taken.</summary>
    public static Hostility None { get; } = new();

    /// <summary>A province's year: mistakes here and there.</summary>
    public static Hostility Ordinary { get; } =
        new() { BadRows = 20, BadScores = 4, OddTexts = 20, OnTheEdge = 20, OnTheBound = 20, Ties = 10 };

    /// <summary>As much as fits into a small folder.</summary>
    public static Hostility Fierce { get; } =
        new() { BadRows = 300, BadScores = 60, OddTexts = 150, OnTheEdge = 250, OnTheBound = 150, Ties = 200, OddFiles = true };
}
