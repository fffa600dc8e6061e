using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DanVan.Workflows.Documents;

namespace DanVan.Workflows.EdXml;

/// <summary>The codes of status messages and what they say of a document's delivery. Thread-safe.</summary>
public static class EdXmlStatusCodes
{
    private static readonly FrozenDictionary<DocumentDeliveryStatus, int> Codes = new Dictionary<DocumentDeliveryStatus, int>
    {
        [DocumentDeliveryStatus.Arrived] = 1,
        [DocumentDeliveryStatus.Refused] = 2,
        [DocumentDeliveryStatus.Received] = 3,
        [DocumentDeliveryStatus.Assigned] = 4,
        [DocumentDeliveryStatus.InProgress] = 5,
        [DocumentDeliveryStatus.Completed] = 6,
        [DocumentDeliveryStatus.RecallRequested] = 13,
        [DocumentDeliveryStatus.RecallAccepted] = 15,
        [DocumentDeliveryStatus.RecallRefused] = 16,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, DocumentDeliveryStatus> Statuses = Codes.ToFrozenDictionary(c => c.Value, c => c.Key);

    /// <summary>Reads a code, also one without its leading zero as some systems send it.</summary>
    /// <param name="code">The code; white space around it is passed over.</param>
    /// <param name="status">What it means.</param>
    /// <returns>False for a code that is not listed.</returns>
    public static bool TryParse([NotNullWhen(true)] string? code, out DocumentDeliveryStatus status)
    {
        status = default;
        return code?.Trim() is { Length: 1 or 2 } digits
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Statuses.TryGetValue(number, out status);
    }

    /// <summary>The code of a status, two digits.</summary>
    /// <exception cref="ArgumentException"><see cref="DocumentDeliveryStatus.Sent"/>, which has none, or an undefined status.</exception>
    public static string Of(DocumentDeliveryStatus status) => Codes.TryGetValue(status, out var code)
        ? code.ToString("D2", CultureInfo.InvariantCulture)
        : throw new ArgumentException($"{status} has no code in QCVN 102:2016/BTTTT.", nameof(status));
}
