namespace DanVan.Workflows.Documents.Formats;

/// <summary>
/// Something a rule book leaves open, gives a range for, or on which its sources disagree: a body chooses for itself, and documents are set and checked
/// by its choice. The options of a profile change different things, so their order does not matter. Immutable.
/// </summary>
/// <param name="Id">Its id: <c>line-spacing</c>.</param>
/// <param name="Vietnamese">What it is about, for administrators.</param>
/// <param name="English">The same in English.</param>
/// <param name="Source">What the sources say, in English.</param>
/// <param name="Certainty">How sure the source of the default is.</param>
/// <param name="Default">The id of the choice of a body that says nothing.</param>
/// <param name="Choices">The choices, in the order in which they are offered.</param>
public sealed record FormatOption(
    string Id, string Vietnamese, string English, string Source, FormatCertainty Certainty, string Default, IReadOnlyList<FormatChoice> Choices)
{
    /// <summary>The choice of an id.</summary>
    /// <exception cref="ArgumentException">There is none of that id; the message lists those there are.</exception>
    public FormatChoice Choice(string id) => Choices.FirstOrDefault(c => c.Id == id)
        ?? throw new ArgumentException($"The format option \"{Id}\" has no choice \"{id}\". Known: {string.Join(", ", Choices.Select(c => c.Id))}.", nameof(id));
}
