using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>How many awards there are.</summary>
internal static class AwardCheck
{
    public static void Check(Inspection inspection)
    {
        for (var i = 0; i < inspection.Definition.Awards.Count; i++)
        {
            var award = inspection.Definition.Awards[i];
            if ((award.Quota is null) == (award.Percent is null))
            {
                inspection.Add(AwardAmount, $"$.awards[{i}]", award.Id);
            }
        }
    }
}
