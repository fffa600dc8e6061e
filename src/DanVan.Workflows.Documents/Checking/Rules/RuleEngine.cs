using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>Applies every rule there is for a document.</summary>
internal static class RuleEngine
{
    public static void Run(Inspection inspection)
    {
        TextChecks.Run(inspection);
        if (HeadingChecks.IsWrongStandard(inspection))
        {
            return;
        }

        HeadingChecks.Texts(inspection);

        // A certificate is a sheet of its own kind: no rule book says more of it than what its heading reads.
        if (inspection.Text.Has(FormatComponents.CertificateTitle) || inspection.Text.First(FormatComponents.TypeName) is { } type && Folded.Of(type.Text) is "GIAYKHEN" or "BANGKHEN")
        {
            return;
        }

        HeadingChecks.Marks(inspection);
        PageChecks.Run(inspection);
        FormatChecks.Run(inspection);
        TitleChecks.Run(inspection);
        if (!inspection.IsForm)
        {
            NumberChecks.Run(inspection);
            DateChecks.Run(inspection);
            BodyChecks.Run(inspection);
            SignatureChecks.Run(inspection);
            RecipientChecks.Run(inspection);
        }

        PageNumberChecks.Run(inspection);
        AppendixChecks.Run(inspection);
    }
}
