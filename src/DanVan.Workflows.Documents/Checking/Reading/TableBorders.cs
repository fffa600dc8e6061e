using System.Xml.Linq;
using DanVan.Workflows.Documents.Checking.Packages;

namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>Tells a table of data from one that only arranges a heading or a signature.</summary>
internal static class TableBorders
{
    /// <summary>Whether table properties draw lines between cells; null where they say nothing.</summary>
    public static bool? Read(XElement? tblPr) => tblPr.Child("tblBorders") is not { } borders
        ? null
        : IsLine(borders.Child("insideV")) || IsLine(borders.Child("insideH"));

    public static bool IsLine(XElement? border) => border is not null && border.Attr("val") is not (null or "nil" or "none");
}
