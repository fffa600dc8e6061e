using DanVan.Workflows.Definitions.Validation;

namespace DanVan.Workflows.Definitions;

/// <summary>Checks that the parts of a definition fit together. Finds everything at once; raises nothing, whatever the definition says. Pure.</summary>
internal static class DefinitionValidator
{
    /// <summary>The first and last year for which everything that depends on the year is checked.</summary>
    public const int FirstYear = 2020, LastYear = 2040;

    public static IReadOnlyList<DefinitionFinding> Validate(CycleDefinition definition)
    {
        var inspection = new Inspection(definition);
        IdCheck.Check(inspection);
        RoleCheck.Check(inspection);
        ReferenceCheck.Check(inspection);
        DeadlineCheck.Check(inspection);
        DeadlineDayCheck.Check(inspection);
        StageCheck.Check(inspection);
        TransitionCheck.Check(inspection);
        MilestoneCheck.Check(inspection);
        EffectCheck.Check(inspection);
        ParticipantCheck.Check(inspection);
        FormCheck.Check(inspection);
        ScoringCheck.Check(inspection);
        BandCheck.Check(inspection);
        AwardCheck.Check(inspection);
        DocumentCheck.Check(inspection);
        ExpressionCheck.Check(inspection);
        return inspection.Findings;
    }
}
