using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>Reads the manifest and the files it lists, which stand outside of the envelope.</summary>
internal static class AttachmentReader
{
    private sealed record Reference(string FileName, string Description, string ContentType, XElement Element);

    public static List<EdXmlAttachment> Read(MessageTree tree, XElement envelope, EdXmlReaderOptions options)
    {
        var references = References(tree, envelope);
        var encoded = tree.Child(tree.Root, "AttachmentEncoded");
        var elements = encoded is null ? [] : tree.Children(encoded, "Attachment").ToList();
        if (elements.Count > options.MaxAttachments || references.Count > options.MaxAttachments)
        {
            throw MessageTree.Error(
                EdXmlErrorCodes.TooMany, encoded ?? tree.Root, FormattableString.Invariant($"A message may have {options.MaxAttachments} files; this has {Math.Max(elements.Count, references.Count)}."));
        }

        var files = new Dictionary<string, (EdXmlAttachment File, XElement Element)>(StringComparer.Ordinal);
        var left = options.MaxAttachmentsBytes;
        foreach (var element in elements)
        {
            var id = ContentId(tree, element);
            var file = File(tree, element, id, references.GetValueOrDefault(id), options, left);
            if (!files.TryAdd(id, (file, element)))
            {
                throw MessageTree.Error(EdXmlErrorCodes.Attachment, element, $"A second file has the id \"{MessageTree.Short(id)}\".", "ContentId");
            }

            left -= file.Content.Length;
        }

        foreach (var (id, reference) in references)
        {
            if (!files.ContainsKey(id))
            {
                throw MessageTree.Error(EdXmlErrorCodes.Attachment, reference.Element, $"The manifest lists a file \"{MessageTree.Short(id)}\" that is not attached.");
            }
        }

        var order = references.Keys.Concat(files.Keys.Where(id => !references.ContainsKey(id))).ToList();

        if (files.Count == 0 && encoded is not null)
        {
            tree.SetAside(encoded);
        }

        // So that the places of what is kept with a file are those the writer will give it.
        foreach (var id in order)
        {
            files[id].Element.Remove();
            encoded!.Add(files[id].Element);
        }

        return [.. order.Select(id => files[id].File)];
    }

    // Insertion order is the manifest's; nothing is ever removed from it.
    private static OrderedDictionary<string, Reference> References(MessageTree tree, XElement envelope)
    {
        var references = new OrderedDictionary<string, Reference>(StringComparer.Ordinal);
        if (tree.Child(envelope, "edXMLBody") is not { } body || tree.Child(body, "edXMLManifest") is not { } manifest)
        {
            return references;
        }

        foreach (var element in tree.Children(manifest, "Reference").ToList())
        {
            var id = ContentId(tree, element);
            if (!references.TryAdd(id, new(tree.Text(element, "AttachmentName"), tree.Text(element, "Description"), tree.Text(element, "ContentType"), element)))
            {
                throw MessageTree.Error(EdXmlErrorCodes.Attachment, element, $"The manifest lists \"{MessageTree.Short(id)}\" twice.", "ContentId");
            }
        }

        return references;
    }

    private static EdXmlAttachment File(MessageTree tree, XElement element, string id, Reference? reference, EdXmlReaderOptions options, long left)
    {
        var (ownName, ownDescription, ownType) = (tree.Text(element, "AttachmentName"), tree.Text(element, "Description"), tree.Text(element, "ContentType"));
        var name = FirstOf(reference?.FileName, ownName);
        if (string.IsNullOrWhiteSpace(name))
        {
            throw MessageTree.Error(EdXmlErrorCodes.Missing, element, "The file has no name.", "AttachmentName");
        }

        var data = tree.Needed(element, "ContentTransferEncoded");
        var bytes = Base64(data);
        var most = (int)Math.Min(options.MaxAttachmentBytes, left);
        var packed = PackedFile.Find(bytes, FirstOf(ownType, reference?.ContentType), name, options.AttachmentEncoding, new(data, most));
        if (packed is null && bytes.Length > most)
        {
            throw MessageTree.Error(EdXmlErrorCodes.TooLarge, data, FormattableString.Invariant($"The file has {bytes.Length} bytes; {most} are allowed."));
        }

        var description = FirstOf(reference?.Description, ownDescription);
        var type = FirstOf(reference?.ContentType, packed is null ? ownType : "");
        var usualType = packed is null ? type : EdXmlNames.Zip;
        return new()
        {
            ContentId = id,
            FileName = name,
            Description = description,
            ContentType = type,
            Content = packed?.Content ?? bytes,
            Encoding = packed is null ? EdXmlAttachmentEncoding.Raw : EdXmlAttachmentEncoding.Zip,
            TransferContentType = ownType.Length == 0 || ownType == usualType ? null : ownType,
            TransferFileName = ownName.Length == 0 || ownName == name ? null : ownName,
            TransferDescription = ownDescription.Length == 0 || ownDescription == description ? null : ownDescription,
            EntryName = packed is null || packed.Value.EntryName == EdXmlAttachment.MakeSafe(name) ? null : packed.Value.EntryName,
        };
    }

    // No larger than the message, which is bounded.
    private static byte[] Base64(XElement data)
    {
        try
        {
            return Convert.FromBase64String(MessageTree.TextOf(data));
        }
        catch (FormatException e)
        {
            var place = (System.Xml.IXmlLineInfo)data;
            throw new EdXmlException(EdXmlErrorCodes.Base64, EdXmlPath.Of(data), "The file is not base64.", place.LineNumber, place.LinePosition, e);
        }
    }

    private static string ContentId(MessageTree tree, XElement element)
    {
        var id = tree.NeededText(element, "ContentId").Trim();
        var bare = id.StartsWith(EdXmlNames.ContentIdScheme, StringComparison.OrdinalIgnoreCase) ? id[EdXmlNames.ContentIdScheme.Length..] : id;
        return bare.Length > 0 ? bare : throw MessageTree.Error(EdXmlErrorCodes.Missing, element, "It is empty.", "ContentId");
    }

    private static string FirstOf(string? first, string? second) => string.IsNullOrWhiteSpace(first) ? second ?? "" : first;
}
