using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>The exemplary models as reports list them: kind by kind, by rank where they have one, else by points.</summary>
internal static class ExemplaryModel
{
    public static List<object?> Of(CycleFrame frame, IEnumerable<RegistrationState> accepted)
    {
        var definition = frame.Definition.Definition;
        var kinds = definition.Kinds.Select(k => k.Id).ToList();
        var ranks = (frame.State.Ranking ?? []).ToDictionary(r => r.Registration, r => r.Rank);
        return DocumentModel.Values(accepted
            .Where(RegistrationSteps.IsExemplary)
            .OrderBy(r => kinds.IndexOf(r.Kind))
            .ThenBy(r => ranks.GetValueOrDefault(r.Id.Code, int.MaxValue))
            .ThenByDescending(r => r.Conclusion!.Points?.Total)
            .ThenBy(r => r.Id.Code, StringComparer.Ordinal)
            .Select(r => new Map
            {
                ["name"] = r.Form.GetValueOrDefault(FormItems.Name, ""),
                ["unit_name"] = frame.UnitName(r.Unit, r.SubmittedAt.Date),
                ["kind_name"] = DocumentModel.NameOf(definition.Kinds, r.Kind),
                ["field_name"] = DocumentModel.NameOf(definition.Fields, r.Field),
                ["total"] = r.Conclusion!.Points?.Total ?? 0m,
                ["band_name"] = definition.Scoring.Bands.FirstOrDefault(b => b.Id == r.Conclusion!.Points?.Band)?.Name ?? "",
                ["rank"] = ranks.GetValueOrDefault(r.Id.Code),
                ["awarded"] = RegistrationSteps.IsAwarded(r),
                ["award_name"] = RegistrationSteps.IsAwarded(r) ? AwardModel.Find(frame, r.Vote!.Award)?.Name ?? r.Vote.Award : "",
            }));
    }
}
