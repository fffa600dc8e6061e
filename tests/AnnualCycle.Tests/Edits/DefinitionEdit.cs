using System.Text.Json.Nodes;
using DanVan.TestData;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace AnnualCycle.Tests.Edits;

/// <summary>An edit an administrator makes while a year runs, and what must come of it.</summary>
/// <param name="Id">Its name in test results.</param>
/// <param name="Description">What the administrator would call it.</param>
/// <param name="Moment">When it is tried.</param>
/// <param name="Change">The edit of version 1.</param>
/// <param name="Verdict">What the dry run says without a mapping; null when it does not list the cycle at all.</param>
/// <param name="Code">The code of the main reason; null when there is none.</param>
internal sealed record DefinitionEdit(string Id, string Description, Moment Moment, Action<JsonObject> Change, DryRunVerdict? Verdict, string? Code = null)
{
    /// <summary>The mapping, where one is tried.</summary>
    public MigrationMapping? Mapping { get; init; }

    /// <summary>The code of the main reason for which the mapping is of no use; null when it is.</summary>
    public string? MappingBlockedBy { get; init; }

    /// <summary>The new rules of the independent calculation.</summary>
    public Func<ModelRules, ModelRules> Rules { get; init; } = r => r;

    /// <summary>Whether the edit shows in results or refusals. One that should and does not proves nothing.</summary>
    public bool Shows { get; init; }

    /// <summary>Rows that are handed in because of the edit, or changed by it; the number is the first row after it, in its file.</summary>
    public Action<Papers, int>? Rows { get; init; }

    /// <summary>What the year fills in otherwise than usual, and how the independent calculation is told.</summary>
    public Func<CycleSettings, CycleSettings> Settings { get; init; } = s => s;

    /// <summary>The independent calculation's rules at the beginning of the year.</summary>
    public ModelRules First { get; init; } = ModelRules.OfTheFormat;

    /// <summary>The change that makes version 1 of the built-in definition; null when the year runs on the built-in one itself.</summary>
    public Action<JsonObject>? FirstVersion { get; init; }

    /// <summary>Roles the host renames with the definition.</summary>
    public IReadOnlyDictionary<string, string> Roles { get; init; } = new Dictionary<string, string>();

    /// <summary>The stages of the whole year; null for the usual ones.</summary>
    public IReadOnlyList<string>? Stages { get; init; }

    /// <summary>The documents of the cycle, those of single awards left out; null for the usual ones.</summary>
    public IReadOnlyList<string>? Documents { get; init; }

    /// <summary>The code of a note people must be given; null for none in particular.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the cycle is moved in the end.</summary>
    public bool Migrates => Mapping is null ? Verdict == DryRunVerdict.Same : MappingBlockedBy is null;
}
