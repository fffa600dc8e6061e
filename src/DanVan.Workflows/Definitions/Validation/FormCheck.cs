using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Validation;

/// <summary>The form of a registration.</summary>
internal static class FormCheck
{
    public static void Check(Inspection inspection)
    {
        var form = inspection.Definition.Registration.Form;
        if (!form.Any(f => f is { Id: FormItems.Name, Required: true, Type: FormItemTypes.Text }))
        {
            inspection.Add(FormNoName, "$.registration.form");
        }

        Items(inspection, "$.registration.form", form);
    }

    /// <summary>What is wrong with the options and bounds of the items of any form.</summary>
    public static void Items(Inspection inspection, string list, IReadOnlyList<FormItem> form)
    {
        for (var i = 0; i < form.Count; i++)
        {
            var (item, path) = (form[i], $"{list}[{i}]");
            if ((item.Type == FormItemTypes.Choice) != (item.Options is { Count: > 0 }))
            {
                inspection.Add(FormOptions, path, item.Id, item.Type);
            }

            IdCheck.Unique(inspection, path + ".options", (item.Options ?? []).Select(o => o.Id));
            if (item.Min > item.Max || ((item.Min ?? item.Max) is not null && item.Type != FormItemTypes.Number))
            {
                inspection.Add(FormBounds, path, item.Id);
            }
        }
    }
}
