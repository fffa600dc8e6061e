namespace DanVan.Workflows.Documents;

/// <summary>How far a document may go (phạm vi lưu hành), in a frame (Decree 30/2020/NĐ-CP, Annex I, part II, 11).</summary>
public enum DocumentCirculation
{
    /// <summary>No limit: nothing is shown.</summary>
    None,

    /// <summary>LƯU HÀNH NỘI BỘ.</summary>
    Internal,

    /// <summary>XEM XONG TRẢ LẠI.</summary>
    ReturnAfterReading,
}
