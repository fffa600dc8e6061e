namespace DanVan.Workflows.Documents;

/// <summary>The degree of secrecy (độ mật) a document bears, in a frame (Decree 30/2020/NĐ-CP, Annex I, part II, 10a).</summary>
public enum DocumentSecrecy
{
    /// <summary>Not secret: nothing is shown.</summary>
    None,

    /// <summary>MẬT.</summary>
    Secret,

    /// <summary>TỐI MẬT.</summary>
    TopSecret,

    /// <summary>TUYỆT MẬT.</summary>
    MostSecret,
}
