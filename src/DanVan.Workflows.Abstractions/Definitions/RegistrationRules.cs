namespace DanVan.Workflows.Definitions;

/// <summary>How models are registered.</summary>
/// <param name="Deadline">The deadline for receipt.</param>
/// <param name="Form">The items of the form.</param>
public sealed record RegistrationRules(string Deadline, IReadOnlyList<FormItem> Form);
