using System.Text;
using System.Xml.Linq;

namespace DanVan.Workflows.Documents.Tests.Checking;

/// <summary>Damages a good package, by a number: the same number gives the same damage.</summary>
internal static class HostilePackages
{
    private static readonly string[] Values =
    [
        "", "-1", "0", "2147483648", "-99999999999999999999", "1e308", "NaN", "0x7F", "true", "both", "\uFFFD", "😀", "12.5", "mm", "9999999mm", "Normal", "VB_NoiDung", "rId1", "rId3", "../../..",
        "http://192.0.2.1/x", "file:///etc/passwd", "PAGE", "Phụ lục I", "Căn cứ", "Số: ", "Nơi nhận:", "ngày tháng năm", "./.",
    ];

    private static readonly string[] Elements = ["p", "r", "tbl", "tr", "tc", "sectPr", "pPr", "rPr", "style", "basedOn", "sdt", "sdtContent", "hyperlink", "fldSimple", "txbxContent", "pict", "drawing", "br", "tab"];

    public static byte[] Make(int seed)
    {
        var random = new Random(seed);
        var (specimen, _) = Specimens.All.Values.ElementAt(seed % Specimens.All.Count);
        var parts = (specimen with { Way = (SpecimenWay)random.Next(4), HasTables = random.Next(4) > 0 }).Parts();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var part = parts.Keys.ElementAt(random.Next(parts.Count));
            part = random.Next(3) > 0 ? "word/document.xml" : part;
            if (parts.TryGetValue(part, out var xml))
            {
                Damage(random, parts, part, xml);
            }
        }

        var bytes = Specimen.Zip(parts.ToDictionary(p => p.Key, p => Encoding.UTF8.GetBytes(p.Value)));
        return random.Next(5) == 0 ? Bytes(random, bytes) : bytes;
    }

    private static void Damage(Random random, Dictionary<string, string> parts, string part, string xml)
    {
        switch (random.Next(6))
        {
            case 0:
                parts.Remove(part);
                break;
            case 1:
                parts[part] = parts.Values.ElementAt(random.Next(parts.Count));
                break;
            case 2:
                var at = random.Next(xml.Length);
                parts[part] = random.Next(2) == 0 ? xml[..at] : xml[..at] + Values[random.Next(Values.Length)] + xml[at..];
                break;
            default:
                parts[part] = Tree(random, xml);
                break;
        }
    }

    private static string Tree(Random random, string xml)
    {
        XElement root;
        try
        {
            root = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (System.Xml.XmlException)
        {
            // Already damaged beyond XML by an earlier turn.
            return xml;
        }

        for (var times = random.Next(1, 12); times > 0; times--)
        {
            var all = root.Descendants().ToList();
            if (all.Count < 2)
            {
                break;
            }

            var (one, other) = (all[random.Next(all.Count)], all[random.Next(all.Count)]);
            switch (random.Next(7))
            {
                case 0:
                    one.Remove();
                    break;
                case 1:
                    other.Add(new XElement(one));
                    break;
                case 2:
                    one.ReplaceNodes(one.Nodes().OrderBy(_ => random.Next()).ToList());
                    break;
                case 3:
                    foreach (var attribute in one.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace != XNamespace.Xml).ToList())
                    {
                        attribute.Value = Values[random.Next(Values.Length)];
                    }

                    break;
                case 4:
                    one.Name = one.Name.Namespace + Elements[random.Next(Elements.Length)];
                    break;
                case 5:
                    one.SetAttributeValue(one.Name.Namespace + "val", Values[random.Next(Values.Length)]);
                    break;
                default:
                    one.Add(new XText(Values[random.Next(Values.Length)]));
                    break;
            }
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static byte[] Bytes(Random random, byte[] bytes)
    {
        for (var times = random.Next(1, 20); times > 0; times--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }
}
