namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>The beginning of a text, for people to find the place.</summary>
internal static class Excerpts
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        var line = string.Join(' ', text.Length > 4 * Longest ? text[..(4 * Longest)].Split() : text.Split()).Trim();
        if (line.Length <= Longest)
        {
            return line;
        }

        // Never half of a surrogate pair.
        var end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line[..end].TrimEnd() + "…";
    }
}
