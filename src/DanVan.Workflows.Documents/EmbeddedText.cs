using System.Reflection;

namespace DanVan.Workflows.Documents;

/// <summary>The text files inside this assembly.</summary>
internal static class EmbeddedText
{
    private static readonly Assembly Here = typeof(EmbeddedText).Assembly;

    public static string Read(string name)
    {
        using var stream = Here.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly {Here.GetName().Name} was built without its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
