namespace DanVan.Workflows.Cycles;

/// <summary>An effect that is to be carried out.</summary>
/// <param name="Id">Identity within the cycle, for example <c>registration.0</c>.</param>
/// <param name="Do">What to do.</param>
/// <param name="Document">Which document, for the effects that issue one; else null.</param>
/// <param name="Message">What people are told, for the effects that tell them; else null.</param>
/// <param name="Roles">Who is told; null means the units of the cycle.</param>
/// <param name="Milestone">Id of the milestone that brought it about, for the effects that issue a document; else null.</param>
public sealed record PendingEffect(
    string Id, string Do, string? Document, string? Message = null, IReadOnlyList<string>? Roles = null, string? Milestone = null);
