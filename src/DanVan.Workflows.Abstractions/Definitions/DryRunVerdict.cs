namespace DanVan.Workflows.Definitions;

/// <summary>What becomes of a running cycle when it is moved to another version of its definition.</summary>
public enum DryRunVerdict
{
    /// <summary>Everything that was decided would be decided the same, and every id the history uses is there. The cycle can be moved.</summary>
    Same = 1,

    /// <summary>The history uses ids that the new version does not have; somebody must say what they are called there.</summary>
    NeedsMapping = 2,

    /// <summary>Something that was decided would be decided otherwise, or the cycle would repeat what it has behind it.</summary>
    Blocked = 3,
}
