namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>Command ids as 16 bytes in network order.</summary>
internal static class CommandIdBytes
{
    public static byte[] Of(CommandId id) => id.Value.ToByteArray(bigEndian: true);

    public static CommandId Parse(byte[] bytes) => new(new Guid(bytes, bigEndian: true));
}
