namespace DanVan.Workflows.Documents.Checking.Reading;

/// <summary>How characters look in the end, after every style has had its say.</summary>
internal sealed record TextFormat(
    string AsciiFont, string OtherFont, int HalfPoints, bool Bold, bool Italic, bool Underline, bool Caps, bool Hidden, string Color, string? Language)
{
    public bool IsBlack => Color is "auto" or "000000";

    public decimal SizePt => HalfPoints / 2m;

    /// <summary>
    /// Lays the layers over each other. Properties that are on or off are toggles: a style that says bold inside a style that says bold makes upright
    /// (ISO/IEC 29500-1, 17.7.3); only what is said at the text itself is said for good.
    /// </summary>
    public static TextFormat Of(TextProperties defaults, TextProperties table, TextProperties paragraph, TextProperties character, TextProperties direct)
    {
        var all = defaults.With(table).With(paragraph).With(character).With(direct);
        return new TextFormat(
            all.AsciiFont ?? "Times New Roman",
            all.OtherFont ?? all.AsciiFont ?? "Times New Roman",
            all.HalfPoints ?? 20,
            Toggle(p => p.Bold),
            Toggle(p => p.Italic),
            all.Underline ?? false,
            Toggle(p => p.Caps),
            Toggle(p => p.Hidden),
            all.Color ?? "auto",
            all.Language);

        bool Toggle(Func<TextProperties, bool?> property) =>
            property(direct) ?? (property(defaults) == true || (property(table) == true ^ property(paragraph) == true ^ property(character) == true));
    }
}
