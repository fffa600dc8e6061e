using NodaTime;

namespace DanVan.Workflows.Simulation;

/// <summary>A document that was issued.</summary>
/// <param name="Kind">Its kind in the definition.</param>
/// <param name="Name">The kind's name.</param>
/// <param name="Number">Number and symbol.</param>
/// <param name="Date">Its civil date.</param>
/// <param name="FileName">A suggested file name.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal.</param>
public sealed record SimulatedDocument(string Kind, string Name, string Number, LocalDate Date, string FileName, string Sha256);
