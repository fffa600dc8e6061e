using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DanVan.Workflows.Definitions.Validation;
using DanVan.Workflows.Serialization;

namespace DanVan.Workflows.Definitions.Reading;

/// <summary>Reads the JSON of a definition and says everything that is wrong with its shape.</summary>
internal static class DefinitionReader
{
    // A member that is unknown is found already; the rest of such a definition can still be looked at.
    private static readonly JsonSerializerOptions Lenient = new(WorkflowJson.Authored) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a text; null when it holds half a character, which UTF-8 cannot.</summary>
    public static byte[]? Utf8(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>What is found in text with half a character.</summary>
    public static DefinitionFinding HalfACharacter { get; } = FindingCatalogue.Of(
        DefinitionFindingCodes.DefinitionUnreadable, "line 1, column 1", "The text holds half a character (a lone surrogate).");

    /// <summary>Reads a definition.</summary>
    /// <returns>The definition, when it can be read at all, and what is wrong with its shape.</returns>
    public static (CycleDefinition? Definition, IReadOnlyList<DefinitionFinding> Findings) Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var check = new ShapeCheck(utf8);
            check.Check(JsonPlace.Read(utf8.Span));
            return (check.IsReadable ? Deserialize(utf8.Span, check.HasUnknownMembers ? Lenient : WorkflowJson.Authored) : null, check.Findings);
        }
        catch (JsonException e)
        {
            return (null, [Unreadable(e)]);
        }
    }

    /// <summary>Reads a definition that was found good once, without looking at it again.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public static CycleDefinition ReadPinned(ReadOnlySpan<byte> utf8) => Deserialize(utf8, Lenient);

    /// <summary>What is found in text that cannot be read.</summary>
    public static DefinitionFinding Unreadable(JsonException e)
    {
        // The serializer appends its own path and byte position to the message; the finding has them already.
        var end = e.Message.IndexOfAny([" LineNumber: ", " Path: "]);
        return FindingCatalogue.Of(
            DefinitionFindingCodes.DefinitionUnreadable,
            $"line {(e.LineNumber ?? 0) + 1}, column {(e.BytePositionInLine ?? 0) + 1}",
            end < 0 ? e.Message : e.Message[..end]);
    }

    private static CycleDefinition Deserialize(ReadOnlySpan<byte> utf8, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<CycleDefinition>(utf8, options) ?? throw new JsonException("The text is null.");

    private static int IndexOfAny(this string text, params string[] parts) =>
        parts.Select(p => text.IndexOf(p, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
}
