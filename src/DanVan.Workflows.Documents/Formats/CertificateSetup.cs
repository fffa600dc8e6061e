namespace DanVan.Workflows.Documents.Formats;

/// <summary>The certificate's sheet.</summary>
/// <param name="WidthMm">Width in millimetres.</param>
/// <param name="HeightMm">Height in millimetres.</param>
/// <param name="MarginMm">From the paper's edge to the border, in millimetres.</param>
/// <param name="TitleLead">The word above the certificate's name.</param>
/// <param name="Border">The border's colour as <c>#rrggbb</c>.</param>
/// <param name="Accent">The title's colour as <c>#rrggbb</c>.</param>
public sealed record CertificateSetup(decimal WidthMm, decimal HeightMm, decimal MarginMm, string TitleLead, string Border, string Accent);
