namespace DanVan.Workflows.Registrations;

/// <summary>What a model may be carried on from.</summary>
internal static class CarryOverRules
{
    /// <summary>
    /// Whether a registration may carry on another: one of the same unit in another cycle that was recognised there, or still takes part there. One that
    /// was returned does not take part, and one that was concluded otherwise has nothing to carry on.
    /// </summary>
    public static bool CarriesOn(RegistrationCommand.Submit command, RegistrationState? predecessor) =>
        predecessor is not null
        && predecessor.Id == command.CarriedFrom
        && predecessor.Id.Cycle != command.Registration.Cycle
        && predecessor.Unit == command.Unit
        && (predecessor.Conclusion is null ? predecessor.IsActive : RegistrationSteps.IsRecognised(predecessor));
}
