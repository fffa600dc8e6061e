namespace DanVan.Workflows.Definitions;

/// <summary>Something that must hold before a transition can be pulled; else it is refused with the message.</summary>
/// <param name="Condition">An expression of the template language over the cycle; see docs/definitions.md.</param>
/// <param name="Vietnamese">Why it is refused, in Vietnamese.</param>
/// <param name="English">Why it is refused, in English.</param>
public sealed record ValidatorDefinition(string Condition, string Vietnamese, string English);
