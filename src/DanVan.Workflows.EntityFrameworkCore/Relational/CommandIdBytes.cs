namespace DanVan.Workflows.EntityFrameworkCore.Relational;

/// <summary>Command ids as 16 bytes in network order.</summary>
internal static class CommandIdBytes
{
    private const int Length = 16;

    public static void Set(this PreparedStatement statement, int parameter, CommandId id)
    {
        Span<byte> bytes = stackalloc byte[Length];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        statement.Set(parameter, bytes);
    }

    public static CommandId Parse(byte[] bytes) => new(new Guid(bytes, bigEndian: true));
}
