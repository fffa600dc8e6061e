using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Layout;

/// <summary>How a certificate's sizes shrink with its density; certificate.css says the same.</summary>
internal static class CertificateSizes
{
    /// <summary>The size of a component in points.</summary>
    public static decimal Of(string component, decimal sizePt, CertificateDensity density) => (component, density) switch
    {
        (_, CertificateDensity.Normal) => sizePt,
        (FormatComponents.CertificateTitle, _) => Math.Min(sizePt, 32),
        (FormatComponents.AwardRecipient, CertificateDensity.Dense) => Math.Min(sizePt, 19),
        (FormatComponents.AwardRecipient, _) => Math.Min(sizePt, 15),
        (FormatComponents.AwardAchievement, CertificateDensity.Dense) => Math.Min(sizePt, 14),
        (FormatComponents.AwardAchievement, _) => Math.Min(sizePt, 12),
        _ => sizePt,
    };

    /// <summary>The room for signature and seal in millimetres.</summary>
    public static decimal SignatureRoomMm(CertificateDensity density) => density == CertificateDensity.Normal ? 24 : 20;
}
