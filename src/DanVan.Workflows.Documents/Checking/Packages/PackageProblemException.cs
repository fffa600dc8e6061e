namespace DanVan.Workflows.Documents.Checking.Packages;

/// <summary>The file is none that can be checked. Becomes a finding; it never leaves the checker.</summary>
internal sealed class PackageProblemException(string code, string detail, Exception? innerException = null) : Exception(detail, innerException)
{
    public string Code => code;
}
