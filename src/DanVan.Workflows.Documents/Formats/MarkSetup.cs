namespace DanVan.Workflows.Documents.Formats;

/// <summary>The stamps of secrecy, urgency and circulation (Decree 30/2020/NĐ-CP, Annex I, part II, 10 and 11): bold capitals in a frame.</summary>
/// <param name="Secrecy">What each degree of secrecy says; none says nothing.</param>
/// <param name="Urgency">What each degree of urgency says.</param>
/// <param name="Circulation">What each limit of circulation says.</param>
/// <param name="SizePt">Their size in points.</param>
/// <param name="HeightMm">The frame's height in millimetres.</param>
/// <param name="UrgencyWidthMm">The width of an urgency's frame in millimetres; the decree fixes these alone.</param>
/// <param name="Color">The colour of secrecy and urgency as <c>#rrggbb</c>.</param>
public sealed record MarkSetup(
    IReadOnlyDictionary<DocumentSecrecy, string> Secrecy,
    IReadOnlyDictionary<DocumentUrgency, string> Urgency,
    IReadOnlyDictionary<DocumentCirculation, string> Circulation,
    decimal SizePt,
    decimal HeightMm,
    IReadOnlyDictionary<DocumentUrgency, decimal> UrgencyWidthMm,
    string Color);
