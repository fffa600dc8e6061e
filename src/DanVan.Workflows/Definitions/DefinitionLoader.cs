using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DanVan.Workflows.Definitions.Reading;
using DanVan.Workflows.Definitions.Validation;

namespace DanVan.Workflows.Definitions;

/// <summary>Reads and checks definitions. Thread-safe.</summary>
public static class DefinitionLoader
{
    /// <summary>The largest text that is read: in characters of a text, in bytes of UTF-8.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The built-in five-stage annual cycle, as the JSON an administrator would edit.</summary>
    public static string AnnualCycleJson { get; } = BuiltInDefinitions.Json("annual-cycle");

    /// <summary>Reads and checks a definition.</summary>
    /// <param name="json">The JSON; comments and trailing commas are allowed, unknown and repeated members are not.</param>
    /// <param name="source">Where it comes from, for the messages.</param>
    /// <exception cref="DefinitionException">It is not JSON, not of the right shape, or does not hold together. Advice alone is no reason.</exception>
    public static LoadedDefinition Load(string json, string source = "definition")
    {
        ArgumentNullException.ThrowIfNull(json);
        var (definition, findings) = Read(json);
        var errors = findings.Where(f => !f.IsAdvice).ToList();
        return errors.Count == 0 ? new LoadedDefinition(definition!, json, HashOf(json)) : throw new DefinitionException(source, errors);
    }

    /// <summary>Says everything that is wrong with a definition, and what is worth a second look, without raising anything.</summary>
    /// <param name="json">The text of the definition, whatever it is.</param>
    /// <returns>The findings, at most 1000 of one kind of check; those that are not advice keep it from being used.</returns>
    public static IReadOnlyList<DefinitionFinding> Check(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(json).Findings;
    }

    /// <summary>Says everything that is wrong with a definition in a file; see <see cref="Check(string)"/>. A byte order mark is passed over.</summary>
    /// <param name="utf8">The bytes, whatever they are.</param>
    public static IReadOnlyList<DefinitionFinding> Check(ReadOnlyMemory<byte> utf8) => utf8.Length > MaxLength
        ? [TooLong]
        : Read(utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8).Findings;

    /// <summary>
    /// Reads a definition that a running cycle is pinned to, without checking it: it was found good when the cycle was opened, and a later library that finds
    /// more must not stop the cycle.
    /// </summary>
    /// <param name="json">The JSON as it was stored.</param>
    /// <param name="source">Where it comes from, for the messages.</param>
    /// <exception cref="DefinitionException">It cannot be read at all.</exception>
    public static LoadedDefinition LoadPinned(string json, string source = "definition")
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return DefinitionReader.Utf8(json) is { } utf8
                ? new LoadedDefinition(DefinitionReader.ReadPinned(utf8), json, HashOf(json))
                : throw new DefinitionException(source, [DefinitionReader.HalfACharacter]);
        }
        catch (JsonException e)
        {
            throw new DefinitionException(source, [DefinitionReader.Unreadable(e)]);
        }
    }

    /// <summary>Reads a definition that need not hold together, such as a draft.</summary>
    /// <exception cref="DefinitionException">It is not JSON, or members it cannot be read without are missing or of the wrong kind.</exception>
    internal static LoadedDefinition Read(string json, string source)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (definition, findings) = json.Length > MaxLength ? (null, [TooLong])
            : DefinitionReader.Utf8(json) is { } utf8 ? DefinitionReader.Read(utf8)
            : (null, [DefinitionReader.HalfACharacter]);
        var errors = findings.Where(f => definition is null ? !f.IsAdvice : f.Code is DefinitionFindingCodes.MemberUnknown or DefinitionFindingCodes.MemberRepeated).ToList();
        return errors.Count == 0 ? new LoadedDefinition(definition!, json, HashOf(json)) : throw new DefinitionException(source, errors);
    }

    private static DefinitionFinding TooLong => FindingCatalogue.Of(
        DefinitionFindingCodes.DefinitionTooLong, "$", MaxLength.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static (CycleDefinition? Definition, IReadOnlyList<DefinitionFinding> Findings) Read(string json) =>
        json.Length > MaxLength ? (null, [TooLong])
        : DefinitionReader.Utf8(json) is { } utf8 ? Read(utf8)
        : (null, [DefinitionReader.HalfACharacter]);

    private static (CycleDefinition? Definition, IReadOnlyList<DefinitionFinding> Findings) Read(ReadOnlyMemory<byte> utf8)
    {
        var (definition, shape) = DefinitionReader.Read(utf8);
        return definition is null ? (null, shape) : (definition, [.. shape, .. DefinitionValidator.Validate(definition)]);
    }

    private static string HashOf(string json) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
