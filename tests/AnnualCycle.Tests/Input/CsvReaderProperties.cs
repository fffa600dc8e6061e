using System.Text;
using AnnualCycle.Input;
using AnnualCycle.Tests.Running;
using FsCheck;
using FsCheck.Fluent;

namespace AnnualCycle.Tests.Input;

/// <summary>The CSV reader against a writer that knows nothing of it, and against noise.</summary>
public sealed class CsvReaderProperties
{
    private static readonly Config ManyCases = Config.QuickThrowOnFailure.WithMaxTest(300);

    // Long pieces reach past the reader's buffer, also in the middle of a CRLF or of a letter of several bytes.
    private static readonly Gen<string> Piece = Gen.Frequency(
        (20, Gen.Elements(",", "\"", "\"\"", "\n", "\r\n", "\r", " ", "\t", "a", "0", "é", "e\u0301", "Ấ", "\u00A0", "\u2028", "\u0085", "\uFEFF", "😀", "\0")),
        (1, Gen.Choose(65_530, 65_540).Select(n => new string('x', n))));

    private static readonly Gen<string> Field = Gen.Choose(0, 6).SelectMany(n => Piece.ListOf(n)).Select(string.Concat);

    private static readonly Gen<(string Text, bool Quoted)> Written =
        from field in Field
        from quoted in Gen.Elements(true, false)
        select (field, quoted || field.AsSpan().IndexOfAny(",\"\r\n") >= 0);

    private static readonly Gen<(List<(string Text, bool Quoted)> Fields, string End)> Record =
        from fields in Gen.Choose(1, 5).SelectMany(n => Written.ListOf(n))
        from end in Gen.Elements("\n", "\r\n")
        select (fields.ToList(), end);

    private static readonly Gen<(List<(List<(string Text, bool Quoted)> Fields, string End)> Records, bool Mark, bool FinalNewline)> AnyFile =
        from records in Gen.Choose(0, 12).SelectMany(n => Record.ListOf(n))
        from mark in Gen.Elements(true, false)
        from final in Gen.Elements(true, false)
        select (records.ToList(), mark, final);

    private static readonly Gen<byte[]> Noise = Gen.OneOf(
        Gen.Choose(0, 60).SelectMany(n => Gen.Choose(0, 255).Select(b => (byte)b).ListOf(n)).Select(b => b.ToArray()),
        Gen.Choose(0, 60).SelectMany(n => Gen.Elements((byte)'"', (byte)',', (byte)'\r', (byte)'\n', (byte)'a', (byte)0xC3, (byte)0xA9, (byte)0xF0).ListOf(n)).Select(b => b.ToArray()));

    [Test]
    public void What_was_written_is_read_with_the_line_on_which_each_record_begins() =>
        Prop.ForAll(AnyFile.ToArbitrary(), file =>
        {
            var text = new StringBuilder(file.Mark ? "\uFEFFa,b\r\n" : "a,b\n");
            var expected = new List<(int Line, List<string> Fields)>();
            for (var i = 0; i < file.Records.Count; i++)
            {
                var (fields, end) = file.Records[i];
                expected.Add((1 + text.ToString().Count(c => c == '\n'), [.. fields.Select(f => f.Text)]));
                text.AppendJoin(',', fields.Select(f => f.Quoted ? $"\"{f.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : f.Text));

                // Without its newline an empty last record could not be told from none.
                var isLast = i == file.Records.Count - 1;
                text.Append(isLast && !file.FinalNewline && fields is not [("", false)] ? "" : end);
            }

            var read = Read(Encoding.UTF8.GetBytes(text.ToString())).Select(r => (r.Line, Fields: r.Fields.ToList())).ToList();
            return read.Count == expected.Count && read.Zip(expected).All(p => p.First.Line == p.Second.Line && p.First.Fields.SequenceEqual(p.Second.Fields));
        }).Check(ManyCases);

    [Test]
    public void Noise_is_read_or_refused_with_its_place_and_nothing_else_happens() =>
        Prop.ForAll(Noise.ToArbitrary(), noise =>
        {
            try
            {
                return Read([.. "a,b\n"u8, .. noise]).All(r => r.Line >= 2);
            }
            catch (InputException e)
            {
                return e.Message.StartsWith("some.csv, line ", StringComparison.Ordinal) && e.Message.Contains(", column ", StringComparison.Ordinal);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [TestCase("a,b\n1,2\n1,\"2\n3,4\n", "some.csv, line 3, column 3: the quote is never closed.")]
    [TestCase("a,b\n1,\"2\"3\n", "some.csv, line 2, column 6: text after a closing quote.")]
    [TestCase("a,b\n1,2\"3\n", "some.csv, line 2, column 4: a quote inside a field that does not begin with one.")]
    [TestCase("a,b\n1,2\r3,4\n", "some.csv, line 2, column 5: a carriage return that ends no line.")]
    [TestCase("a,b\n\"x\ny\",\"2\" \n", "some.csv, line 3, column 7: text after a closing quote.")]
    [TestCase("a,c\n", "some.csv, line 1: the header must be a,b.")]
    [TestCase("", "some.csv, line 1: the header must be a,b.")]
    [TestCase("a;b\n", "some.csv, line 1: the header must be a,b.")]
    public void Broken_text_is_refused_with_its_place(string text, string message) =>
        Assert.That(() => Read(Encoding.UTF8.GetBytes(text)), Throws.TypeOf<InputException>().With.Message.EqualTo(message));

    [TestCase(new byte[] { 0xFF }, "line 2, column 1")]
    [TestCase(new byte[] { (byte)'é' }, "line 2, column 1")]
    [TestCase(new byte[] { (byte)'x', (byte)'\n', (byte)'a', 0xC3, 0xA9, 0xED, 0xA0, 0x80 }, "line 3, column 3")]
    [TestCase(new byte[] { (byte)'x', (byte)'\n', 0xE1, 0xBA }, "line 3, column 1")]
    public void Bytes_that_are_not_UTF_8_are_refused_with_their_place(byte[] bytes, string place) =>
        Assert.That(() => Read([.. "a,b\n"u8, .. bytes]), Throws.TypeOf<InputException>().With.Message.Contains($"some.csv, {place}: not UTF-8"));

    [Test]
    public void A_field_of_a_mebibyte_is_read_and_one_character_more_is_refused()
    {
        const int Mebibyte = 1024 * 1024;
        byte[] WithFieldOf(int length) => Encoding.ASCII.GetBytes($"a,b\n\"{new string('x', length)}\",1\n");

        Assert.That(Read(WithFieldOf(Mebibyte)).Single().Fields[0], Has.Length.EqualTo(Mebibyte));
        Assert.That(() => Read(WithFieldOf(Mebibyte + 1)), Throws.TypeOf<InputException>().With.Message.Contains("line 2").And.Message.Contains("1048576"));
    }

    private static List<CsvRecord> Read(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["some.csv"], bytes);
        return [.. CsvReader.Read(folder.Path, "some.csv", "a", "b")];
    }
}
