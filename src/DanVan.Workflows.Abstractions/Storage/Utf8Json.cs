using System.Text;

namespace DanVan.Workflows.Storage;

/// <summary>
/// JSON as the UTF-8 bytes it is stored and hashed in. A command's state goes from the database to the reader and back without ever being
/// turned into a string, which for a form full of diacritics costs more than the decision. Compared by content; immutable as long as the bytes are left alone.
/// </summary>
/// <param name="utf8">The bytes; well-formed UTF-8.</param>
public readonly struct Utf8Json(ReadOnlyMemory<byte> utf8) : IEquatable<Utf8Json>
{
    private readonly ReadOnlyMemory<byte> _utf8 = utf8;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => _utf8.Span;

    /// <summary>The bytes of a text.</summary>
    public static Utf8Json Of(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether both have the same bytes.</summary>
    public static bool operator ==(Utf8Json left, Utf8Json right) => left.Equals(right);

    /// <summary>Whether their bytes differ.</summary>
    public static bool operator !=(Utf8Json left, Utf8Json right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Utf8Json other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Utf8Json other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>The text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Span);
}
