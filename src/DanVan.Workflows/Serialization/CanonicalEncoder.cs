using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace DanVan.Workflows.Serialization;

/// <summary>
/// Escapes what JSON must escape and nothing else in the basic plane, as RFC 8785 does; characters beyond it are written as two escapes. Vietnamese
/// stays readable in the record. The encoders that come with .NET look at each letter beyond ASCII one by one, which cost more than
/// everything else a command does.
/// </summary>
internal sealed class CanonicalEncoder : JavaScriptEncoder
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\u007f']);

    public static CanonicalEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 12;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar > 0xFFFF || Escaped.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var span = new ReadOnlySpan<char>(text, textLength);
        var escaped = span.IndexOfAny(Escaped);
        var surrogate = (escaped < 0 ? span : span[..escaped]).IndexOfAnyInRange('\ud800', '\udfff');
        return surrogate >= 0 ? surrogate : escaped;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var destination = new Span<char>(buffer, bufferLength);
        return unicodeScalar switch
        {
            '"' => Short('"', destination, out numberOfCharactersWritten),
            '\\' => Short('\\', destination, out numberOfCharactersWritten),
            '\n' => Short('n', destination, out numberOfCharactersWritten),
            '\r' => Short('r', destination, out numberOfCharactersWritten),
            '\t' => Short('t', destination, out numberOfCharactersWritten),
            '\b' => Short('b', destination, out numberOfCharactersWritten),
            '\f' => Short('f', destination, out numberOfCharactersWritten),
            > 0xFFFF => destination.TryWrite(
                CultureInfo.InvariantCulture,
                $"\\u{0xD800 + ((unicodeScalar - 0x10000) >> 10):x4}\\u{0xDC00 + ((unicodeScalar - 0x10000) & 0x3FF):x4}",
                out numberOfCharactersWritten),
            _ => destination.TryWrite(CultureInfo.InvariantCulture, $"\\u{unicodeScalar:x4}", out numberOfCharactersWritten),
        };
    }

    private static bool Short(char letter, Span<char> destination, out int written)
    {
        written = 0;
        if (destination.Length < 2)
        {
            return false;
        }

        (destination[0], destination[1], written) = ('\\', letter, 2);
        return true;
    }
}
