using System.IO.Compression;

namespace DanVan.Workflows.Documents.Docx;

internal static class ZipFile
{
    public static byte[] Write(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var target = entry.Open();
                target.Write(content.Span);
            }
        }

        return stream.ToArray();
    }
}
