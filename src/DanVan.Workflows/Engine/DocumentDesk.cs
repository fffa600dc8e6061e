using System.Globalization;
using NodaTime;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Issuing;
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

    /// <summary>Why no document can be issued for an owner from a day on; null when all is well.</summary>
    public string? ProblemWith(OwnerBody owner, LocalDate earliest) =>
        composer is null ? "no document composer is registered (UseDocuments)"
        : composer.ProblemWith(owner) ?? DocumentNumbering.ProblemWith(owner, composer.ShapeOf(owner), earliest);

    /// <summary>Why an owner for whom documents can be composed cannot issue one of a definition; null when it can.</summary>
    public string? ProblemWith(DocumentDefinition document, OwnerBody owner) =>
        composer is null ? ProblemWith(owner, default)
        : (composer.IsNumbered(document.Id) ? DocumentNumbering.ProblemWith(document, owner, composer) : null) ?? composer.ProblemWith(document);

    /// <summary>The series a command would draw from; null when it issues nothing the definition knows.</summary>
    public static NumberSeries? SeriesOf(CycleFrame frame, Command command, Instant now, IDocumentComposer? composer)
    {
        var kind = command switch
        {
            CycleCommand.IssueDocument c => c.Kind,
            RegistrationCommand.IssueDocument c => c.Kind,
            RegistrationCommand.ReplaceDocument c => DocumentIds.Parse(c.Document) is { } id ? frame.Renaming.Id(MappedIds.Documents, id.Kind) : "",
            CycleCommand c => IssuingRules.KindOf(frame, c) ?? "",
            _ => "",
        };
        var owner = frame.State.Settings.Owner;
        return composer is not null && BuiltInDocuments.Find(frame, kind) is { } document && composer.IsNumbered(kind)
            ? DocumentNumbering.Of(document, owner, composer).SeriesOn(DateOf(frame, now))
            : null;
    }

    /// <summary>Whether a command draws a number.</summary>
    public static bool DrawsNumber(Command command) => command is CycleCommand.IssueDocument or CycleCommand.Issue or CycleCommand.ReplaceDocument or CycleCommand.CorrectDocument
        or CycleCommand.RecallDocument or RegistrationCommand.IssueDocument or RegistrationCommand.ReplaceDocument;

    /// <summary>The composer, which a host that issues documents has registered.</summary>
    /// <exception cref="InvalidOperationException">There is none. Thrown, not refused: a refusal is recorded and would outlive the mistake in the host's set-up.</exception>
    public IDocumentComposer Required() =>
        composer ?? throw new InvalidOperationException("No document can be composed: no document composer is registered (UseDocuments).");

    /// <summary>What a person fills in: what the definition lists, else what the kind asks for.</summary>
    public IReadOnlyList<FormItem> DetailsOf(DocumentDefinition definition) => definition.Details ?? Required().DetailsOf(definition.Id);

    /// <summary>Reads what documents of the cycle are written from.</summary>
    public async ValueTask<CycleReading> ReadAsync(CycleFrame frame, CancellationToken cancellationToken)
    {
        var registrations = new List<RegistrationState>();
        var scores = new ScoreSummaryModel(frame);
        await RegistrationScan.EachAsync(store, frame, r => registrations.Add(scores.Take(r)), cancellationToken);
        return new CycleReading(
            registrations.Exists(r => r.Vote is { Awarded: true }), (date, milestone) => DocumentModel.OfCycle(frame, registrations, date, milestone, scores));
    }

    /// <summary>A document of the cycle that a person issues; null when the number that comes next in its series is not known.</summary>
    public PreparedDocument? Compose(
        CycleFrame frame,
        CycleCommand command,
        DocumentDefinition definition,
        CycleReading reading,
        RelatedDocumentModel names,
        string? milestone,
        IReadOnlyDictionary<string, long> series,
        Instant now) => SeriesOf(frame, command, now, composer) is { } drawn && series.ContainsKey(drawn.Key)
        ? Compose(frame, StreamId.Of(frame.State.Id), frame.State.Documents, definition, drawn, series, now, (date, _) => names.In(reading.Model(date, milestone), frame, date), names.Relation, milestone)
        : null;

    /// <summary>A document in the place of one of an awarded registration; null when the number that comes next in its series is not known.</summary>
    public PreparedDocument? ComposeAward(
        CycleFrame frame,
        RegistrationCommand command,
        DocumentDefinition definition,
        RegistrationState state,
        RelatedDocumentModel names,
        IReadOnlyDictionary<string, long> series,
        Instant now) => SeriesOf(frame, command, now, composer) is { } drawn && series.ContainsKey(drawn.Key)
        ? Compose(
            frame,
            StreamId.Of(state.Id),
            state.Documents,
            definition,
            drawn,
            series,
            now,
            (date, number) => names.In(DocumentModel.OfAward(frame, state, date, number.ToString()), frame, date),
            names.Relation)
        : null;

    /// <summary>A document of the cycle; null when the definition has no such kind.</summary>
    public async ValueTask<PreparedDocument?> PrepareAsync(
        CycleFrame frame, CycleCommand.IssueDocument command, IReadOnlyDictionary<string, long> series, Instant now, CancellationToken cancellationToken)
    {
        RequireComposer(frame, command.Kind);
        if (SeriesOf(frame, command, now, composer) is not { } drawn)
        {
            return null;
        }

        var definition = BuiltInDocuments.Find(frame, command.Kind)!;
        var reading = await ReadAsync(frame, cancellationToken);
        return Compose(frame, command, definition, reading, RelatedDocumentModel.None(DetailsOf(definition)), command.Milestone, series, now);
    }

    /// <summary>A document of an awarded registration; null when the definition has no such kind.</summary>
    public PreparedDocument? PrepareAward(
        CycleFrame frame, RegistrationState state, RegistrationCommand.IssueDocument command, IReadOnlyDictionary<string, long> series, Instant now)
    {
        RequireComposer(frame, command.Kind);
        return state.Vote is { Awarded: true } && frame.Definition.Documents.GetValueOrDefault(command.Kind) is { } definition
            ? ComposeAward(frame, command, definition, state, RelatedDocumentModel.None(DetailsOf(definition)), series, now)
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
        DocumentDefinition definition,
        NumberSeries series,
        IReadOnlyDictionary<string, long> drawn,
        Instant now,
        Func<LocalDate, DocumentNumber, IReadOnlyDictionary<string, object?>> model,
        DocumentRelation? relation = null,
        string? milestone = null)
    {
        var kind = definition.Id;
        var settings = frame.State.Settings;
        var last = drawn[series.Key];
        var date = DateOf(frame, now);
        var number = DocumentNumbering.Of(definition, settings.Owner, composer!).After(last);
        var composed = composer!.Compose(new DocumentDraft(
            kind, number, date, settings.Year, settings.Owner, settings.Council, model(date, number), definition));
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
            HashText.Of(composed.Content.Span),
            composed.Snapshot.IsEmpty ? null : HashText.Of(composed.Snapshot.Span),
            relation,
            composed.Subject,
            milestone);
        return new PreparedDocument(record, new NewDocument(Stored(stream, record), composed.Content, series.Space, composed.Snapshot), new SeriesAdvance(series.Key, last, number.Ordinal));
    }

    /// <summary>What a register is told of an issued document.</summary>
    public static StoredDocument Stored(StreamId stream, DocumentRecord record) =>
        new(
            record.Id,
            stream,
            record.Kind,
            record.Number,
            record.Date,
            record.FileName,
            record.MediaType,
            record.Sha256,
            record.Relation?.Kind,
            record.Relation?.Document,
            record.Subject,
            record.Snapshot);

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

/// <summary>What documents of a cycle are written from, as it was read.</summary>
/// <param name="HasAwards">Whether any model was awarded.</param>
/// <param name="Model">The model of a document of a date, about a milestone or none.</param>
internal sealed record CycleReading(bool HasAwards, Func<LocalDate, string?, IReadOnlyDictionary<string, object?>> Model);
