using DanVan.Workflows.Documents.Formats;
using DanVan.Workflows.Documents.Layout;

namespace DanVan.Workflows.Documents.Docx;

/// <summary>The style each component of the frame is set in.</summary>
internal static class StyleNames
{
    public static string Of(string component, NumberingShape numbering) => component switch
    {
        FrameComponents.Secrecy => FormatStyles.Secrecy,
        FrameComponents.Urgency => FormatStyles.Urgency,
        FrameComponents.Circulation => FormatStyles.Circulation,
        FrameComponents.DrafterAndCopies => FormatStyles.DrafterAndCopies,
        FrameComponents.Contact => FormatStyles.Contact,
        FrameComponents.AppendixLabel or FrameComponents.AppendixTitle => FormatStyles.AppendixTitle,
        FrameComponents.AppendixOf => FormatStyles.AppendixOf,
        _ => FormatStyles.Of(component, numbering),
    };
}
