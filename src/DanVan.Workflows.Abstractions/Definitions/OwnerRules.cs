namespace DanVan.Workflows.Definitions;

/// <summary>For which bodies a definition is made.</summary>
/// <param name="Body">What kind of body owns its cycles, in Vietnamese, for example <c>Sở, ban, ngành cấp tỉnh</c>.</param>
/// <param name="Profiles">The format profiles its documents may have, for example <c>state-nd30</c>; the first is the usual one. Null for any.</param>
public sealed record OwnerRules(string Body, IReadOnlyList<string>? Profiles = null);
