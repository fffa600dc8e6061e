using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>The register of models: those that stand, in the order of receipt, also those that are with their unit to be supplemented.</summary>
internal static class RegisterModel
{
    public static Map Of(CycleFrame frame, IEnumerable<RegistrationState> registrations)
    {
        var definition = frame.Definition.Definition;
        return new Map
        {
            ["has_contact"] = FormModel.HasContact(definition),
            ["rows"] = DocumentModel.Values(registrations
                .Where(RegistrationSteps.Stands)
                .OrderBy(r => r.SubmittedAt)
                .ThenBy(r => r.Id.Code, StringComparer.Ordinal)
                .Select(r => new Map
                {
                    ["name"] = r.Form.GetValueOrDefault(Definitions.FormItems.Name, ""),
                    ["unit_name"] = frame.UnitName(r.Unit, r.SubmittedAt.Date),
                    ["kind_name"] = DocumentModel.NameOf(definition.Kinds, r.Kind),
                    ["field_name"] = DocumentModel.NameOf(definition.Fields, r.Field),
                    ["origin_name"] = DocumentModel.NameOf(definition.Origins, r.Origin),
                    ["place"] = Item(frame, r, "place"),
                    ["period"] = Item(frame, r, "period"),
                    ["contact"] = FormModel.Contact(definition, r),
                    ["note"] = r.Status switch
                    {
                        RegistrationStatus.Returned => "Đang bổ sung hồ sơ",
                        RegistrationStatus.Discontinued => "Đã dừng thực hiện",
                        _ => "",
                    },
                })),
        };
    }

    // An administrator's form may lack an item the shipped tables have a column for.
    private static string Item(CycleFrame frame, RegistrationState registration, string id) =>
        frame.Definition.Definition.Registration.Form.FirstOrDefault(i => i.Id == id) is { } item ? FormModel.Text(item, registration) : "";
}
