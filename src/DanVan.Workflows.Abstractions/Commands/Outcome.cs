using System.Text.Json.Serialization;

namespace DanVan.Workflows;

/// <summary>How a command ended. A closed list; immutable and compared by value.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "outcome")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Conflict), "conflict")]
[JsonDerivedType(typeof(NotFound), "not-found")]
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It is done and on disk.</summary>
    /// <param name="Version">The stream's version after it.</param>
    /// <param name="RefusedLines">Of a command with several lines, those that were not taken; empty otherwise.</param>
    public sealed record Done(long Version, IReadOnlyList<Refusal> RefusedLines) : Outcome
    {
        /// <inheritdoc />
        public bool Equals(Done? other) => other is not null && Version == other.Version && RefusedLines.SequenceEqual(other.RefusedLines);

        /// <inheritdoc />
        public override int GetHashCode() => HashCode.Combine(Version, RefusedLines.Count);
    }

    /// <summary>
    /// It was not done; the reasons say why. The refusal is on record, and the same command id gives it again, except where the request may be right
    /// later under the same id: no permission, an opening, a reused id, and what the library asks of itself.
    /// </summary>
    /// <param name="Reasons">At least one reason.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Reasons) : Outcome
    {
        /// <inheritdoc />
        public bool Equals(Refused? other) => other is not null && Reasons.SequenceEqual(other.Reasons);

        /// <inheritdoc />
        public override int GetHashCode() => Reasons.Count == 0 ? 0 : Reasons[0].GetHashCode();
    }

    /// <summary>Somebody else changed the same thing in between. Nothing was done or recorded; look again and decide anew.</summary>
    public sealed record Conflict : Outcome;

    /// <summary>There is no such cycle. Nothing was done or recorded.</summary>
    /// <param name="What">What was looked for.</param>
    public sealed record NotFound(string What) : Outcome;
}
