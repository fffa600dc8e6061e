namespace DanVan.Workflows.Documents.Layout;

/// <summary>What the marks of a document say: its stamps (Decree 30/2020/NĐ-CP, Annex I, part II, 10 and 11; empty for none) and what closes a part of the frame.</summary>
internal static class MarkTexts
{
    /// <summary>Under the name of a Party body.</summary>
    public const string Asterisk = "*";

    /// <summary>Under the abstract of a Party document.</summary>
    public const string Dashes = "-----";

    public static string Of(DocumentSecrecy secrecy) => secrecy switch
    {
        DocumentSecrecy.None => "",
        DocumentSecrecy.Secret => "MẬT",
        DocumentSecrecy.TopSecret => "TỐI MẬT",
        DocumentSecrecy.MostSecret => "TUYỆT MẬT",
        _ => throw new ArgumentException($"There is no degree of secrecy {secrecy}."),
    };

    public static string Of(DocumentUrgency urgency) => urgency switch
    {
        DocumentUrgency.None => "",
        DocumentUrgency.Urgent => "KHẨN",
        DocumentUrgency.VeryUrgent => "THƯỢNG KHẨN",
        DocumentUrgency.Express => "HỎA TỐC",
        _ => throw new ArgumentException($"There is no degree of urgency {urgency}."),
    };

    public static string Of(DocumentCirculation circulation) => circulation switch
    {
        DocumentCirculation.None => "",
        DocumentCirculation.Internal => "LƯU HÀNH NỘI BỘ",
        DocumentCirculation.ReturnAfterReading => "XEM XONG TRẢ LẠI",
        _ => throw new ArgumentException($"There is no limit of circulation {circulation}."),
    };
}
