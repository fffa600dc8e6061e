namespace DanVan.Workflows.Documents;

/// <summary>
/// How far a document has come with one of its recipients, by the statuses e-offices report to each other over the document exchange axes (QCVN
/// 102:2016/BTTTT, whose codes stand with each member).
/// </summary>
public enum DocumentDeliveryStatus
{
    /// <summary>Sent; nothing has been reported yet. No code: the sender knows it by itself.</summary>
    Sent,

    /// <summary>Code 01, đã đến: it is in the recipient's inbox.</summary>
    Arrived,

    /// <summary>Code 02, từ chối tiếp nhận: the recipient refuses it.</summary>
    Refused,

    /// <summary>Code 03, đã tiếp nhận: the recipient has entered it in its register.</summary>
    Received,

    /// <summary>Code 04, phân công xử lý: somebody at the recipient's is charged with it.</summary>
    Assigned,

    /// <summary>Code 05, đang xử lý: it is being worked on.</summary>
    InProgress,

    /// <summary>Code 06, hoàn thành: the recipient is done with it.</summary>
    Completed,

    /// <summary>Code 13, yêu cầu lấy lại: the sender asks for it back.</summary>
    RecallRequested,

    /// <summary>Code 15, đồng ý cập nhật hoặc lấy lại: the recipient agrees to the update or the recall.</summary>
    RecallAccepted,

    /// <summary>Code 16, từ chối cập nhật hoặc lấy lại: the recipient refuses the update or the recall.</summary>
    RecallRefused,
}
