namespace DanVan.Workflows.Documents.Tests.Checking;

/// <summary>One small thing that is wrong.</summary>
/// <param name="Code">The one code it must be found by.</param>
/// <param name="What">What was done, where one code has several departures.</param>
/// <param name="Specimen">The document with it.</param>
/// <param name="IsFoundAnywhere">Whether it can be found in a document without named styles, too.</param>
internal sealed record Departure(string Code, string What, Specimen Specimen, bool IsFoundAnywhere = true)
{
    public override string ToString() => What.Length == 0 ? Code : $"{Code} ({What})";
}
