using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DanVan.Workflows.EntityFrameworkCore.Schema;

/// <summary>The tables of the relational store. Each database's package carries the migrations that were generated from this model.</summary>
/// <remarks>
/// All names begin with <c>dvw_</c>, so that the tables may stand in a database of the host without touching the host's own contexts.
/// Hosts do not write through this context: only the store keeps the promises of <see cref="Storage.IWorkflowStore"/>. A context is not thread-safe.
/// </remarks>
/// <param name="options">The database's own options.</param>
public sealed class WorkflowDbContext(DbContextOptions<WorkflowDbContext> options) : DbContext(options)
{
    /// <summary>The version of the tables this library reads and writes. A migration that changes them raises it.</summary>
    public const int SchemaVersion = 2;

    /// <summary>The table in which applied migrations are noted; not the default one, which may be the host's.</summary>
    public const string MigrationsTable = "dvw_migrations";

    internal DbSet<StreamRow> Streams => Set<StreamRow>();

    internal DbSet<EventRow> Events => Set<EventRow>();

    internal DbSet<DocumentRow> Documents => Set<DocumentRow>();

    internal DbSet<DocumentContentRow> DocumentContents => Set<DocumentContentRow>();

    internal DbSet<DocumentSnapshotRow> DocumentSnapshots => Set<DocumentSnapshotRow>();

    internal DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<SchemaRow>(Schema);
        modelBuilder.Entity<StreamRow>(Stream);
        modelBuilder.Entity<EventRow>(Event);
        modelBuilder.Entity<CommandRow>(Command);
        modelBuilder.Entity<DocumentRow>(Document);
        modelBuilder.Entity<DocumentContentRow>(Content);
        modelBuilder.Entity<DocumentSnapshotRow>(Snapshot);
        modelBuilder.Entity<OutboxRow>(Message);
        modelBuilder.Entity<TimerRow>(Timer);
        modelBuilder.Entity<ClaimRow>(claim => claim.ToTable("dvw_claims").HasKey(r => r.Key));
        modelBuilder.Entity<SeriesRow>(series => series.ToTable("dvw_number_series").HasKey(r => r.Key));
        modelBuilder.Entity<DefinitionRow>(definition => definition.ToTable("dvw_definitions").HasKey(r => r.Hash));
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    private static void Schema(EntityTypeBuilder<SchemaRow> schema)
    {
        schema.ToTable("dvw_schema").HasKey(r => r.Id);
        schema.Property(r => r.Id).ValueGeneratedNever();

        // As seed data the version is part of the model: raising it without a migration is a pending change, which a test refuses.
        schema.HasData(new SchemaRow { Id = 1, Version = SchemaVersion });
    }

    private static void Stream(EntityTypeBuilder<StreamRow> stream)
    {
        stream.ToTable("dvw_streams").HasKey(r => new { r.Cycle, r.Registration });
        stream.HasIndex(r => r.Cycle, "ix_dvw_streams_cycles").HasFilter("registration = ''");
    }

    private static void Event(EntityTypeBuilder<EventRow> stored) =>
        stored.ToTable("dvw_events").HasKey(r => new { r.Cycle, r.Registration, r.Sequence });

    private static void Command(EntityTypeBuilder<CommandRow> command)
    {
        command.ToTable("dvw_commands").HasKey(r => r.Position);
        command.Property(r => r.Id).IsRequired();
        command.HasIndex(r => r.Id, "ux_dvw_commands_id").IsUnique();

        // None on the cycle: counting a cycle's commands is seldom and may read the table; a further page written at every commit would not be.
    }

    private static void Document(EntityTypeBuilder<DocumentRow> document)
    {
        document.ToTable("dvw_documents").HasKey(r => r.Position);
        document.HasIndex(r => new { r.NumberSpace, r.Number }, "ux_dvw_documents_number").IsUnique();
        document.HasIndex(r => r.Cycle, "ix_dvw_documents_cycle");
        document.HasAlternateKey(r => r.Id);
    }

    private static void Content(EntityTypeBuilder<DocumentContentRow> content)
    {
        content.ToTable("dvw_document_contents").HasKey(r => r.DocumentId);
        content.HasOne<DocumentRow>().WithOne().HasForeignKey<DocumentContentRow>(r => r.DocumentId).HasPrincipalKey<DocumentRow>(r => r.Id)
            .OnDelete(DeleteBehavior.Restrict);
    }

    private static void Snapshot(EntityTypeBuilder<DocumentSnapshotRow> snapshot)
    {
        snapshot.ToTable("dvw_document_snapshots").HasKey(r => r.DocumentId);
        snapshot.HasOne<DocumentRow>().WithOne().HasForeignKey<DocumentSnapshotRow>(r => r.DocumentId).HasPrincipalKey<DocumentRow>(r => r.Id)
            .OnDelete(DeleteBehavior.Restrict);
    }

    private static void Message(EntityTypeBuilder<OutboxRow> message)
    {
        message.ToTable("dvw_outbox").HasKey(r => r.Id);
        message.Property(r => r.Id).ValueGeneratedNever();
        message.HasIndex(r => r.Key, "ux_dvw_outbox_key").IsUnique();

        // Messages are taken in the order of their ids, which is the table's own order; these two cost nothing for a message without a lane.
        message.HasIndex(r => new { r.Lane, r.Id }, "ix_dvw_outbox_lane").HasFilter("lane IS NOT NULL");
        message.HasIndex(r => r.Id, "ix_dvw_outbox_parked").HasFilter("state = 1");
    }

    private static void Timer(EntityTypeBuilder<TimerRow> timer)
    {
        timer.ToTable("dvw_timers").HasKey(r => r.Key);
        timer.HasIndex(r => new { r.Due, r.Key }, "ix_dvw_timers_due");
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));
}
