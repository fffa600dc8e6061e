using System.IO.Compression;
using System.Text;

namespace ElsaHost.Tests.Running;

/// <summary>Issued documents as files, compared without the library.</summary>
internal static class Documents
{
    /// <summary>Every part of a DOCX file, with a text replaced in each.</summary>
    public static IReadOnlyDictionary<string, string> Parts(string path, string text, string by)
    {
        using var package = ZipFile.OpenRead(path);
        return package.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open(), Encoding.UTF8);
            return reader.ReadToEnd().Replace(text, by, StringComparison.Ordinal);
        });
    }
}
