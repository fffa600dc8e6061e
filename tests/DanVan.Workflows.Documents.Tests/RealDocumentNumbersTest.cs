using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DanVan.Workflows.Documents.Tests;

/// <summary>Numbers of real documents of the State, the Front and the Party: each reads into its parts, and its parts print it.</summary>
public class RealDocumentNumbersTest
{
    private static readonly IReadOnlyList<string[]> Rows = Read();

    public static IEnumerable<string[]> Numbers => Rows;

    [TestCaseSource(nameof(Numbers))]
    public void A_real_number_reads_into_its_parts_and_its_parts_print_it(string[] row)
    {
        var shape = Enum.Parse<NumberingShape>(row[1]);
        int? year = row[3].Length == 0 ? null : Number(row[3]);
        var made = new DocumentNumber(Number(row[2]), row[4], row[5], shape, row[6], year);

        Assert.Multiple(() =>
        {
            Assert.That(made.ToString(), Is.EqualTo(row[0]));
            Assert.That(DocumentNumber.Parse(row[0]), Is.EqualTo(made));
            Assert.That(DocumentNumber.Parse(row[0].Normalize(NormalizationForm.FormD)), Is.EqualTo(made));
        });
    }

    [Test]
    public void Every_shape_is_there_more_than_once() => Assert.Multiple(() =>
    {
        Assert.That(Rows.Count(r => r[1] == "Party"), Is.GreaterThan(20));
        Assert.That(Rows.Count(r => r[1] == "State" && r[3].Length > 0), Is.GreaterThan(15), "normative");
        Assert.That(Rows.Count(r => r[1] == "State" && r[6].Length > 0), Is.GreaterThan(5), "letters");
        Assert.That(Rows.Count(r => r[1] == "State" && r[3].Length == 0 && r[4].Length > 0), Is.GreaterThan(10), "titled");
    });

    [Test]
    public void Nothing_reads_as_a_number_but_what_a_number_prints()
    {
        // A real number with one character taken out, put in or changed: what still reads is what that number itself prints.
        var texts = from row in Gen.Elements(Rows.ToArray())
                    from at in Gen.Choose(0, row[0].Length)
                    from how in Gen.Choose(0, 2)
                    from put in Gen.Elements("0", "1", "/", "-", " ", "K", "đ", "Đ", ".", "\u0301", "\n", "A")
                    select Changed(row[0], at, how, put);
        var property = Prop.ForAll(
            texts.ToArbitrary(),
            text => !DocumentNumber.TryParse(text, out var number) || Printed(number).Contains(text.Normalize()));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), property);
    }

    // A Party number below ten may lack its zero, as in older papers; every other text is the printed one to the letter.
    private static string[] Printed(DocumentNumber number) =>
        number is { Shape: NumberingShape.Party, Ordinal: < 10 } ? [number.ToString(), number.ToString()[1..]] : [number.ToString()];

    private static string Changed(string text, int at, int how, string put) => how switch
    {
        0 => text.Insert(at, put),
        1 => at < text.Length ? text.Remove(at, 1) : text + put,
        _ => at < text.Length ? text.Remove(at, 1).Insert(at, put) : put + text,
    };

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static List<string[]> Read()
    {
        using var reader = new StreamReader(typeof(RealDocumentNumbersTest).Assembly.GetManifestResourceStream("Data/document-numbers.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
