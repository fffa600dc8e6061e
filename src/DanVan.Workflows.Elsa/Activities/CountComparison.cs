namespace DanVan.Workflows.Elsa.Activities;

/// <summary>How <see cref="CompareCount"/> compares a count with a bound.</summary>
public enum CountComparison
{
    /// <summary>The count is the bound.</summary>
    Equal,

    /// <summary>The count is not the bound.</summary>
    NotEqual,

    /// <summary>The count is below the bound.</summary>
    Less,

    /// <summary>The count is the bound or below.</summary>
    AtMost,

    /// <summary>The count is the bound or above.</summary>
    AtLeast,

    /// <summary>The count is above the bound.</summary>
    More,
}
