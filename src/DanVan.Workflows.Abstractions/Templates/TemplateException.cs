namespace DanVan.Workflows.Templates;

/// <summary>A template could not be read or rendered.</summary>
/// <remarks>
/// <see cref="Finding"/> says what and where; <see cref="WorkflowException.Code"/> is one of <see cref="TemplateErrorCodes"/>; <see cref="Exception.Message"/> is its English text with the template's name and the place in front. No part of the
/// model's values is in either text, so both may be logged.
/// </remarks>
public sealed class TemplateException : WorkflowException
{
    /// <summary>Makes the error.</summary>
    /// <param name="templateName">The name of the template's source.</param>
    /// <param name="finding">What is wrong, and where.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    /// <exception cref="ArgumentNullException">A parameter other than <paramref name="innerException"/> is <see langword="null"/>.</exception>
    public TemplateException(string templateName, TemplateFinding finding, Exception? innerException = null)
        : base(CodeOf(finding), Text(templateName, finding), innerException)
    {
        TemplateName = templateName;
        Finding = finding;
    }

    /// <summary>The name of the template's source.</summary>
    public string TemplateName { get; }

    /// <summary>What is wrong, where, and its texts in both languages.</summary>
    public TemplateFinding Finding { get; }

    /// <summary>The line, the first being 1.</summary>
    public int Line => Finding.Line;

    /// <summary>The column in UTF-16 units, the first being 1.</summary>
    public int Column => Finding.Column;

    /// <summary>The text in Vietnamese with the template's name and the place in front.</summary>
    public string VietnameseMessage => $"{TemplateName} (dòng {Line}, cột {Column}): {Finding.VietnameseMessage}";

    private static string CodeOf(TemplateFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Code;
    }

    private static string Text(string templateName, TemplateFinding finding)
    {
        ArgumentNullException.ThrowIfNull(templateName);
        ArgumentNullException.ThrowIfNull(finding);
        return $"{templateName}({finding.Line},{finding.Column}): {finding.Message}";
    }
}
