using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnnualCycle.Display;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;
using NodaTime;
using NodaTime.Text;

namespace AnnualCycle.Output;

/// <summary>summary.json: the year in figures.</summary>
public sealed record Summary(
    int Year,
    DefinitionLine Definition,
    FunnelLine Funnel,
    IReadOnlyDictionary<string, FieldLine> ByField,
    IReadOnlyList<StageLine> Stages,
    IReadOnlyList<DocumentLine> Documents,
    long Commands,
    int Refused,
    AuditLine Audit)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static Summary Of(
        CycleState cycle,
        CycleDefinition definition,
        int registered,
        IReadOnlyList<RegistrationState> accepted,
        IEnumerable<StoredDocument> documents,
        long commands,
        int refused,
        AuditReport audit)
    {
        var zone = DateTimeZoneProviders.Tzdb[definition.TimeZone];
        return new Summary(
            cycle.Settings.Year,
            new DefinitionLine(cycle.Definition, cycle.DefinitionVersion, cycle.DefinitionHash),
            FunnelLine.Of(registered, accepted, cycle),
            definition.Fields.ToDictionary(f => f.Id, f => new FieldLine(
                accepted.Count(r => r.Field == f.Id),
                accepted.Count(r => r.Field == f.Id && r.Conclusion?.Outcome == "recognised"))),
            [.. cycle.Stages.Select(s => new StageLine(s.Stage, Text(s.Entered, zone), s.Left is { } left ? Text(left, zone) : null))],
            [.. documents.Select(d => new DocumentLine(d.Kind, d.Number, LocalDatePattern.Iso.Format(d.Date), $"documents/{d.FileName}", d.Sha256))],
            commands,
            refused,
            new AuditLine(audit.Events, audit.Root, audit.IsVerified));
    }

    /// <summary>Says it in a few lines.</summary>
    public void Report(string output, IDisplay display) => display.Say($"""

        Năm {Year}: {Funnel.Registered} đăng ký, {Funnel.Accepted.Total} được chấp nhận, {Funnel.Recognised.Total} công nhận, {Funnel.Exemplary.Total} tiêu biểu, {Funnel.Proposed.Total} đề nghị, {Funnel.Awarded.Total} khen thưởng
        {Documents.Count} văn bản, {Commands} lệnh, {Refused} dòng bị từ chối, {Audit.Events} sự kiện
        {(Audit.Verified ? "Nhật ký nguyên vẹn" : "NHẬT KÝ KHÔNG NGUYÊN VẸN")}: {Audit.Root}
        Kết quả: {output}
        """);

    public Task WriteAsync(string path) => OutputFile.WriteAsync(path, writer => writer.WriteLineAsync(JsonSerializer.Serialize(this, Options)));

    private static string Text(Instant instant, DateTimeZone zone) => OffsetDateTimePattern.Rfc3339.Format(instant.InZone(zone).ToOffsetDateTime());
}

public sealed record DefinitionLine(string Id, int Version, string Hash);

public sealed record CountLine(int Total, int Collective, int Individual);

public sealed record FieldLine(int Accepted, int Recognised);

public sealed record StageLine(string Id, string Entered, string? Left);

public sealed record DocumentLine(string Kind, string Number, string Date, string File, string Sha256);

public sealed record AuditLine(long Events, string Root, bool Verified);

/// <summary>How many got how far.</summary>
public sealed record FunnelLine(
    int Registered,
    CountLine Accepted,
    CountLine Discontinued,
    CountLine Ineligible,
    CountLine Recognised,
    CountLine Exemplary,
    CountLine Proposed,
    CountLine Awarded)
{
    public static FunnelLine Of(int registered, IReadOnlyList<RegistrationState> accepted, CycleState cycle)
    {
        var proposed = (cycle.Ranking ?? []).Where(r => r.Award is not null).Select(r => r.Registration).ToHashSet();
        return new FunnelLine(
            registered,
            Count(accepted),
            Count(accepted.Where(r => r.Conclusion?.Outcome == "discontinued")),
            Count(accepted.Where(r => r.Conclusion?.Outcome == "ineligible")),
            Count(accepted.Where(r => r.Conclusion?.Outcome == "recognised")),
            Count(accepted.Where(r => r.Conclusion is { IsExemplary: true })),
            Count(accepted.Where(r => proposed.Contains(r.Id.Code))),
            Count(accepted.Where(r => r.Vote is { Awarded: true })));
    }

    private static CountLine Count(IEnumerable<RegistrationState> registrations)
    {
        var kinds = registrations.ToLookup(r => r.Kind);
        var (collective, individual) = (kinds["collective"].Count(), kinds["individual"].Count());
        return new CountLine(collective + individual, collective, individual);
    }
}
