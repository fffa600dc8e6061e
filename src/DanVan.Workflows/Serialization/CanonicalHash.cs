using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace DanVan.Workflows.Serialization;

/// <summary>
/// SHA-256 over canonical JSON. Each thread keeps one buffer: hashing is done twice for every command, and fresh buffers were most of what a
/// command allocated.
/// </summary>
internal static class CanonicalHash
{
    private const int KeptCapacity = 256 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = CanonicalEncoder.Instance, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>The hash, as lower-case hexadecimal.</summary>
    /// <param name="state">What is written.</param>
    /// <param name="write">Writes it: first raw bytes, if any, then JSON.</param>
    public static string Of<TState>(TState state, Action<ArrayBufferWriter<byte>, Utf8JsonWriter, TState> write)
    {
        // Taken for the time of the call: whatever is called inside must not find it.
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(16 * 1024);
        _buffer = null;
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(buffer, writer, state);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
        _buffer = buffer.Capacity <= KeptCapacity ? buffer : null;
        return hash;
    }

    /// <summary>The text that is hashed.</summary>
    public static string Text<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer, state);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
