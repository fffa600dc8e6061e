using System.Security.Cryptography;
using DanVan.Workflows.Documents.Checking.Packages;
using DanVan.Workflows.Documents.Checking.Reading;
using DanVan.Workflows.Documents.Checking.Rules;
using DanVan.Workflows.Documents.Checking.Zones;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Documents.Checking;

/// <summary>
/// Holds a DOCX to its rule book: Decree 30/2020/NĐ-CP, Annex I, for the State and the Front, Guidelines 36-HD/VPTW and 05-HD/VPTW for the Party. The
/// file may come from anywhere. It is only read; nothing it refers to outside of itself is followed. Thread-safe and deterministic.
/// </summary>
/// <remarks>
/// Where the paragraphs bear the named styles of <see cref="FormatStyles"/>, the parts of the document are known. In a file written elsewhere they are
/// guessed by words, order and place, and what is found about them is a warning.
/// </remarks>
public static class DocumentChecker
{
    /// <summary>Checks a file in memory.</summary>
    /// <param name="docx">The file. Whatever it holds, there is a report: a file that is no DOCX, is encrypted, damaged or too large is a finding.</param>
    /// <param name="options">How; null takes the defaults.</param>
    /// <exception cref="ArgumentException">The options name a format profile, an option or a choice there is none of.</exception>
    public static DocumentCheckReport Check(ReadOnlyMemory<byte> docx, DocumentCheckOptions? options = null)
    {
        options ??= new DocumentCheckOptions();
        var wanted = Wanted(options);
        var bytes = docx.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        try
        {
            using var package = DocxPackage.Open(bytes, options);
            return Inspect(DocxReader.Read(package), wanted, options, hash);
        }
        catch (PackageProblemException problem)
        {
            return Unreadable(problem, wanted, hash);
        }
    }

    /// <summary>Checks what a stream gives from where it stands, read to its end or to the size limit. The stream is not closed.</summary>
    /// <param name="docx">The file.</param>
    /// <param name="options">How; null takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="docx"/> is null.</exception>
    /// <exception cref="ArgumentException">The options name a format profile, an option or a choice there is none of.</exception>
    /// <exception cref="IOException">The stream itself could not be read.</exception>
    public static DocumentCheckReport Check(Stream docx, DocumentCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(docx);
        options ??= new DocumentCheckOptions();
        using var copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = docx.Read(buffer)) > 0)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > options.MaxPackageBytes)
            {
                return Unreadable(DocxPackage.TooLarge("the stream"), Wanted(options), hash: "");
            }
        }

        return Check(copy.GetBuffer().AsMemory(0, (int)copy.Length), options);
    }

    private static FormatProfile? Wanted(DocumentCheckOptions options) => options.ProfileId is { } id ? FormatProfiles.Get(id, options.FormatOptions) : null;

    // Of a document that may be the other side's, only what there is to choose on its own side counts.
    private static FormatProfile Guessed(string id, DocumentCheckOptions options)
    {
        var known = FormatProfiles.Get(id).Options.ToDictionary(o => o.Id, o => o.Choices.Select(c => c.Id).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return FormatProfiles.Get(id, options.FormatOptions.Where(o => known.GetValueOrDefault(o.Key)?.Contains(o.Value) == true).ToDictionary());
    }

    private static DocumentCheckReport Inspect(DocxText document, FormatProfile? wanted, DocumentCheckOptions options, string hash)
    {
        var text = ZoneDetector.Detect(document);
        var profile = wanted ?? Guessed(ProfileGuesser.Guess(text), options);
        var rules = ChosenRules.Of(RuleSets.Get(profile.Id), profile);
        var inspection = new Inspection(rules, profile, text, options);
        RuleEngine.Run(inspection);
        return new DocumentCheckReport
        {
            Profile = profile.Id,
            IsProfileGuessed = wanted is null,
            HasNamedStyles = text.IsExact,
            RuleSetId = rules.Id,
            RuleSetVersion = rules.Version,
            Sha256 = hash,
            Findings = inspection.Findings,
        };
    }

    private static DocumentCheckReport Unreadable(PackageProblemException problem, FormatProfile? wanted, string hash)
    {
        var rules = wanted is null ? null : RuleSets.Get(wanted.Id);
        var (vietnamese, english) = FindingTexts.Of(problem.Code, "", "", problem.Message);
        return new DocumentCheckReport
        {
            Profile = wanted?.Id ?? "",
            IsProfileGuessed = false,
            HasNamedStyles = false,
            RuleSetId = rules?.Id ?? "",
            RuleSetVersion = rules?.Version ?? 0,
            Sha256 = hash,
            Findings =
            [
                new DocumentFinding
                {
                    Code = problem.Code, Severity = FindingSeverity.Error, RuleId = problem.Code, Source = "", Found = problem.Message,
                    Vietnamese = vietnamese, English = english,
                },
            ],
        };
    }
}
