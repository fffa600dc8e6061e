using System.Globalization;
using NodaTime.Text;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Templates;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace DanVan.Workflows.Engine;

/// <summary>The form of registration as documents show it: what it asks for, and what a unit filled in, in the words people read.</summary>
internal static class FormModel
{
    // What offices call the item that names whom to ask. Without one of these the form does not say.
    private static readonly string[] ContactItems =
        ["contact", "contact_name", "contact_person", "person_in_charge", "in_charge", "contact_phone", "phone", "telephone"];

    /// <summary>What the form asks for, in its order.</summary>
    public static List<object?> Asked(CycleDefinition definition) => DocumentModel.Values(definition.Registration.Form.Select(item => new Map
    {
        ["id"] = item.Id,
        ["name"] = item.Name,
        ["required"] = item.Required,
        ["choices"] = new List<object?>(item.Options?.Select(o => o.Name) ?? []),
    }));

    /// <summary>What a unit filled in, in the order of the form; what it left empty is there with an empty text.</summary>
    public static List<object?> Filled(CycleDefinition definition, RegistrationState registration) => DocumentModel.Values(definition.Registration.Form.Select(item =>
    {
        var text = Text(item, registration);
        return new Map { ["id"] = item.Id, ["name"] = item.Name, ["text"] = text, ["lines"] = TextLines.Of(text) };
    }));

    /// <summary>Whether the form has an item that names whom to ask.</summary>
    public static bool HasContact(CycleDefinition definition) => ContactsOf(definition).Any();

    /// <summary>Whom to ask, items joined with commas; empty when the form does not say.</summary>
    public static string Contact(CycleDefinition definition, RegistrationState registration) =>
        string.Join(", ", ContactsOf(definition).Select(item => Text(item, registration)).Where(text => !string.IsNullOrWhiteSpace(text)));

    /// <summary>What stands in an item: the name of what was chosen, dates and numbers as they are written in Vietnamese.</summary>
    public static string Text(FormItem item, RegistrationState registration)
    {
        var value = registration.Form.GetValueOrDefault(item.Id, "");
        return item.Type switch
        {
            FormItemTypes.Choice => item.Options?.FirstOrDefault(o => o.Id == value)?.Name ?? value,
            FormItemTypes.YesNo => value switch { "yes" => "Có", "no" => "Không", _ => value },
            FormItemTypes.Date => LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var date } ? VietnameseText.ShortDate(date) : value,
            FormItemTypes.Number => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? VietnameseText.Number(number) : value,
            _ => value,
        };
    }

    private static IEnumerable<FormItem> ContactsOf(CycleDefinition definition) =>
        definition.Registration.Form.Where(item => ContactItems.Contains(TemplateName.Of(item.Id)));
}
