using System.Text.Json;

namespace DanVan.Workflows.Documents.Formats;

/// <summary>One way to do what a <see cref="FormatOption"/> leaves open.</summary>
/// <param name="Id">Its id, which a body names in its <c>FormatOptions</c>.</param>
/// <param name="Vietnamese">What it is, for administrators.</param>
/// <param name="English">The same in English.</param>
/// <param name="Change">What it changes, as members of the profile's JSON; null for the profile's default, which changes nothing.</param>
public sealed record FormatChoice(string Id, string Vietnamese, string English, JsonElement? Change = null);
