using System.CommandLine;
using DanVan.Workflows.Documents.Checking;
using DanVan.Workflows.Documents.Formats;

namespace DanVan.Workflows.Tool.Commands;

/// <summary><c>danvan document check</c>: holds DOCX files, from wherever they come, to the rule book they follow or are said to follow.</summary>
internal static class DocumentCheck
{
    public static Verb Create(TextWriter output)
    {
        var files = new Argument<string[]>("tệp") { Description = "Một hoặc nhiều tệp .docx", Arity = ArgumentArity.OneOrMore };
        var profile = new Option<string?>("--profile") { Description = $"Hồ sơ thể thức: {string.Join(", ", FormatProfiles.Ids)}; không nêu thì đoán theo văn bản", HelpName = "mã" };
        profile.AcceptOnlyFromAmong([.. FormatProfiles.Ids]);
        var chosen = new Option<string[]>("--option")
        {
            Description = "Lựa chọn thể thức của cơ quan, ví dụ body-size=13; nêu nhiều lần được", HelpName = "mã=lựa-chọn", DefaultValueFactory = _ => [],
        };
        var draft = new Option<bool>("--draft") { Description = "Dự thảo: chưa có số, ngày thì không phải phát hiện" };
        var (json, language) = (CommonOptions.Json(), CommonOptions.Language());
        var command = new Verb("check", "Kiểm tra thể thức của tệp .docx theo Nghị định 30/2020/NĐ-CP hoặc hướng dẫn của Đảng") { files, profile, chosen, draft, json, language };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(files),
            new DocumentCheckOptions
            {
                ProfileId = parsed.GetValue(profile), FormatOptions = Choices(parsed.GetRequiredValue(chosen), parsed.GetValue(profile)), IsDraft = parsed.GetValue(draft),
            },
            parsed.GetValue(json), parsed.GetRequiredValue(language) == "en", output));
        return command;
    }

    // Where the profile is still to be guessed, a choice must at least be one of some profile: a slip of the pen is no choice.
    private static Dictionary<string, string> Choices(string[] written, string? profile)
    {
        var choices = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in written)
        {
            if (text.Split('=') is not [{ Length: > 0 } id, { Length: > 0 } choice] || !choices.TryAdd(id, choice))
            {
                throw new UsageException($"Lựa chọn \"{text}\" phải có dạng mã=lựa-chọn, mỗi mã một lần.");
            }

            if (!FormatProfiles.Ids.Where(p => profile is null || p == profile).Any(p => FormatProfiles.Get(p).Options.Any(o => o.Id == id && o.Choices.Any(c => c.Id == choice))))
            {
                throw new UsageException($"{(profile is null ? "Không hồ sơ thể thức nào" : $"Hồ sơ thể thức {profile} không")} có lựa chọn \"{text}\"; xem docs/documents.md, mục 2.");
            }
        }

        return choices;
    }

    private static int Run(string[] files, DocumentCheckOptions options, bool isJson, bool isEnglish, TextWriter output)
    {
        var reports = files.Select(f => (File: f, Report: Check(f, options))).ToList();
        if (isJson)
        {
            ToolJson.Write(output, new
            {
                Files = reports.Select(r => new
                {
                    r.File, r.Report.Profile, ProfileGuessed = r.Report.IsProfileGuessed, NamedStyles = r.Report.HasNamedStyles, RuleSet = r.Report.RuleSetId, r.Report.RuleSetVersion,
                    r.Report.Sha256, Acceptable = r.Report.IsAcceptable, Findings = r.Report.Findings.Select(Shown),
                }),
            });
        }
        else
        {
            foreach (var (file, report) in reports)
            {
                Show(file, report, isEnglish, output);
            }
        }

        return reports.Exists(r => r.Report.Findings.Count > 0) ? ExitCodes.Findings : ExitCodes.Done;
    }

    private static DocumentCheckReport Check(string file, DocumentCheckOptions options)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return DocumentChecker.Check(stream, options);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException || (e is UnauthorizedAccessException && Directory.Exists(file)))
        {
            throw new UsageException($"Không có tệp \"{file}\".", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"Không đọc được tệp \"{file}\": {e.Message}", e);
        }
    }

    private static object Shown(DocumentFinding f) => new
    {
        f.Code, Severity = f.Severity == FindingSeverity.Error ? "error" : "warning", f.RuleId, f.Source, f.Component, f.Paragraph, f.Excerpt, f.Expected, f.Found, f.Occurrences, f.Vietnamese, f.English,
    };

    private static void Show(string file, DocumentCheckReport report, bool isEnglish, TextWriter output)
    {
        var rules = report.Profile.Length == 0 ? "" : $" ({report.Profile}{(report.IsProfileGuessed ? isEnglish ? ", guessed" : ", tự nhận" : "")})";
        output.Write(report.Findings.Count == 0
            ? isEnglish ? $"{file}{rules}: nothing found.\n" : $"{file}{rules}: không có phát hiện.\n"
            : FormattableString.Invariant($"{file}{rules}: {report.Findings.Count} {(isEnglish ? "finding(s)" : "phát hiện")}\n"));
        foreach (var f in report.Findings)
        {
            var severity = f.Severity == FindingSeverity.Error ? isEnglish ? "error" : "lỗi" : isEnglish ? "warning" : "cảnh báo";
            var place = f.Paragraph is { } number ? FormattableString.Invariant($"{(isEnglish ? "paragraph" : "đoạn")} {number}") : isEnglish ? "file" : "tệp";
            output.Write($"  {place}: {severity}: {(isEnglish ? f.English : f.Vietnamese)} ({f.Code}){(f.Occurrences > 1 ? FormattableString.Invariant($" ×{f.Occurrences}") : "")}\n");
            if (f.Source.Length > 0)
            {
                output.Write($"    {f.Source}\n");
            }
        }
    }
}
