namespace DanVan.Workflows.Documents.Formats;

/// <summary>The signature block.</summary>
/// <param name="LeftPercent">The share of the text width left of the signature: recipients or the second signer.</param>
/// <param name="GapPt">The room for signature and seal, in points.</param>
/// <param name="Prefixes">The prefix of each capacity this rule book knows, with its space.</param>
public sealed record SignatureSetup(decimal LeftPercent, decimal GapPt, IReadOnlyDictionary<SigningCapacity, string> Prefixes);
