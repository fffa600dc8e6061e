using System.Text;

namespace AnnualCycle.Input;

/// <summary>
/// Reads RFC 4180, with LF or CRLF, with or without a BOM. Written here because refusals are reported by the physical line on which a record
/// begins, and broken quoting by line and column, which the usual readers do not tell.
/// </summary>
public sealed class CsvReader : IDisposable
{
    private const int MaxField = 1024 * 1024;
    private const int End = -1;

    private readonly string _path;
    private readonly StreamReader _reader;
    private readonly StringBuilder _field = new();
    private int _line = 1;
    private int _column = 1;

    private CsvReader(string path)
    {
        _path = path;
        _reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024);
    }

    /// <summary>Reads a file's records after checking its header.</summary>
    /// <exception cref="InputException">The file is missing, is not UTF-8, has another header, or its quoting is broken.</exception>
    public static IEnumerable<CsvRecord> Read(string folder, string name, params string[] columns)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            throw new InputException($"{name}: the file is missing from {folder}.");
        }

        using var reader = new CsvReader(path);
        reader.SkipByteOrderMark();
        if (!reader.TryNext(out var header) || !header.Fields.SequenceEqual(columns))
        {
            throw new InputException($"{name}, line 1: the header must be {string.Join(',', columns)}.");
        }

        while (reader.TryNext(out var record))
        {
            yield return record;
        }
    }

    public void Dispose() => _reader.Dispose();

    private void SkipByteOrderMark()
    {
        if (Peek() == '\uFEFF')
        {
            Take();
            _column = 1;
        }
    }

    private bool TryNext(out CsvRecord record)
    {
        record = default;
        if (Peek() == End)
        {
            return false;
        }

        var line = _line;
        var fields = new List<string>();
        while (true)
        {
            fields.Add(Peek() == '"' ? QuotedField() : PlainField());
            if (Peek() == ',')
            {
                Take();
                continue;
            }

            EndRecord();
            record = new CsvRecord(line, fields);
            return true;
        }
    }

    private string PlainField()
    {
        _field.Clear();
        while (Peek() is var next and not (End or ',' or '\n' or '\r'))
        {
            if (next == '"')
            {
                throw Broken("a quote inside a field that does not begin with one");
            }

            Append();
        }

        return _field.ToString();
    }

    private string QuotedField()
    {
        _field.Clear();
        var (line, column) = (_line, _column);
        Take();
        while (true)
        {
            switch (Peek())
            {
                case End:
                    throw new InputException($"{Name}, line {line}, column {column}: the quote is never closed.");
                case '"':
                    Take();
                    if (Peek() != '"')
                    {
                        return Peek() is End or ',' or '\n' or '\r' ? _field.ToString() : throw Broken("text after a closing quote");
                    }

                    Append();
                    break;
                default:
                    Append();
                    break;
            }
        }
    }

    private void EndRecord()
    {
        if (Peek() == '\r')
        {
            Take();
            if (Peek() is not ('\n' or End))
            {
                throw Broken("a carriage return that ends no line");
            }
        }

        if (Peek() == '\n')
        {
            Take();
        }
    }

    private void Append()
    {
        if (_field.Length == MaxField)
        {
            throw Broken($"a field of more than {MaxField} characters");
        }

        _field.Append((char)Take());
    }

    private int Peek()
    {
        try
        {
            return _reader.Peek() is var next and not End ? next : _reader.EndOfStream ? End : _reader.Peek();
        }
        catch (DecoderFallbackException)
        {
            throw Utf8Place.Error(_path);
        }
    }

    private int Take()
    {
        var taken = _reader.Read();
        if (taken == '\n')
        {
            _line++;
            _column = 1;
        }
        else
        {
            _column++;
        }

        return taken;
    }

    private string Name => Path.GetFileName(_path);

    private InputException Broken(string what) => new($"{Name}, line {_line}, column {_column}: {what}.");
}
