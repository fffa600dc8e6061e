using System.IO.Compression;
using System.Xml.Linq;

namespace DanVan.Workflows.Documents.Checking.Packages;

/// <summary>
/// The XML parts of a DOCX, read by hand and not by a library: what the office receives was made by anybody, and here every byte that is unpacked,
/// every element and every level of nesting is counted before it is kept. Relationships out of the package are not followed.
/// </summary>
internal sealed class DocxPackage : IDisposable
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] DirectoryEntry = [(byte)'P', (byte)'K', 1, 2];

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly DocumentCheckOptions _options;
    private readonly XmlBudget _budget;
    private long _inflated;

    private DocxPackage(ZipArchive zip, DocumentCheckOptions options)
    {
        _zip = zip;
        _options = options;
        _budget = new XmlBudget(options.MaxElements);
        foreach (var entry in zip.Entries)
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Opens a package.</summary>
    /// <exception cref="PackageProblemException">It is none, or too large.</exception>
    public static DocxPackage Open(byte[] bytes, DocumentCheckOptions options)
    {
        if (bytes.Length > options.MaxPackageBytes)
        {
            throw TooLarge($"{bytes.Length} bytes");
        }

        if (bytes.AsSpan().StartsWith(CompoundFile))
        {
            throw new PackageProblemException("package.encrypted", "an OLE compound file");
        }

        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            throw new PackageProblemException("package.not-docx", "no ZIP package");
        }

        // Counted before the directory is read: an entry costs memory many times its bytes.
        if (bytes.AsSpan().Count(DirectoryEntry) > options.MaxParts)
        {
            throw TooLarge("too many parts");
        }

        return Guarded(() => new DocxPackage(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read), options));
    }

    public static PackageProblemException TooLarge(string what) => new("package.too-large", what);

    /// <summary>A part as XML with the transitional names; null if there is none.</summary>
    /// <exception cref="PackageProblemException">It is no XML, or too large.</exception>
    public XElement? Xml(string path)
    {
        if (!_entries.TryGetValue(path, out var entry))
        {
            return null;
        }

        if (entry.IsEncrypted)
        {
            throw new PackageProblemException("package.encrypted", "an encrypted entry");
        }

        return SafeXml.Load(Guarded(() => Inflate(entry)), _budget, path);
    }

    /// <summary>The relationships of a part (empty: of the package) that stay inside it: id, type's last word, path.</summary>
    public IReadOnlyList<PartRelation> Relations(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..slash];
        var xml = Xml($"{(folder.Length == 0 ? "" : folder + "/")}_rels/{part[(slash + 1)..]}.rels");
        var relations = new List<PartRelation>();
        foreach (var relation in xml?.Elements().Where(e => e.Name.LocalName == "Relationship") ?? [])
        {
            var (id, type, target) = ((string?)relation.Attribute("Id"), (string?)relation.Attribute("Type"), (string?)relation.Attribute("Target"));
            if (id is not null && type is not null && target is not null && (string?)relation.Attribute("TargetMode") != "External" && Resolve(folder, target) is { } path)
            {
                relations.Add(new PartRelation(id, type[(type.LastIndexOf('/') + 1)..], path));
            }
        }

        return relations;
    }

    public void Dispose() => _zip.Dispose();

    private static string? Resolve(string folder, string target)
    {
        var steps = target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count == 0)
            {
                return null;
            }
            else if (step == "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException or ArgumentException)
        {
            throw new PackageProblemException("package.corrupt", "the ZIP package is damaged", e);
        }
    }

    private byte[] Inflate(ZipArchiveEntry entry)
    {
        using var source = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;

        // The size an entry declares is only a claim.
        while ((read = source.Read(buffer)) > 0)
        {
            _inflated += read;
            if (target.Length + read > _options.MaxPartBytes || _inflated > _options.MaxInflatedBytes)
            {
                throw TooLarge(entry.FullName);
            }

            target.Write(buffer, 0, read);
        }

        return target.ToArray();
    }
}
