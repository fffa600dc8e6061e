using System.Security.Cryptography;
using System.Text;

namespace DanVan.Workflows.Templates;

/// <summary>A template's text, and the name under which its errors are reported.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record TemplateSource
{
    private readonly Lazy<string> _contentHash;

    /// <summary>Makes a source.</summary>
    /// <param name="name">A name people recognise, for instance the document kind. It has no influence on the output.</param>
    /// <param name="text">The template.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="ArgumentNullException">A parameter is <see langword="null"/>.</exception>
    public TemplateSource(string name, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(text);
        Name = name;
        Text = text;
        _contentHash = new Lazy<string>(() => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>The name under which errors are reported.</summary>
    public string Name { get; }

    /// <summary>The template.</summary>
    public string Text { get; }

    /// <summary>
    /// <c>sha256:</c> and the lower-case hexadecimal SHA-256 of the text in UTF-8, without a BOM. A frozen document records it as its template's version.
    /// </summary>
    public string ContentHash => _contentHash.Value;

    /// <summary>Two sources are equal when name and text are.</summary>
    /// <param name="other">The other source.</param>
    /// <returns>Whether both are equal.</returns>
    public bool Equals(TemplateSource? other) => other is not null && Name == other.Name && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Text);
}
