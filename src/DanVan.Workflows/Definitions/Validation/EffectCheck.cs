using DanVan.Workflows.Definitions.Reading;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>What is carried out by stages, transitions and milestones: whether it can be, and in the right order.</summary>
internal static class EffectCheck
{
    private static readonly Dictionary<string, string> Needed = new()
    {
        [StageEffects.Conclude] = StageActions.Conclude,
        [StageEffects.ProposeAwards] = StageActions.ProposeAwards,
        [StageEffects.CountVotes] = StageActions.CountVotes,
    };

    private static readonly Dictionary<string, (Happenings.Deeds Deed, string Name)> Before = new()
    {
        [StageEffects.ProposeAwards] = (Happenings.Deeds.Concluded, StageEffects.Conclude),
        [StageEffects.CountVotes] = (Happenings.Deeds.Proposed, StageEffects.ProposeAwards),
    };

    public static void Check(Inspection inspection)
    {
        foreach (var place in inspection.Effects)
        {
            for (var i = 0; i < place.Effects.Count; i++)
            {
                CheckEffect(inspection, place, i);
            }
        }

        CheckVotes(inspection);
    }

    private static void CheckEffect(Inspection inspection, EffectPlace place, int i)
    {
        var (effect, path) = (place.Effects[i], JsonPath.Item(place.Path, i));
        if (effect.Do == StageEffects.IssueDocument)
        {
            inspection.Known(DocumentUnknown, path + ".document", effect.Document ?? "", inspection.Documents);
        }

        if (effect is { Do: StageEffects.Notify, Message: null })
        {
            inspection.Add(EffectMessage, path);
        }

        inspection.AllKnown(RoleUnknown, path + ".roles", effect.Roles, inspection.Roles);
        Unneeded(inspection, path + ".document", effect, effect.Document is not null && effect.Do != StageEffects.IssueDocument);
        Unneeded(inspection, path + ".message", effect, effect.Message is not null && effect.Do != StageEffects.Notify);
        Unneeded(inspection, path + ".roles", effect, effect.Roles is not null && effect.Do != StageEffects.Notify);
        if (Needed.TryGetValue(effect.Do, out var action))
        {
            foreach (var stage in place.Stages.Where(s => inspection.Graph.Stages.TryGetValue(s, out var d) && !d.Accepts.Contains(action)).Take(1))
            {
                inspection.Add(EffectNotAccepted, path, action, stage);
            }
        }

        if (Before.TryGetValue(effect.Do, out var before) && !inspection.Past.Before(place, i).Must.HasFlag(before.Deed))
        {
            inspection.Add(EffectOrder, path, before.Name);
        }
    }

    private static void Unneeded(Inspection inspection, string path, EffectDefinition effect, bool isThere)
    {
        if (isThere && StageEffects.All.Contains(effect.Do))
        {
            inspection.Add(EffectUnneeded, path, effect.Do);
        }
    }

    private static void CheckVotes(Inspection inspection)
    {
        var definition = inspection.Definition;
        var action = definition.Voting.Secret ? StageActions.RecordTally : StageActions.CastBallot;
        if (inspection.Effects.Any(p => p.Effects.Any(e => e.Do == StageEffects.CountVotes)) && !definition.Stages.Any(s => s.Accepts.Contains(action)))
        {
            inspection.Add(VotingNoBallot, "$.voting", action);
        }
    }
}
