using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DanVan.Workflows.Serialization;

namespace DanVan.Workflows.Definitions;

/// <summary>Reads definitions. Thread-safe.</summary>
public static class DefinitionLoader
{
    /// <summary>The largest text that is read, in characters.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private const string Permissions = "$.permissions";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The built-in five-stage annual cycle, as the JSON an administrator would edit.</summary>
    public static string AnnualCycleJson { get; } = BuiltInDefinitions.Json("annual-cycle");

    /// <summary>Reads and checks a definition.</summary>
    /// <param name="json">The JSON; comments and trailing commas are allowed, unknown and repeated members are not.</param>
    /// <param name="source">Where it comes from, for the messages.</param>
    /// <exception cref="DefinitionException">It is not JSON, not of the right shape, or does not hold together.</exception>
    public static LoadedDefinition Load(string json, string source = "definition")
    {
        var loaded = Read(json, source);
        var findings = DefinitionValidator.Validate(loaded.Definition);
        return findings.Count == 0 ? loaded : throw new DefinitionException(source, findings);
    }

    /// <summary>Reads a definition that need not hold together: a draft, or what was checked when it was published.</summary>
    /// <exception cref="DefinitionException">It is not JSON or not of the right shape.</exception>
    internal static LoadedDefinition Read(string json, string source)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > MaxLength)
        {
            throw new DefinitionException(source, [new("definition.too-long", "$", $"Định nghĩa dài hơn {MaxLength} ký tự.", $"The definition is longer than {MaxLength} characters.")]);
        }

        var definition = Parse(json, source);
        var findings = MissingValues(json);
        return findings.Count == 0
            ? new LoadedDefinition(definition, json, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))))
            : throw new DefinitionException(source, findings);
    }

    private static CycleDefinition Parse(string json, string source)
    {
        try
        {
            return JsonSerializer.Deserialize<CycleDefinition>(json, WorkflowJson.Authored)
                ?? throw new JsonException("The text is null.");
        }
        catch (ArgumentException) when (!IsUnicode(json))
        {
            throw new DefinitionException(source, [new("definition.unreadable", "line 1, column 1", "Không đọc được: văn bản có nửa ký tự (surrogate lẻ).", "Cannot be read: the text holds half a character (a lone surrogate).")]);
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $"line {line + 1}, column {e.BytePositionInLine + 1}" : "line 1, column 1";
            var path = string.IsNullOrEmpty(e.Path) ? place : $"{e.Path} ({place})";
            throw new DefinitionException(source, [new("definition.unreadable", path, $"Không đọc được: {Sentence(e)}", $"Cannot be read: {Sentence(e)}")]);
        }
    }

    private static bool IsUnicode(string text)
    {
        try
        {
            Strict.GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    // The serializer minds a null member, but not a null in a list or a dictionary; no list of a definition has room for one.
    private static IReadOnlyList<DefinitionFinding> MissingValues(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return [.. Nulls("$", document.RootElement).Select(path => new DefinitionFinding("value.null", path, "Thiếu giá trị (null).", "A value is missing (null)."))];
    }

    private static IEnumerable<string> Nulls(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) =>
            item.ValueKind == JsonValueKind.Null ? [$"{path}[{i}]"] : Nulls($"{path}[{i}]", item)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            path != Permissions ? Nulls($"{path}.{member.Name}", member.Value)
            : member.Value.ValueKind == JsonValueKind.Null ? [$"{path}['{member.Name}']"]
            : Nulls($"{path}['{member.Name}']", member.Value)),
        _ => [],
    };

    // The serializer appends its own path and byte position to the message; the finding has them already.
    private static string Sentence(JsonException e)
    {
        var end = e.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }
}
