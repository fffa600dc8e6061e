using System.Text;

namespace DanVan.TestData.Model;

/// <summary>One record of a CSV file (RFC 4180).</summary>
/// <param name="Line">The physical line on which it begins; the header is line 1.</param>
/// <param name="Fields">Its fields, unquoted. An empty line is a record of one empty field.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>The records after the header, in file order.</summary>
    public static IEnumerable<CsvRecord> ReadBody(string path) => Read(path).Skip(1);

    private static IEnumerable<CsvRecord> Read(string path)
    {
        // StreamReader swallows a byte order mark.
        using var reader = new StreamReader(path, new UTF8Encoding(false));
        var line = 1;
        while (reader.Peek() >= 0)
        {
            var begin = line;
            var fields = new List<string>();
            var field = new StringBuilder();
            var quoted = false;
            while (true)
            {
                var c = reader.Read();
                if (c == '\n')
                    line++;
                if (c < 0)
                    break;
                if (quoted)
                {
                    if (c != '"')
                        field.Append((char)c);
                    else if (reader.Peek() == '"')
                        field.Append((char)reader.Read());
                    else
                        quoted = false;
                }
                else if (c == '"' && field.Length == 0)
                    quoted = true;
                else if (c == ',')
                {
                    fields.Add(field.ToString());
                    field.Clear();
                }
                else if (c == '\r' && reader.Peek() == '\n')
                    continue;
                else if (c == '\n')
                    break;
                else
                    field.Append((char)c);
            }

            fields.Add(field.ToString());
            yield return new CsvRecord(begin, fields);
        }
    }

    /// <summary>One line of a CSV file, with LF, quoting only fields that need it.</summary>
    public static string Write(params IEnumerable<string> fields) => string.Join(',', fields.Select(Quote)) + "\n";

    private static string Quote(string field) =>
        field.AsSpan().IndexOfAny("\",\r\n") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
