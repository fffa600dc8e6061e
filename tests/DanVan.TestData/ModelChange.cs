namespace DanVan.TestData;

/// <summary>
/// Rules that changed in the middle of the year. Rows before the change are taken or refused by the old rules, rows from it on by the new ones; conclusions and ranking follow
/// the rules of their time, which are the old ones when the change comes with the ballots; votes are counted last of all.
/// </summary>
/// <param name="File">The file that was being entered.</param>
/// <param name="Row">The first of its rows, from 0, under the new rules. Files before it are under the old ones, files after it under the new.</param>
/// <param name="Rules">The new rules.</param>
/// <param name="Renamed">Words that mean the same under another name, old to new.</param>
public sealed record ModelChange(string File, int Row, ModelRules Rules, IReadOnlyDictionary<string, string> Renamed);
