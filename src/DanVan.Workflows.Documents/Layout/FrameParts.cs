using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Layout;

/// <summary>A line of the frame, its text as it is to be read: cleaned, in capitals where the profile asks, with prefix and punctuation.</summary>
/// <param name="Component">The component whose style it takes.</param>
/// <param name="Text">The text.</param>
/// <param name="IsRuled">Whether a rule as long as the line stands under it.</param>
/// <param name="WidthMm">The width of its frame in millimetres; null for as wide as the text asks.</param>
internal sealed record FrameLine(string Component, string Text, bool IsRuled = false, decimal? WidthMm = null);

/// <summary>The heading of a page.</summary>
/// <param name="Circulation">Above the right column; null for none.</param>
/// <param name="Parent">The body above the issuer; null for none.</param>
/// <param name="Issuer">The issuer.</param>
/// <param name="IssuerMark">What stands under the issuer.</param>
/// <param name="Authority">The lines of the right column.</param>
/// <param name="Number">Number and symbol; without a number the word before it alone. Null on a form, which bears none.</param>
/// <param name="LeavesRoomForNumber">Whether the number is still to come.</param>
/// <param name="LetterSubject">What a letter is about; null for other documents.</param>
/// <param name="Stamps">Degrees of secrecy and urgency, in this order.</param>
/// <param name="PlaceDate">Place and date.</param>
internal sealed record FrameHeading(
    FrameLine? Circulation,
    FrameLine? Parent,
    FrameLine Issuer,
    HeadingMark IssuerMark,
    IReadOnlyList<FrameLine> Authority,
    FrameLine? Number,
    bool LeavesRoomForNumber,
    FrameLine? LetterSubject,
    IReadOnlyList<FrameLine> Stamps,
    FrameLine PlaceDate);

/// <summary>A label and its list: addressees, recipients.</summary>
/// <param name="Label">The label.</param>
/// <param name="Items">The items with their dashes and punctuation; a single addressee has none.</param>
internal sealed record FrameList(string Label, IReadOnlyList<string> Items);

/// <summary>A signature block.</summary>
/// <param name="Authority">The line with the prefix and whom it is signed for; null where there is none.</param>
/// <param name="Title">The signer's title.</param>
/// <param name="Name">The signer's name, below the room for the signature.</param>
internal sealed record FrameSignature(FrameLine? Authority, FrameLine Title, FrameLine Name);

/// <summary>An appendix.</summary>
/// <param name="Label">The word for it and, among several, its number.</param>
/// <param name="Title">Its title; null for none.</param>
/// <param name="Of">With which document it goes.</param>
/// <param name="Body">Its body.</param>
/// <param name="IsLandscape">Whether its pages lie on their side.</param>
internal sealed record FrameAppendix(FrameLine Label, FrameLine? Title, FrameLine Of, BodyElement Body, bool IsLandscape);

/// <summary>What a certificate has in place of a page's heading and title.</summary>
/// <param name="Authority">Who awards it; null for nobody.</param>
/// <param name="Lead">The word above the title.</param>
/// <param name="Title">The title.</param>
/// <param name="Density">How close its text is set.</param>
internal sealed record FrameCertificate(FrameLine? Authority, FrameLine Lead, FrameLine Title, CertificateDensity Density);

/// <summary>How close a certificate's text is set. Long names are set smaller, by their length alone: what a sheet looks like must not depend on who renders it.</summary>
internal enum CertificateDensity
{
    Normal,
    Dense,
    Densest,
}
