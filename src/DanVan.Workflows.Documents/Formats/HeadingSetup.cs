namespace DanVan.Workflows.Documents.Formats;

/// <summary>The heading: issuer and number in the left column, the lines of the right column, their widths and marks.</summary>
/// <param name="LeftPercent">The left column's share of the text width.</param>
/// <param name="Lines">The right column's lines from the top.</param>
/// <param name="IssuerMark">What stands under the issuer's name.</param>
/// <param name="NumberLabel">What stands before the number: <c>Số: </c> or <c>Số </c>.</param>
public sealed record HeadingSetup(decimal LeftPercent, IReadOnlyList<HeadingLine> Lines, HeadingMark IssuerMark, string NumberLabel);
