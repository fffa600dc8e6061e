using System.Text;
using System.Text.Json;

namespace DanVan.Workflows.Definitions.Reading;

/// <summary>A value of a JSON text with the place where it stands, repeated members included: what an editor can point at.</summary>
internal sealed class JsonPlace
{
    // As in the serializer's options: deeper than any definition, and far from the end of the stack.
    private const int MaxDepth = 32;

    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth };

    private JsonPlace(JsonTokenType kind, int offset) => (Kind, Offset) = (kind, offset);

    /// <summary>The token it begins with.</summary>
    public JsonTokenType Kind { get; }

    /// <summary>Where it begins, in bytes.</summary>
    public int Offset { get; }

    /// <summary>A text, or a number as it was written; else empty.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Whether it is a number without fraction that 32 bits hold.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>The number, when 28 digits hold it.</summary>
    public decimal? Number { get; private init; }

    public List<JsonPlace> Items { get; } = [];

    public List<(string Name, JsonPlace Value, int Offset)> Members { get; } = [];

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is no JSON; with line and position, both from 0.</exception>
    public static JsonPlace Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        try
        {
            reader.Read();
            var root = Value(ref reader);
            reader.Read();
            return root;
        }
        catch (InvalidOperationException)
        {
            // The reader lets half a character (\ud800) pass until the text is asked for.
            var (line, column) = Locate(utf8, (int)reader.TokenStartIndex);
            throw new JsonException("The text holds half a character (a lone surrogate) or bytes that are no UTF-8.", null, line - 1, column - 1);
        }
    }

    /// <summary>Line and column of an offset, both from 1; columns count bytes, as the reader's own messages do.</summary>
    public static (int Line, int Column) Locate(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..Math.Min(offset, utf8.Length)];
        var start = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, before.Length - start + 1);
    }

    private static JsonPlace Value(ref Utf8JsonReader reader)
    {
        var (kind, offset) = (reader.TokenType, (int)reader.TokenStartIndex);
        switch (kind)
        {
            case JsonTokenType.StartObject:
                var members = new JsonPlace(kind, offset);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (name, at) = (reader.GetString()!, (int)reader.TokenStartIndex);
                    reader.Read();
                    members.Members.Add((name, Value(ref reader), at));
                }

                return members;
            case JsonTokenType.StartArray:
                var items = new JsonPlace(kind, offset);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Items.Add(Value(ref reader));
                }

                return items;
            case JsonTokenType.String:
                return new JsonPlace(kind, offset) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new JsonPlace(kind, offset)
                {
                    Text = Encoding.UTF8.GetString(reader.ValueSpan),
                    IsWhole = reader.TryGetInt32(out _),
                    Number = reader.TryGetDecimal(out var number) ? number : null,
                };
            default:
                return new JsonPlace(kind, offset);
        }
    }
}
