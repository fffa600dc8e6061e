namespace DanVan.Workflows.Definitions;

/// <summary>How models are registered.</summary>
/// <param name="Deadline">The deadline for receipt.</param>
/// <param name="Form">The items of the form.</param>
/// <param name="Quotas">How many models units register; null for no bounds.</param>
/// <param name="MaxReturns">How often a registration may be returned to its unit to be supplemented, 0 to 10.</param>
/// <param name="SupplementWorkingDays">Working days a unit has to supplement a returned registration, 1 to 60; the deadline holds where it is later.</param>
public sealed record RegistrationRules(
    string Deadline, IReadOnlyList<FormItem> Form, IReadOnlyList<QuotaRule>? Quotas = null, int MaxReturns = 0, int SupplementWorkingDays = 5);
