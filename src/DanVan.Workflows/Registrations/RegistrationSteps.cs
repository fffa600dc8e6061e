using DanVan.Workflows.Scoring;

namespace DanVan.Workflows.Registrations;

/// <summary>How far a registration got. Documents and conditions count by these, so that they never count differently.</summary>
internal static class RegistrationSteps
{
    /// <summary>It was accepted and not taken back; also when a review ended it later.</summary>
    public static bool IsAccepted(RegistrationState registration) => registration.Status is RegistrationStatus.Accepted or RegistrationStatus.Discontinued;

    /// <summary>It stands: from its acceptance until it is taken back, also while it is with its unit to be supplemented. So long it holds its places in quotas.</summary>
    public static bool Stands(RegistrationState registration) => IsAccepted(registration) || registration.Status == RegistrationStatus.Returned;

    public static bool IsDiscontinued(RegistrationState registration) => registration.Status == RegistrationStatus.Discontinued;

    public static bool IsRecognised(RegistrationState registration) => registration.Conclusion?.Outcome == Outcomes.Recognised;

    public static bool IsExemplary(RegistrationState registration) => registration.Conclusion is { IsExemplary: true };

    public static bool IsVoted(RegistrationState registration) => registration.Vote is not null;

    public static bool IsAwarded(RegistrationState registration) => registration.Vote is { Awarded: true };
}
