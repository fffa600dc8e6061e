using System.Text;

namespace DanVan.Workflows.EdXml;

/// <summary>A file of a message: its line in the manifest and its bytes.</summary>
public sealed record EdXmlAttachment
{
    /// <summary>What ties the bytes to the manifest, without <c>cid:</c>; unique in the message, not empty.</summary>
    public required string ContentId { get; init; }

    /// <summary>The file's name as sent (AttachmentName). It may hold anything: save a file under <see cref="SafeFileName"/>, never under this.</summary>
    public required string FileName { get; init; }

    /// <summary>A description; at most 500 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>The file's media type as the manifest says it.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>The file's bytes, unpacked. Empty for a file of no bytes.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>How it stood in the message; null takes the writer's <see cref="EdXmlWriterOptions.AttachmentEncoding"/>.</summary>
    public EdXmlAttachmentEncoding? Encoding { get; init; }

    /// <summary>
    /// The media type beside the bytes where it is not the usual one, which is <c>application/zip</c> for a packed file and <see cref="ContentType"/> for
    /// a plain one; null for the usual one.
    /// </summary>
    public string? TransferContentType { get; init; }

    /// <summary>The name inside the archive of a packed file where it is not <see cref="SafeFileName"/>; null where it is.</summary>
    public string? EntryName { get; init; }

    /// <summary>The name beside the bytes where it is not the manifest's; null where it is.</summary>
    public string? TransferFileName { get; init; }

    /// <summary>The description beside the bytes where it is not the manifest's; null where it is.</summary>
    public string? TransferDescription { get; init; }

    /// <summary>
    /// <see cref="FileName"/> as a name that stays in its folder on every system: what cannot stand in a file name becomes a low line, and names that are
    /// none, or that Windows keeps for devices, get one in front.
    /// </summary>
    public string SafeFileName => MakeSafe(FileName);

    internal static string MakeSafe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            // Format characters turn names around on screen: "gpj.exe" can be made to read as a picture.
            var bad = rune.Value < 0x20 || rune == Rune.ReplacementChar || "/\\:*?\"<>|".Contains((char)Math.Min(rune.Value, char.MaxValue), StringComparison.Ordinal)
                || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format;
            safe.Append(bad ? "_" : rune.ToString());
        }

        var text = safe.ToString().TrimEnd('.', ' ').TrimStart(' ');
        var stem = text.Split('.')[0].TrimEnd();
        var isDevice = stem.ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL" || (stem.Length == 4 && char.IsAsciiDigit(stem[3])
            && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)));
        return text.Length == 0 || isDevice ? "_" + text : text;
    }
}
