using System.Globalization;
using NodaTime;
using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>The groups of units that take part, and how many models they can register.</summary>
internal static class ParticipantCheck
{
    public static void Check(Inspection inspection)
    {
        for (var i = 0; i < inspection.Definition.Participants.Count; i++)
        {
            var (group, path) = (inspection.Definition.Participants[i], $"$.participants[{i}]");
            if (group.ValidFrom > group.ValidTo)
            {
                inspection.Add(GroupDates, path + ".validTo", group.Id);
            }
            else if (IsEmpty(group) || group.ValidTo < new LocalDate(DefinitionValidator.FirstYear, 1, 1))
            {
                inspection.Add(GroupNever, path, group.Id);
            }
        }

        CheckQuotas(inspection, inspection.Definition.Registration.Quotas ?? []);
    }

    private static bool IsEmpty(ParticipantGroup group) => group is { Levels.Count: 0 } or { Blocs.Count: 0 } or { Areas.Count: 0 };

    private static void CheckQuotas(Inspection inspection, IReadOnlyList<QuotaRule> quotas)
    {
        var submits = inspection.Definition.Stages.Any(s => inspection.Graph.Reached.Contains(s.Id) && s.Accepts.Contains(StageActions.Submit));
        var never = inspection.Definition.Participants.Where(IsEmpty).Select(g => g.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string, string?)>();
        for (var i = 0; i < quotas.Count; i++)
        {
            var (quota, path) = (quotas[i], $"$.registration.quotas[{i}]");
            if (!seen.Add((quota.Participants, quota.Kind)))
            {
                inspection.Add(QuotaDuplicate, path, quota.Participants);
            }

            if (quota.AtLeast > quota.AtMost)
            {
                inspection.Add(QuotaBounds, path, Text(quota.AtLeast), Text(quota.AtMost));
            }

            if (quota.AtLeast > 0 && !submits)
            {
                inspection.Add(QuotaImpossible, path + ".atLeast", "không giai đoạn nào nhận đăng ký", "no stage takes registrations");
            }
            else if (quota.AtLeast > 0 && never.Contains(quota.Participants))
            {
                inspection.Add(QuotaImpossible, path + ".participants", "nhóm không có đơn vị nào", "the group has no unit");
            }
        }

        CheckSums(inspection, quotas);
    }

    // Each kind's fewest must fit below the most of all kinds together, and the fewest of all kinds below the sum of each kind's most.
    private static void CheckSums(Inspection inspection, IReadOnlyList<QuotaRule> quotas)
    {
        var byGroup = quotas.GroupBy(q => q.Participants, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var kinds = inspection.Kinds.Count;
        for (var i = 0; i < quotas.Count; i++)
        {
            if (quotas[i].Kind is not null)
            {
                continue;
            }

            var single = byGroup[quotas[i].Participants].Where(q => q.Kind is not null).DistinctBy(q => q.Kind).ToList();
            var fewest = single.Sum(q => (long)(q.AtLeast ?? 0));
            if (fewest > quotas[i].AtMost)
            {
                inspection.Add(
                    QuotaImpossible,
                    $"$.registration.quotas[{i}].atMost",
                    $"từng loại hình cần ít nhất {Text(fewest)}, nhiều nhất chỉ {Text(quotas[i].AtMost)}",
                    $"the kinds need {Text(fewest)}, at most {Text(quotas[i].AtMost)} are taken");
            }

            var most = single.Sum(q => (long)(q.AtMost ?? 0));
            if (single.Count == kinds && single.All(q => q.AtMost is not null) && quotas[i].AtLeast > most)
            {
                inspection.Add(
                    QuotaImpossible,
                    $"$.registration.quotas[{i}].atLeast",
                    $"các loại hình chỉ được nhiều nhất {Text(most)}",
                    $"the kinds take {Text(most)} at most");
            }
        }
    }

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
