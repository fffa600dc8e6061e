namespace DanVan.Workflows.Cycles;

/// <summary>An award and how many may be given.</summary>
/// <param name="Id">Identity within the cycle.</param>
/// <param name="Name">For example <c>Giấy khen</c>.</param>
/// <param name="Kind">Which kind of model it is for.</param>
/// <param name="Quota">How many at most, 0 or more.</param>
public sealed record AwardQuota(string Id, string Name, string Kind, int Quota);
