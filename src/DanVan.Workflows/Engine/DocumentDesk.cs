using System.Globalization;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>
/// Composes documents before the transaction that issues them: under the number that comes next in the series. If somebody draws that number
/// first, the commit fails and the document is composed again under the one after it, so a series has neither gaps nor twins.
/// </summary>
internal sealed class DocumentDesk(IWorkflowStore store, IDocumentComposer? composer = null)
{
    public IDocumentComposer? Composer => composer;

    public string? ProblemWith(OwnerBody owner) =>
        composer is null ? "no document composer is registered (UseDocuments)" : composer.ProblemWith(owner);

    /// <summary>Why an owner for whom documents can be composed cannot issue one of a definition; null when it can.</summary>
    public string? ProblemWith(DocumentDefinition document, OwnerBody owner)
    {
        if (composer is null)
        {
            return ProblemWith(owner);
        }

        try
        {
            _ = new DocumentNumber(1, document.Type, owner.Symbol, composer.ShapeOf(owner));
            return composer.ProblemWith(document);
        }
        catch (ArgumentException e)
        {
            return $"document \"{document.Id}\": {e.Message}";
        }
    }

    /// <summary>The series a command would draw from; null when it issues nothing the definition knows.</summary>
    public static NumberSeries? SeriesOf(CycleFrame frame, Command command, Instant now, IDocumentComposer? composer)
    {
        var kind = command switch
        {
            CycleCommand.IssueDocument c => c.Kind,
            RegistrationCommand.IssueDocument c => c.Kind,
            _ => "",
        };
        var owner = frame.State.Settings.Owner;
        return composer is not null && frame.Definition.Documents.TryGetValue(kind, out var document)
            ? NumberSeries.For(composer.ShapeOf(owner), owner.Symbol, document.Type, DateOf(frame, now))
            : null;
    }

    /// <summary>A document of the cycle; null when the definition has no such kind.</summary>
    public async ValueTask<PreparedDocument?> PrepareAsync(
        CycleFrame frame, CycleCommand.IssueDocument command, IReadOnlyDictionary<string, long> series, Instant now, CancellationToken cancellationToken)
    {
        RequireComposer(frame, command.Kind);
        if (SeriesOf(frame, command, now, composer) is not { } drawn)
        {
            return null;
        }

        var registrations = new List<RegistrationState>();
        var scores = new ScoreSummaryModel(frame);
        await RegistrationScan.EachAsync(store, frame, r => registrations.Add(scores.Take(r)), cancellationToken);
        return Compose(
            frame, StreamId.Of(frame.State.Id), frame.State.Documents, command.Kind, drawn, series, now, (date, _) => DocumentModel.OfCycle(frame, registrations, date, command.Milestone, scores));
    }

    /// <summary>A document of an awarded registration; null when the definition has no such kind.</summary>
    public PreparedDocument? PrepareAward(
        CycleFrame frame, RegistrationState state, RegistrationCommand.IssueDocument command, IReadOnlyDictionary<string, long> series, Instant now)
    {
        RequireComposer(frame, command.Kind);
        return state.Vote is { Awarded: true } && SeriesOf(frame, command, now, composer) is { } drawn
            ? Compose(frame, StreamId.Of(state.Id), state.Documents, command.Kind, drawn, series, now, (date, number) => DocumentModel.OfAward(frame, state, date, number))
            : null;
    }

    // Thrown, not refused: a refusal is recorded and would outlive the mistake in the host's set-up; an exception parks the effect until it is mended.
    private void RequireComposer(CycleFrame frame, string kind)
    {
        if (composer is null && frame.Definition.Documents.ContainsKey(kind))
        {
            throw new InvalidOperationException($"The document \"{kind}\" cannot be issued: no document composer is registered (UseDocuments).");
        }
    }

    private PreparedDocument Compose(
        CycleFrame frame,
        StreamId stream,
        IReadOnlyList<DocumentRecord> issued,
        string kind,
        NumberSeries series,
        IReadOnlyDictionary<string, long> drawn,
        Instant now,
        Func<LocalDate, DocumentNumber, IReadOnlyDictionary<string, object?>> model)
    {
        var settings = frame.State.Settings;
        var last = drawn[series.Key];
        var date = DateOf(frame, now);
        var number = new DocumentNumber(checked((int)last + 1), frame.Definition.Documents[kind].Type, settings.Owner.Symbol, composer!.ShapeOf(settings.Owner));
        var composed = composer.Compose(new DocumentDraft(
            kind, number, date, settings.Year, settings.Owner, settings.Council, model(date, number), frame.Definition.Documents[kind]));
        var record = new DocumentRecord(
            IdOf(stream, kind, number.Ordinal, issued),
            kind,
            series.Key,
            number.Ordinal,
            number.ToString(),
            date,
            FileName(number, kind, composed.FileExtension),
            composed.MediaType,
            composed.TemplateHash,
            HashText.Of(composed.Content.Span));
        return new PreparedDocument(record, new NewDocument(Stored(stream, record), composed.Content, series.Key), new SeriesAdvance(series.Key, last, number.Ordinal));
    }

    /// <summary>What a register is told of an issued document.</summary>
    public static StoredDocument Stored(StreamId stream, DocumentRecord record) =>
        new(record.Id, stream, record.Kind, record.Number, record.Date, record.FileName, record.MediaType, record.Sha256);

    // A series begins again with 1 each year, so a cycle that lasts into the next one, or comes back to a stage there, draws a number it had before.
    private static string IdOf(StreamId stream, string kind, int ordinal, IReadOnlyList<DocumentRecord> issued)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{stream}/{kind}/{ordinal}");
        return issued.Any(d => d.Id == id) ? string.Create(CultureInfo.InvariantCulture, $"{id}.{issued.Count + 1}") : id;
    }

    // Numbers hold a slash, which no file name may: 01/KH-SYT becomes 01-KH-SYT.
    private static string FileName(DocumentNumber number, string kind, string extension) =>
        $"{number.ToString().Replace('/', '-')}.{kind}{extension}";

    private static LocalDate DateOf(CycleFrame frame, Instant now) => now.InZone(frame.Definition.Zone).Date;
}
