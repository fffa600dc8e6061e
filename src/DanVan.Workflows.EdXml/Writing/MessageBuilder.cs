using System.Xml.Linq;
using NodaTime;

namespace DanVan.Workflows.EdXml;

/// <summary>Builds the elements of a message. What says nothing is left out.</summary>
internal static class MessageBuilder
{
    private static readonly XNamespace Ns = EdXmlNames.Standard;

    public static XElement Build(EdXmlMessage message, EdXmlWriterOptions options) => message switch
    {
        EdXmlStatusMessage status => Message(Status(status), Part("TraceHeaderList", Trace(status)), null, null),
        EdXmlDocumentMessage document => Message(
            Document(document),
            Element("TraceHeaderList", Trace(document), Business(document.Business)),
            AttachmentBuilder.Manifest(document),
            AttachmentBuilder.Files(document, options)),
        _ => throw new ArgumentException($"A message is of one of the library's two kinds, not {message.GetType()}.", nameof(message)),
    };

    public static XElement Element(string name, params object?[] content) => new(Ns + name, content);

    /// <summary>An element with text; null without any.</summary>
    public static XElement? Text(string name, string text) => text.Length == 0 ? null : new(Ns + name, new XText(text));

    /// <summary>An element of elements; null without any.</summary>
    public static XElement? Part(string name, params object?[] content)
    {
        var element = Element(name, content);
        return element.HasElements ? element : null;
    }

    // As the national axis writes it: a prefix inside the envelope, none outside. Programs are seen that look for the prefix.
    private static XElement Message(XElement header, XElement? trace, XElement? manifest, XElement? files) => Element(
        "edXML",
        new XAttribute("xmlns", Ns.NamespaceName),
        Element(
            "edXMLEnvelope",
            new XAttribute(XNamespace.Xmlns + "edXML", Ns.NamespaceName),
            Element("edXMLHeader", header, trace),
            manifest is null ? null : Element("edXMLBody", manifest)),
        files);

    private static XElement Status(EdXmlStatusMessage status) => Element(
        "MessageHeader",
        Organ("From", status.From),
        Element("ResponseFor", Response(status.ResponseFor)),
        Staff(status.Staff),
        Text("StatusCode", status.StatusCode),
        Text("Description", status.Description),
        Text("Timestamp", EdXmlText.Timestamp(status.Timestamp)));

    private static XElement Document(EdXmlDocumentMessage document) => Element(
        "MessageHeader",
        Organ("From", document.From),
        document.To.Select(o => Organ("To", o)),
        Text("DocumentId", document.DocumentId),
        Element("Code", Text("CodeNumber", document.CodeNumber), Text("CodeNotation", document.CodeNotation)),
        Element("PromulgationInfo", Text("Place", document.Place), Date("PromulgationDate", document.PromulgationDate)),
        document.DocumentType is not { } type ? null : Part("DocumentType", Number("Type", type.Type), Number("TypeDetail", type.TypeDetail), Text("TypeName", type.TypeName)),
        Text("Subject", document.Subject),
        Text("Content", document.Content),
        document.Signer is not { } signer ? null : Part("SignerInfo", Text("Competence", signer.Competence), Text("Position", signer.Position), Text("FullName", signer.FullName)),
        Date("DueDate", document.DueDate),
        document.ResponseFor.Select(r => Part("ResponseFor", Response(r))),
        Part("ResponseForTask", document.TaskCodes.Select(c => Element("TaskCode", c))),
        Text("ApplicationType", document.ApplicationType),
        document.OtherInfo is { } other ? OtherInfo(other) : null,
        Number("SteeringType", document.SteeringType),
        Part("ToPlaces", document.ToPlaces.Select(p => Element("Place", p))));

    private static XElement? OtherInfo(EdXmlOtherInfo other) => Part(
        "OtherInfo",
        Number("Priority", other.Priority),
        Text("SphereOfPromulgation", other.SphereOfPromulgation),
        Text("TyperNotation", other.TyperNotation),
        Number("PromulgationAmount", other.PromulgationAmount),
        Number("PageAmount", other.PageAmount),
        other.Direction is { } direction ? Text("Direction", direction ? "true" : "false") : null,
        Part("Appendixes", other.Appendixes.Select(a => Element("Appendix", a))));

    private static XElement Business(EdXmlBusiness business) => Element(
        "Bussiness",
        Text("DocumentId", business.DocumentId),
        Number("BussinessDocType", (int)business.Type),
        Text("BussinessDocReason", business.Reason),
        Flag("Paper", business.Paper),
        business.Update is not { } update ? null : Part(
            "BussinessDocumentInfo",
            Flag("DocumentInfo", update.DocumentInfo),
            Flag("DocumentReceiver", update.DocumentReceiver),
            Part("ReceiverList", update.Receivers.Select(r => Element("Receiver", Text("OrganId", r.OrganId), Number("ReceiverType", r.ReceiverType))))),
        Part("ReplacementInfoList", business.Replacements.Select(r => Element(
            "ReplacementInfo", Text("DocumentId", r.DocumentId), Part("OrganIdList", r.OrganIds.Select(o => Element("OrganId", o)))))),
        Staff(business.Staff));

    private static IEnumerable<XElement> Trace(EdXmlMessage message) =>
        message.Trace.Select(t => Element("TraceHeader", Text("OrganId", t.OrganId), t.Timestamp is { } time ? Text("Timestamp", EdXmlText.Timestamp(time)) : null));

    private static XElement Organ(string name, EdXmlOrgan organ) => Element(
        name,
        Text("OrganId", organ.OrganId),
        Text("OrganizationInCharge", organ.InCharge),
        Text("OrganName", organ.Name),
        Text("OrganAdd", organ.Address),
        Text("Email", organ.Email),
        Text("Telephone", organ.Telephone),
        Text("Fax", organ.Fax),
        Text("Website", organ.Website));

    private static XElement?[] Response(EdXmlResponse response) =>
        [Text("OrganId", response.OrganId), Text("Code", response.Code), Date("PromulgationDate", response.PromulgationDate), Text("DocumentId", response.DocumentId)];

    private static XElement? Staff(EdXmlStaff? staff) => staff is null
        ? null
        : Part("StaffInfo", Text("Department", staff.Department), Text("Staff", staff.Name), Text("Email", staff.Email), Text("Mobile", staff.Mobile));

    private static XElement? Date(string name, LocalDate? date) => date is { } day ? Text(name, EdXmlText.Date(day)) : null;

    private static XElement? Number(string name, int? number) => number is { } value ? Text(name, EdXmlText.Number(value)) : null;

    private static XElement? Flag(string name, bool? flag) => flag is { } value ? Text(name, value ? "1" : "0") : null;
}
