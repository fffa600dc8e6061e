using System.Text;

namespace DanVan.Workflows.EdXml.Tests;

/// <summary>Messages as files, shaped like those of systems that are in use, with invented people and places.</summary>
internal static class Specimen
{
    public static readonly string[] Names =
        ["new-national-axis", "new-provincial", "new-older-namespace", "recall", "update", "replace", "status"];

    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Specimen).Assembly.GetManifestResourceStream($"Specimens/{name}.edxml")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public static EdXmlMessage Read(string name) => new EdXmlReader().Read(Bytes(name));

    public static EdXmlDocumentMessage Document(string name) => (EdXmlDocumentMessage)Read(name);
}
