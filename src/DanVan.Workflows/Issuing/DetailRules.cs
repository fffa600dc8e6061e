using DanVan.Workflows.Definitions;
using DanVan.Workflows.Refusals;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Issuing;

/// <summary>What makes the details of a document that is issued by hand acceptable: the rules of the registration form, and nothing that was not asked for. Pure.</summary>
internal static class DetailRules
{
    /// <summary>Why details cannot be taken; nothing when they can. The first rule that is broken is the reason.</summary>
    public static Refusal? WhyNot(IReadOnlyList<FormItem> items, IReadOnlyDictionary<string, string> details)
    {
        if (details.Keys.Where(id => items.All(item => item.Id != id)).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            return RefusalCatalogue.Of(RefusalCodes.DocumentDetailUnknown, unknown);
        }

        if (FormValues.FirstEmpty(items, details) is { } empty)
        {
            return RefusalCatalogue.Of(RefusalCodes.DocumentDetailMissing, empty.Name);
        }

        if (FormValues.FirstTooLong(items, details) is { } tooLong)
        {
            return RefusalCatalogue.Of(RefusalCodes.DocumentDetailTooLong, tooLong.Name);
        }

        return FormValues.FirstInvalid(items, details) is { } invalid ? RefusalCatalogue.Of(RefusalCodes.DocumentDetailInvalid, invalid.Name) : null;
    }
}
