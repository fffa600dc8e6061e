using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>Whether a message may be written: whether it is complete, its texts fit their fields and may stand in XML.</summary>
internal static class MessageCheck
{
    private const int MostFileName = 255;

    public static void Check(XElement root, EdXmlWriterOptions options)
    {
        foreach (var element in root.Descendants())
        {
            if (element.HasElements || NeededIn(element).Length > 0)
            {
                CheckChildren(element);
            }
            else
            {
                CheckText(element, options);
            }
        }
    }

    private static void CheckChildren(XElement element)
    {
        foreach (var name in NeededIn(element))
        {
            if (element.Element(EdXmlNames.Standard + name) is not { } child || (!child.HasElements && string.IsNullOrWhiteSpace(child.Value) && NeededIn(child).Length == 0))
            {
                throw new EdXmlException(EdXmlErrorCodes.Missing, $"{EdXmlPath.Of(element)}/{name}", "It is missing or empty.");
            }
        }

        CheckWhole(element);
    }

    private static string[] NeededIn(XElement element) => element.Name.LocalName switch
    {
        "MessageHeader" => IsStatus(element) ? ["From", "ResponseFor", "StatusCode"] : ["From", "To", "DocumentId", "Code"],
        "From" or "To" or "TraceHeader" or "Receiver" => ["OrganId"],
        "Code" when element.Parent!.Name.LocalName == "MessageHeader" => ["CodeNumber", "CodeNotation"],
        "ReplacementInfo" => ["DocumentId"],
        "Attachment" => ["AttachmentName"],
        _ => [],
    };

    // Both are always written: the time of a status, the names of a document.
    private static bool IsStatus(XElement about) => about.Element(EdXmlNames.Standard + "Timestamp") is not null;

    private static void CheckWhole(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "ResponseFor" when IsStatus(element.Parent!) && element.Element(EdXmlNames.Standard + "DocumentId") is null && element.Element(EdXmlNames.Standard + "Code") is null:
                throw new EdXmlException(EdXmlErrorCodes.Missing, $"{EdXmlPath.Of(element)}/DocumentId", "A status names its document.");
            case "edXMLManifest":
                var ids = new HashSet<string>(StringComparer.Ordinal);
                foreach (var id in element.Elements().Select(r => r.Element(EdXmlNames.Standard + "ContentId")!))
                {
                    // The reader takes "cid:" off once, and white space around the whole.
                    var bare = id.Value[EdXmlNames.ContentIdScheme.Length..];
                    if (string.IsNullOrWhiteSpace(bare) || bare != bare.Trim() || bare.StartsWith(EdXmlNames.ContentIdScheme, StringComparison.OrdinalIgnoreCase) || !ids.Add(bare))
                    {
                        throw new EdXmlException(EdXmlErrorCodes.Attachment, EdXmlPath.Of(id), $"\"{bare}\" is no id of a file, or that of another file.");
                    }
                }

                break;
        }
    }

    private static void CheckText(XElement element, EdXmlWriterOptions options)
    {
        var (name, text) = (element.Name.LocalName, element.Value);
        if (name == "ContentTransferEncoded")
        {
            return;
        }

        if (!EdXmlText.IsXml(text))
        {
            throw new EdXmlException(EdXmlErrorCodes.Text, EdXmlPath.Of(element), "It holds a character that cannot stand in XML.");
        }

        CheckValue(element, name, text);
        if (!options.EnforceFieldLimits)
        {
            return;
        }

        var key = $"{element.Parent!.Name.LocalName}/{name}";
        var most = name == "AttachmentName" ? MostFileName : FieldLimits.Characters.GetValueOrDefault(key, int.MaxValue);
        Limit(element, text, most);
        if (key == "ToPlaces/Place" && element.NextNode is null)
        {
            Limit(element.Parent, string.Join("; ", element.Parent.Elements().Select(p => p.Value)), FieldLimits.ToPlaces);
        }

        if (name is "PageAmount" or "PromulgationAmount" or "Priority")
        {
            var limit = name == "Priority" ? FieldLimits.Priority : FieldLimits.Amount;
            if (int.Parse(text, CultureInfo.InvariantCulture) > limit)
            {
                throw new EdXmlException(EdXmlErrorCodes.Number, EdXmlPath.Of(element), FormattableString.Invariant($"{text} is more than {limit}."));
            }
        }
    }

    private static void CheckValue(XElement element, string name, string text)
    {
        var isBad = name switch
        {
            "BussinessDocType" => text is not ("0" or "1" or "2" or "3"),
            "Type" or "TypeDetail" or "Priority" or "PromulgationAmount" or "PageAmount" or "SteeringType" or "ReceiverType" => text[0] == '-',
            _ => false,
        };
        if (isBad)
        {
            throw new EdXmlException(EdXmlErrorCodes.Number, EdXmlPath.Of(element), $"{text} cannot stand there.");
        }

        if (name is "PromulgationDate" or "DueDate" && !EdXmlText.TryDate(text, out _))
        {
            throw new EdXmlException(EdXmlErrorCodes.Date, EdXmlPath.Of(element), $"{text} is not of the years 1 to 9999.");
        }

        if (name == "Timestamp" && !EdXmlText.TryTimestamp(text, out _))
        {
            throw new EdXmlException(EdXmlErrorCodes.Timestamp, EdXmlPath.Of(element), $"{text} is not of the years 1 to 9999.");
        }
    }

    private static void Limit(XElement element, string text, int most)
    {
        // What people count as one letter may be several code points; a field of a database counts the composed form.
        var length = text.Normalize(NormalizationForm.FormC).EnumerateRunes().Count();
        if (length > most)
        {
            throw new EdXmlException(
                EdXmlErrorCodes.TooLong, EdXmlPath.Of(element), FormattableString.Invariant($"It has {length} characters; the field takes {most}. Shorten it."));
        }
    }
}
