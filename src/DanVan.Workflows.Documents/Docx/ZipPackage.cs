using System.Buffers.Binary;
using System.Text;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>
/// A ZIP file whose bytes follow from its entries alone. The one of the framework writes the operating system into every entry and compresses with a
/// library whose output changes with the processor and the version; an issued document is frozen by its hash, on whichever machine it was set.
/// </summary>
internal static class ZipPackage
{
    private const uint LocalHeader = 0x04034B50;
    private const uint CentralHeader = 0x02014B50;
    private const uint EndOfDirectory = 0x06054B50;
    private const ushort Version = 20;
    private const ushort Deflated = 8;

    // 1 January 1980, the first day the format knows.
    private const ushort Midnight = 0;
    private const ushort FirstDay = 0x21;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(i => CrcOf((uint)i))];

    /// <summary>The file.</summary>
    /// <param name="entries">Its entries in order; names in ASCII.</param>
    public static byte[] Write(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> entries)
    {
        Span<byte> common = stackalloc byte[26];
        Span<byte> noneOfThese = stackalloc byte[10];
        var file = new MemoryStream();
        var directory = new MemoryStream();
        foreach (var (name, content) in entries)
        {
            var offset = (uint)file.Length;
            var packed = Deflate.Compress(content.Span);
            var nameBytes = Encoding.ASCII.GetBytes(name);
            BinaryPrimitives.WriteUInt16LittleEndian(common, Version);
            BinaryPrimitives.WriteUInt16LittleEndian(common[4..], Deflated);
            BinaryPrimitives.WriteUInt16LittleEndian(common[6..], Midnight);
            BinaryPrimitives.WriteUInt16LittleEndian(common[8..], FirstDay);
            BinaryPrimitives.WriteUInt32LittleEndian(common[10..], Crc(content.Span));
            BinaryPrimitives.WriteUInt32LittleEndian(common[14..], (uint)packed.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(common[18..], (uint)content.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(common[22..], (ushort)nameBytes.Length);
            Number(file, LocalHeader);
            file.Write(common);
            file.Write(nameBytes);
            file.Write(packed);
            Number(directory, CentralHeader);
            Short(directory, Version);
            directory.Write(common);
            directory.Write(noneOfThese);
            Number(directory, offset);
            directory.Write(nameBytes);
        }

        var start = (uint)file.Length;
        directory.WriteTo(file);
        Number(file, EndOfDirectory);
        Number(file, 0);
        Short(file, (ushort)entries.Count);
        Short(file, (ushort)entries.Count);
        Number(file, (uint)directory.Length);
        Number(file, start);
        Short(file, 0);
        return file.ToArray();
    }

    private static void Number(MemoryStream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    private static void Short(MemoryStream stream, ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc = CrcTable[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint CrcOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
