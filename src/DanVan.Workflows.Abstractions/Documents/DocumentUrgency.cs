namespace DanVan.Workflows.Documents;

/// <summary>The degree of urgency (độ khẩn) a document bears, in a frame (Decree 30/2020/NĐ-CP, Annex I, part II, 10b).</summary>
public enum DocumentUrgency
{
    /// <summary>Ordinary: nothing is shown.</summary>
    None,

    /// <summary>KHẨN.</summary>
    Urgent,

    /// <summary>THƯỢNG KHẨN.</summary>
    VeryUrgent,

    /// <summary>HỎA TỐC.</summary>
    Express,
}
