namespace DanVan.Workflows.EdXml;

/// <summary>The check sum of ZIP archives, which the runtime's own reader does not check.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var value = (uint)n;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    })];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var value = uint.MaxValue;
        foreach (var b in bytes)
        {
            value = (value >> 8) ^ Table[(value ^ b) & 0xFF];
        }

        return ~value;
    }
}
