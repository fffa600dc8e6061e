using System.Text.RegularExpressions;
using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>By what right who signs.</summary>
internal static partial class SignatureChecks
{
    public static void Run(Inspection inspection)
    {
        if (!inspection.Text.Has(FormatComponents.SignerTitle) && !inspection.Text.Has(FormatComponents.SignerAuthority))
        {
            inspection.Report("signer-title.missing", null, "", "");
        }

        if (!inspection.Text.Has(FormatComponents.SignerName) && !inspection.IsDraft)
        {
            inspection.Report("signer-name.missing", null, "", "");
        }

        foreach (var line in inspection.Text.Of(FormatComponents.SignerAuthority))
        {
            Prefix(inspection, line, "signer-authority.prefix");
        }

        foreach (var line in inspection.Text.Of(FormatComponents.SignerTitle).Where(l => SignerPrefixes.Starts(l.Text)))
        {
            Prefix(inspection, line, "signer-title.prefix");
        }

        foreach (var line in inspection.Text.Of(FormatComponents.SignerName))
        {
            if (AcademicTitle().Match(line.Text.Normalize()) is { Success: true } title)
            {
                inspection.Report("signer-name.academic-title", line, "", title.Value.Trim());
            }
        }
    }

    private static void Prefix(Inspection inspection, ZonedLine line, string code)
    {
        if (inspection.Rule(code) is { Texts: { } allowed } && !allowed.Any(a => line.Text.StartsWith(a + " ", StringComparison.Ordinal)))
        {
            inspection.Report(code, line, string.Join(", ", allowed), SignerPrefixes.Of(line.Text) is { Length: > 0 } prefix ? prefix : Excerpts.Of(line.Text));
        }
    }

    [GeneratedRegex(@"^\s*((GS|PGS|TSKH|TS|ThS|BS|DS|CN|KS|BSCK\s?I{0,2}|BSCKI{1,2}|CKI{1,2}|LS|NGƯT|NGND|TTƯT|TTND|NSƯT|NSND)\s*[.\-, ]\s*|(Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Dược sĩ|Cử nhân|Kỹ sư)\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex AcademicTitle();
}
