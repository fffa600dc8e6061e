namespace DanVan.Workflows.Definitions;

/// <summary>Why a cycle cannot be moved as it is, or what people should know before it is.</summary>
/// <param name="Code">
/// A stable code. <c>mapping.missing</c> and other <c>mapping.*</c> are about the mapping, <c>stage.*</c> about where the cycle stands,
/// <c>replay.</c> with the code of a refusal about what would be refused now, <c>replay.differs.*</c> about what would be decided otherwise.
/// </param>
/// <param name="Vietnamese">It in Vietnamese.</param>
/// <param name="English">It in English.</param>
/// <param name="About">Which registrations, stages or ids, the first 20; empty when it is about the cycle.</param>
/// <param name="Count">How many there are altogether, 1 or more.</param>
public sealed record DryRunReason(string Code, string Vietnamese, string English, IReadOnlyList<string> About, int Count);
