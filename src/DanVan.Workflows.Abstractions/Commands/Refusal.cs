namespace DanVan.Workflows;

/// <summary>One reason why something was not done, fit to be shown to the person who asked.</summary>
/// <param name="Code">A stable code, for example <c>registration.late</c>; part of the compatibility promise.</param>
/// <param name="Vietnamese">The reason in Vietnamese.</param>
/// <param name="English">The reason in English.</param>
/// <param name="Line">Which line of a command with several lines it concerns, from 0; null when it concerns the command as a whole.</param>
public sealed record Refusal(string Code, string Vietnamese, string English, int? Line = null);
