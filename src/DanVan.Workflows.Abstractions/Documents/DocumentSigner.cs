namespace DanVan.Workflows.Documents;

/// <summary>One signature block. Text is plain, not HTML; the writer sets capitals where the format profile asks for them.</summary>
public sealed record DocumentSigner
{
    /// <summary>The signer's own title or role: <c>GIÁM ĐỐC</c>, <c>PHÓ CHỦ TỊCH</c>, <c>THƯ KÝ</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The signer's full name, without academic titles (Decree 30/2020/NĐ-CP, Annex I).</summary>
    public required string Name { get; init; }

    /// <summary>By what right they sign; <see cref="SigningCapacity.Own"/> unless said otherwise.</summary>
    public SigningCapacity Capacity { get; init; }

    /// <summary>
    /// The body or the head signed for, which follows the prefix: <c>ỦY BAN NHÂN DÂN XÃ</c> after TM., <c>GIÁM ĐỐC</c> after KT. Needed for every
    /// capacity but <see cref="SigningCapacity.Own"/> and <see cref="SigningCapacity.Acting"/>, where it is ignored.
    /// </summary>
    public string For { get; init; } = "";
}
