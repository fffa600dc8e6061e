using System.Text;

namespace AnnualCycle.Input;

/// <summary>Finds where bytes stop being UTF-8, so that whoever exported the file in another encoding can look there.</summary>
internal static class Utf8Place
{
    /// <summary>The line and the column, in UTF-16 code units, of the first byte that is not UTF-8.</summary>
    public static (int Line, int Column) OfFirstError(ReadOnlySpan<byte> bytes)
    {
        var (line, column) = (1, 1);
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        while (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
            bytes = bytes[length..];
        }

        return (line, column);
    }

    /// <summary>What is said about a file that is not UTF-8.</summary>
    public static InputException Error(string path)
    {
        var (line, column) = OfFirstError(File.ReadAllBytes(path));
        return new InputException($"{Path.GetFileName(path)}, line {line}, column {column}: not UTF-8. Save the file as UTF-8.");
    }
}
