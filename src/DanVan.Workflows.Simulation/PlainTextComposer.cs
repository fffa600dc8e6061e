using System.Globalization;
using System.Text;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Documents;
using NodaTime;

namespace DanVan.Workflows.Simulation;

/// <summary>
/// Writes documents as plain text: number, date, issuer and the single values of the model. For runs where what a document looks like does not
/// matter, only that it is issued. Thread-safe and deterministic.
/// </summary>
public sealed class PlainTextComposer : IDocumentComposer
{
    private const string PartyProfiles = "party-";

    /// <inheritdoc />
    public string? ProblemWith(OwnerBody owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        try
        {
            _ = new DocumentNumber(1, "KH", owner.Symbol, ShapeOf(owner));
            return null;
        }
        catch (ArgumentException e)
        {
            return $"symbol \"{owner.Symbol}\": {e.Message}";
        }
    }

    /// <summary>Party profiles begin with <c>party-</c>; every other body numbers as the State does.</summary>
    public NumberingShape ShapeOf(OwnerBody owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return owner.Profile.StartsWith(PartyProfiles, StringComparison.Ordinal) ? NumberingShape.Party : NumberingShape.State;
    }

    /// <inheritdoc />
    public ComposedDocument Compose(DocumentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{draft.Owner.Name}\nSố: {draft.Number}\n{draft.Owner.Place}, {Text(draft.Date)}\n{draft.Kind} {draft.Year}\n\n");
        Write(text, "", draft.Model);
        return new ComposedDocument(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8", ".txt", "plain-text/1");
    }

    // Lists are only counted: a province's list of models would be a document of megabytes that nobody reads.
    private static void Write(StringBuilder text, string path, IReadOnlyDictionary<string, object?> model)
    {
        foreach (var (name, value) in model.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            switch (value)
            {
                case IReadOnlyDictionary<string, object?> map:
                    Write(text, $"{path}{name}.", map);
                    break;
                case IReadOnlyList<object?> list:
                    text.Append(CultureInfo.InvariantCulture, $"{path}{name}: {list.Count} mục\n");
                    break;
                default:
                    text.Append(CultureInfo.InvariantCulture, $"{path}{name}: {Text(value)}\n");
                    break;
            }
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        LocalDate date => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
