using System.Globalization;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>The bands, for units of every area.</summary>
internal static class BandCheck
{
    public static void Check(Inspection inspection)
    {
        var (bands, scale) = (inspection.Definition.Scoring.Bands, inspection.Definition.Scoring.Scale);
        for (var i = 0; i < bands.Count; i++)
        {
            var (band, path) = (bands[i], $"$.scoring.bands[{i}]");
            if (i > 0 && band.From >= bands[i - 1].From)
            {
                inspection.Add(BandOrder, path);
            }

            if (i == bands.Count - 1 && band.From != 0)
            {
                inspection.Add(BandGap, path);
            }

            if (band is { Exemplary: true, Recognised: false })
            {
                inspection.Add(BandExemplary, path);
            }

            if (band.From > scale)
            {
                inspection.Add(BandUnreachable, path + ".from", band.Id, Text(band.From), Text(scale));
            }

            CheckAreas(inspection, bands, i, path + ".fromByArea", scale);
        }
    }

    // Only where the area's own threshold of this band or the one above plays a part; the common ones are compared already.
    private static void CheckAreas(Inspection inspection, IReadOnlyList<BandDefinition> bands, int i, string path, decimal scale)
    {
        var band = bands[i];
        foreach (var area in (band.FromByArea?.Keys ?? []).Union(i > 0 ? bands[i - 1].FromByArea?.Keys ?? [] : []))
        {
            var at = band.FromByArea?.ContainsKey(area) == true ? Reading.JsonPath.Key(path, area) : Reading.JsonPath.Key($"$.scoring.bands[{i - 1}].fromByArea", area);
            if (i > 0 && band.FromFor(area) >= bands[i - 1].FromFor(area))
            {
                inspection.Add(BandOrder, at);
            }

            if (i == bands.Count - 1 && band.FromFor(area) != 0 && band.From == 0)
            {
                inspection.Add(BandGap, at);
            }

            if (band.FromByArea?.ContainsKey(area) == true && band.FromFor(area) > scale)
            {
                inspection.Add(BandUnreachable, at, band.Id, Text(band.FromFor(area)), Text(scale));
            }
        }
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
