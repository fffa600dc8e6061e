namespace DanVan.Workflows.Documents.Formats;

/// <summary>
/// The names of the components a profile's <see cref="FormatProfile.Styles"/> must describe. HTML uses them as classes; named paragraph styles
/// of other formats are derived from them, so that a checker finds each component again.
/// </summary>
public static class FormatComponents
{
    /// <summary>The first line of the right heading column.</summary>
    public const string Nation = "nation";

    /// <summary>The motto under it; profiles without one may leave it out.</summary>
    public const string Motto = "motto";

    /// <summary>The body above the issuer.</summary>
    public const string IssuerParent = "issuer-parent";

    /// <summary>The issuing body.</summary>
    public const string IssuerName = "issuer-name";

    /// <summary>Number and symbol.</summary>
    public const string Number = "number";

    /// <summary>Place and date.</summary>
    public const string PlaceDate = "place-date";

    /// <summary>The type's name.</summary>
    public const string TypeName = "type-name";

    /// <summary>The abstract under the type's name.</summary>
    public const string Subject = "subject";

    /// <summary>The abstract of a letter, under its number.</summary>
    public const string LetterSubject = "letter-subject";

    /// <summary>The addressees.</summary>
    public const string Addressees = "addressees";

    /// <summary>The running text.</summary>
    public const string Body = "body";

    /// <summary>A "Căn cứ" line.</summary>
    public const string LegalBasis = "legal-basis";

    /// <summary>A section's heading.</summary>
    public const string Section = "section";

    /// <summary>The words above the recipients.</summary>
    public const string RecipientsLabel = "recipients-label";

    /// <summary>The recipients.</summary>
    public const string Recipients = "recipients";

    /// <summary>The line with the signer's prefix.</summary>
    public const string SignerAuthority = "signer-authority";

    /// <summary>The signer's title.</summary>
    public const string SignerTitle = "signer-title";

    /// <summary>The signer's name.</summary>
    public const string SignerName = "signer-name";

    /// <summary>Who awards a certificate.</summary>
    public const string CertificateAuthority = "certificate-authority";

    /// <summary>The word above a certificate's name.</summary>
    public const string CertificateLead = "certificate-lead";

    /// <summary>A certificate's name.</summary>
    public const string CertificateTitle = "certificate-title";

    /// <summary>Who receives a certificate.</summary>
    public const string AwardRecipient = "award-recipient";

    /// <summary>The recipient's unit or position.</summary>
    public const string AwardUnit = "award-unit";

    /// <summary>What a certificate is awarded for.</summary>
    public const string AwardAchievement = "award-achievement";

    /// <summary>The decision and the register's number.</summary>
    public const string AwardRegister = "award-register";

    /// <summary>Every component a profile must describe: all of the above but <see cref="Motto"/>.</summary>
    public static IReadOnlyList<string> Required { get; } =
    [
        Nation, IssuerParent, IssuerName, Number, PlaceDate, TypeName, Subject, LetterSubject, Addressees, Body, LegalBasis, Section,
        RecipientsLabel, Recipients, SignerAuthority, SignerTitle, SignerName, CertificateAuthority, CertificateLead, CertificateTitle,
        AwardRecipient, AwardUnit, AwardAchievement, AwardRegister,
    ];
}
