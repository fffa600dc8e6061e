using System.Text;

namespace DanVan.TestData.Generation;

/// <summary>Writes one CSV file row by row, in one of the many shapes RFC 4180 leaves open.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly Prng _random;
    private readonly string _newLine;
    private readonly bool _finalNewLine;
    private readonly int _needlessQuotes;
    private bool _first = true;

    public CsvFile(string path, YearOptions options, string header)
    {
        _random = Prng.For(options.Seed, "csv " + Path.GetFileName(path));
        var odd = options.Hostility.OddFiles;
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(odd && _random.Chance(400)));
        _newLine = odd && _random.Chance(400) ? "\r\n" : "\n";
        _finalNewLine = !odd || _random.Chance(750);
        _needlessQuotes = odd ? 40 : 0;
        Row(header.Split(','));
    }

    public void Row(params IReadOnlyList<string> fields)
    {
        if (!_first)
            _writer.Write(_newLine);
        _first = false;
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0)
                _writer.Write(',');
            WriteField(fields[i]);
        }
    }

    public void Dispose()
    {
        if (_finalNewLine)
            _writer.Write(_newLine);
        _writer.Dispose();
    }

    private void WriteField(string field)
    {
        if (field.AsSpan().IndexOfAny("\",\r\n") < 0 && !_random.Chance(_needlessQuotes))
        {
            _writer.Write(field);
            return;
        }

        _writer.Write('"');
        _writer.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
    }
}
