using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime.Text;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Audit;

/// <summary>
/// The chain of a stream: each event's hash is SHA-256 over the previous hash (64 hexadecimal digits; zeros for the first), a line feed, and the
/// event's line as <see cref="Line"/> writes it. Anyone with the export and a hash program can check it.
/// </summary>
internal static class HashChain
{
    /// <summary>What stands before the first event.</summary>
    public static string Origin { get; } = new('0', 64);

    /// <summary>The hash of an event; its own <see cref="StoredEvent.Hash"/> is not looked at.</summary>
    public static string Next(string previous, StoredEvent @event) => CanonicalHash.Of((previous, @event), static (buffer, writer, state) =>
    {
        Encoding.ASCII.GetBytes(state.previous, buffer);
        buffer.Write("\n"u8);
        Write(writer, state.@event);
    });

    /// <summary>The event as one line of canonical JSON, without its hash.</summary>
    public static string Line(StoredEvent @event) => CanonicalHash.Text(@event, Write);

    private static void Write(Utf8JsonWriter writer, StoredEvent @event)
    {
        writer.WriteStartObject();
        writer.WriteString("stream"u8, @event.Stream.ToString());
        writer.WriteNumber("sequence"u8, @event.Sequence);
        writer.WriteString("at"u8, InstantPattern.ExtendedIso.Format(@event.At));
        writer.WriteString("actor"u8, @event.Actor);
        writer.WriteString("command"u8, @event.Command.ToString());
        writer.WritePropertyName("data"u8);
        writer.WriteRawValue(@event.Json.Span, skipInputValidation: true);
        writer.WriteEndObject();
    }
}
