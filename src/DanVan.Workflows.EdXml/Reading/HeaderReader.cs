using System.Xml.Linq;

namespace DanVan.Workflows.EdXml;

/// <summary>Reads the header of a message.</summary>
internal static class HeaderReader
{
    public static EdXmlStatusMessage Status(MessageTree tree, XElement about) => new()
    {
        From = Organ(tree, tree.Needed(about, "From")),
        ResponseFor = NeededResponse(tree, about),
        StatusCode = tree.NeededText(about, "StatusCode").Trim(),
        Description = tree.Text(about, "Description"),
        Timestamp = tree.NeededTimestamp(about, "Timestamp"),
        Staff = Staff(tree, about),
    };

    public static EdXmlDocumentMessage Document(MessageTree tree, XElement about, XElement header, IReadOnlyList<EdXmlAttachment> attachments)
    {
        var from = Organ(tree, tree.Needed(about, "From"));
        var to = tree.Children(about, "To").Select(e => Organ(tree, e)).ToList();
        if (to.Count == 0)
        {
            throw MessageTree.Error(EdXmlErrorCodes.Missing, about, "It is missing.", "To");
        }

        var documentId = tree.NeededText(about, "DocumentId");
        var code = tree.Needed(about, "Code");
        var issued = tree.Needed(about, "PromulgationInfo");
        return new()
        {
            From = from,
            To = to,
            DocumentId = documentId,
            CodeNumber = tree.NeededText(code, "CodeNumber"),
            CodeNotation = tree.NeededText(code, "CodeNotation"),
            Place = tree.Text(issued, "Place"),
            PromulgationDate = tree.NeededDate(issued, "PromulgationDate"),
            DocumentType = tree.Part<EdXmlDocumentType>(
                about,
                "DocumentType",
                e => new(tree.Number(e, "Type"), tree.Number(e, "TypeDetail"), tree.Text(e, "TypeName")),
                t => t == new EdXmlDocumentType(null)),
            Subject = tree.Text(about, "Subject"),
            Content = tree.Text(about, "Content"),
            Signer = tree.Part<EdXmlSigner>(
                about,
                "SignerInfo",
                e => new(tree.Text(e, "Competence"), tree.Text(e, "Position"), tree.Text(e, "FullName")),
                s => s == new EdXmlSigner()),
            DueDate = tree.Date(about, "DueDate"),
            ResponseFor = Many(tree, about, "ResponseFor", e => Response(tree, e), r => r == new EdXmlResponse()),
            TaskCodes = Texts(tree, about, "ResponseForTask", "TaskCode"),
            ApplicationType = tree.Text(about, "ApplicationType"),
            OtherInfo = tree.Part(about, "OtherInfo", e => OtherInfo(tree, e), IsEmpty),
            SteeringType = tree.Number(about, "SteeringType"),
            ToPlaces = Texts(tree, about, "ToPlaces", "Place"),
            Business = Business(tree, header),
            Attachments = attachments,
        };
    }

    /// <param name="tree">The message.</param>
    /// <param name="header">Its header.</param>
    /// <param name="isWritten">Whether the list is written even when it has no hop, because what the message does stands in it.</param>
    public static IReadOnlyList<EdXmlTrace> Trace(MessageTree tree, XElement header, bool isWritten)
    {
        if (tree.Child(header, "TraceHeaderList") is not { } list)
        {
            return [];
        }

        var trace = tree.Children(list, "TraceHeader").Select(e => new EdXmlTrace(tree.NeededText(e, "OrganId"), tree.Timestamp(e, "Timestamp"))).ToList();
        if (trace.Count == 0 && !isWritten)
        {
            tree.SetAside(list);
        }

        return trace;
    }

    private static EdXmlBusiness Business(MessageTree tree, XElement header)
    {
        if (tree.Child(header, "TraceHeaderList") is not { } list || tree.Child(list, "Bussiness") is not { } business)
        {
            return new();
        }

        var type = tree.Number(business, "BussinessDocType", most: 3) ?? 0;

        // It is always written, so what is kept of an empty one has its place.
        tree.Child(business, "BussinessDocType");
        return new()
        {
            Type = (EdXmlBusinessType)type,
            DocumentId = tree.Text(business, "DocumentId"),
            Reason = tree.Text(business, "BussinessDocReason"),
            Paper = tree.Flag(business, "Paper"),
            Update = tree.Part(business, "BussinessDocumentInfo", e => Update(tree, e), u => u is { DocumentInfo: null, DocumentReceiver: null, Receivers.Count: 0 }),
            Replacements = Group(tree, business, "ReplacementInfoList", "ReplacementInfo", e => new EdXmlReplacement(tree.NeededText(e, "DocumentId"), Texts(tree, e, "OrganIdList", "OrganId"))),
            Staff = Staff(tree, business),
        };
    }

    private static EdXmlUpdate Update(MessageTree tree, XElement update) => new(
        tree.Flag(update, "DocumentInfo"),
        tree.Flag(update, "DocumentReceiver"),
        Group(tree, update, "ReceiverList", "Receiver", e => new EdXmlReceiver(tree.NeededText(e, "OrganId"), tree.Number(e, "ReceiverType"))));

    private static EdXmlOrgan Organ(MessageTree tree, XElement organ) => new(
        tree.NeededText(organ, "OrganId"),
        tree.Text(organ, "OrganName"),
        tree.Text(organ, "OrganizationInCharge"),
        tree.Text(organ, "OrganAdd"),
        tree.Text(organ, "Email"),
        tree.Text(organ, "Telephone"),
        tree.Text(organ, "Fax"),
        tree.Text(organ, "Website"));

    private static EdXmlResponse NeededResponse(MessageTree tree, XElement about)
    {
        var element = tree.Needed(about, "ResponseFor");
        var response = Response(tree, element);
        return response.DocumentId.Length > 0 || response.Code.Length > 0
            ? response
            : throw MessageTree.Error(EdXmlErrorCodes.Missing, element, "It names no document.", "DocumentId");
    }

    private static EdXmlResponse Response(MessageTree tree, XElement response) =>
        new(tree.Text(response, "OrganId"), tree.Text(response, "Code"), tree.Date(response, "PromulgationDate"), tree.Text(response, "DocumentId"));

    private static EdXmlStaff? Staff(MessageTree tree, XElement parent) => tree.Part<EdXmlStaff>(
        parent,
        "StaffInfo",
        e => new(tree.Text(e, "Department"), tree.Text(e, "Staff"), tree.Text(e, "Email"), tree.Text(e, "Mobile")),
        s => s == new EdXmlStaff());

    private static EdXmlOtherInfo OtherInfo(MessageTree tree, XElement other) => new()
    {
        Priority = tree.Number(other, "Priority"),
        SphereOfPromulgation = tree.Text(other, "SphereOfPromulgation"),
        TyperNotation = tree.Text(other, "TyperNotation"),
        PromulgationAmount = tree.Number(other, "PromulgationAmount"),
        PageAmount = tree.Number(other, "PageAmount"),
        Direction = tree.Flag(other, "Direction"),
        Appendixes = Texts(tree, other, "Appendixes", "Appendix"),
    };

    private static bool IsEmpty(EdXmlOtherInfo info) => info is
    {
        Priority: null, SphereOfPromulgation: "", TyperNotation: "", PromulgationAmount: null, PageAmount: null, Direction: null, Appendixes.Count: 0,
    };

    private static List<T> Many<T>(MessageTree tree, XElement parent, string name, Func<XElement, T> read, Func<T, bool> isEmpty)
    {
        var all = new List<T>();
        foreach (var element in tree.Children(parent, name).ToList())
        {
            var value = read(element);
            if (isEmpty(value))
            {
                tree.SetAside(element);
            }
            else
            {
                all.Add(value);
            }
        }

        return all;
    }

    private static List<T> Group<T>(MessageTree tree, XElement parent, string list, string name, Func<XElement, T> read)
        where T : class => tree.Part(parent, list, e => tree.Children(e, name).Select(read).ToList(), all => all.Count == 0) ?? [];

    private static List<string> Texts(MessageTree tree, XElement parent, string list, string name) => Group(tree, parent, list, name, MessageTree.TextOf);
}
