using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Audit;

/// <summary>
/// The chain of a stream: each event's hash is SHA-256 over the previous hash (64 hexadecimal digits; zeros for the first), a line feed, and the
/// event's line as <see cref="Line"/> writes it. Anyone with the export and a hash program can check it.
/// </summary>
internal static class HashChain
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>What stands before the first event.</summary>
    public static string Origin { get; } = new('0', 64);

    /// <summary>The hash of an event; its own <see cref="StoredEvent.Hash"/> is not looked at.</summary>
    public static string Next(string previous, StoredEvent @event)
    {
        var buffer = new ArrayBufferWriter<byte>(512 + @event.Json.Length);
        Encoding.ASCII.GetBytes(previous, buffer);
        buffer.Write("\n"u8);
        Write(buffer, @event);
        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    /// <summary>The event as one line of canonical JSON, without its hash.</summary>
    public static string Line(StoredEvent @event)
    {
        var buffer = new ArrayBufferWriter<byte>(512 + @event.Json.Length);
        Write(buffer, @event);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(ArrayBufferWriter<byte> buffer, StoredEvent @event)
    {
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteString("stream"u8, @event.Stream.ToString());
        writer.WriteNumber("sequence"u8, @event.Sequence);
        writer.WriteString("at"u8, InstantPattern.ExtendedIso.Format(@event.At));
        writer.WriteString("actor"u8, @event.Actor);
        writer.WriteString("command"u8, @event.Command.ToString());
        writer.WritePropertyName("data"u8);
        writer.WriteRawValue(@event.Json, skipInputValidation: true);
        writer.WriteEndObject();
    }
}
