using System.IO.Compression;
using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>A file inside a ZIP archive: found, bounded and checked.</summary>
internal readonly record struct PackedFile(string EntryName, byte[] Content)
{
    internal sealed record Place(XElement Element, int MostBytes);

    /// <summary>The packed file, or null where the bytes are the file itself.</summary>
    public static PackedFile? Find(byte[] bytes, string mediaType, string fileName, EdXmlAttachmentEncoding? told, Place place)
    {
        var looksPacked = bytes.AsSpan().StartsWith("PK\x03\x04"u8);
        if (told == EdXmlAttachmentEncoding.Raw || (told is null && !looksPacked))
        {
            return null;
        }

        var mustBePacked = told == EdXmlAttachmentEncoding.Zip || (EdXmlNames.IsZip(mediaType) && !HasExtension(fileName, ".zip"));
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (told is null && !IsPacking(archive, fileName, mustBePacked))
            {
                return null;
            }

            return Unpack(archive, place);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return mustBePacked ? throw Error(place, "The archive is damaged.", e) : null;
        }
    }

    private static bool IsPacking(ZipArchive archive, string fileName, bool declared)
    {
        if (archive.Entries.Count != 1)
        {
            // Office documents are archives themselves; a system may still call them application/zip.
            return declared && !archive.Entries.Any(e => e.FullName is "[Content_Types].xml" or "mimetype");
        }

        var extension = Path.GetExtension(fileName);
        return declared || (extension.Length > 0 && HasExtension(archive.Entries[0].FullName, extension));
    }

    private static PackedFile Unpack(ZipArchive archive, Place place)
    {
        if (archive.Entries.Count != 1)
        {
            throw Error(place, FormattableString.Invariant($"The archive holds {archive.Entries.Count} files, not one."));
        }

        var entry = archive.Entries[0];
        var name = entry.FullName;
        if (name.Length == 0 || name != EdXmlAttachment.MakeSafe(name))
        {
            throw Error(place, $"The archive's file is named \"{MessageTree.Short(name)}\", which is not the name of a file in one folder.");
        }

        // The length in the archive is what somebody wrote there; only counting holds a bomb back.
        using var stream = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (content.Length + read > place.MostBytes)
            {
                throw MessageTree.Error(EdXmlErrorCodes.TooLarge, place.Element, FormattableString.Invariant($"The packed file has more than the {place.MostBytes} bytes that are allowed."));
            }

            content.Write(buffer, 0, read);
        }

        var file = content.ToArray();
        return file.LongLength == entry.Length && Crc32.Of(file) == entry.Crc32
            ? new(name, file)
            : throw Error(place, "The archive's file is damaged: its check sum is another.");
    }

    private static bool HasExtension(string name, string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static EdXmlException Error(Place place, string problem, Exception? cause = null)
    {
        var at = (System.Xml.IXmlLineInfo)place.Element;
        return new(EdXmlErrorCodes.Zip, EdXmlPath.Of(place.Element), problem, at.LineNumber, at.LinePosition, cause);
    }
}
