namespace DanVan.Workflows.Templates;

/// <summary>How to write values, and how much work one rendering may do.</summary>
/// <remarks>
/// Immutable and thread-safe. Each limit is checked while the work is done, and reaching one is a <see cref="TemplateException"/>, never a shorter document.
/// </remarks>
public sealed record TemplateOptions
{
    /// <summary>The greatest <see cref="MaxDepth"/>: what a thread's stack holds with room to spare.</summary>
    public const int GreatestDepth = 250;

    /// <summary>The most characters (UTF-16 units) a template may have: a hundred times what the longest shipped one has.</summary>
    public const int GreatestLength = 1_000_000;

    /// <summary>The options used when a caller gives none.</summary>
    public static TemplateOptions Default { get; } = new();

    /// <summary>What happens to values before they are written. The default is <see cref="TemplateEscaping.Html"/>.</summary>
    public TemplateEscaping Escaping { get; init; } = TemplateEscaping.Html;

    /// <summary>The greatest length of the output, of each captured text and of each single string on the way, in UTF-16 units. The default is 10,000,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxOutputLength { get; init => field = Positive(value); } = 10_000_000;

    /// <summary>
    /// The greatest number of rounds of all loops and list functions of one rendering together. The default, 1,000,000, carries 50 passes over a list of 20,000 rows.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxLoopIterations { get; init => field = Positive(value); } = 1_000_000;

    /// <summary>The greatest nesting of blocks and expressions, and of lists within lists when a value is written. The default is <see cref="GreatestDepth"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 1 and <see cref="GreatestDepth"/>.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, GreatestDepth);
            field = Positive(value);
        }
    }
    = GreatestDepth;

    /// <summary>
    /// The greatest amount of work: one for each statement, expression and list item, and one for every four characters of each string made. The default is
    /// 20,000,000, some seconds at worst.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public long MaxSteps
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    }
    = 20_000_000;

    /// <summary>
    /// The greatest amount of memory, in bytes, that the output and the values of one rendering take together if all of them are kept: two for each character
    /// of the output, of captures and of strings longer than 128 characters, forty or more for each place in a list, and the digits of integers beyond 64 bits. What is
    /// no longer used counts as well, so that the count is the same on every machine. The default is 100,000,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public long MaxMemory
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    }
    = 100_000_000;

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
