using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DanVan.Workflows;

/// <summary>
/// Identity of one request to change something. The same id sent again, also after a crash, gives the recorded outcome and no second event.
/// </summary>
/// <remarks>A caller that may have to repeat a request derives the id from what caused it (a form's id, a file's row) with <see cref="From"/>.</remarks>
/// <param name="Value">The id itself; never <see cref="Guid.Empty"/> in a request.</param>
public readonly record struct CommandId(Guid Value)
{
    /// <summary>A fresh id, ordered by time, for a request that is made once. Thread-safe.</summary>
    public static CommandId New() => new(Guid.CreateVersion7());

    /// <summary>The id that always belongs to the same cause: equal parts give equal ids, on every machine. Thread-safe.</summary>
    /// <param name="parts">What caused the command, from the general to the particular; order matters.</param>
    /// <exception cref="ArgumentException">No part is given.</exception>
    public static CommandId From(params ReadOnlySpan<string> parts) => Derive(parts, variant: 0x80);

    /// <summary>
    /// An id of the library's own commands. It carries the variant that RFC 9562 keeps for others, and requests of a host that carry it are turned
    /// away: nobody can use up the id of a deadline or an effect beforehand.
    /// </summary>
    internal static CommandId Internal(params ReadOnlySpan<string> parts) => Derive(parts, variant: 0xC0);

    /// <summary>Whether the id carries the mark of <see cref="Internal"/>.</summary>
    internal bool IsInternal
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            Value.TryWriteBytes(bytes, bigEndian: true, out _);
            return (bytes[8] & 0xC0) == 0xC0;
        }
    }

    private static CommandId Derive(ReadOnlySpan<string> parts, byte variant)
    {
        if (parts.IsEmpty)
        {
            throw new ArgumentException("A derived id needs at least one part.", nameof(parts));
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            // The length goes in first, so that ("a", "bc") and ("ab", "c") differ.
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        // RFC 9562 version 8: an application's own hash, with the version and variant bits set.
        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | variant);
        return new CommandId(new Guid(digest[..16], bigEndian: true));
    }

    /// <summary>The id as 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("n");
}
