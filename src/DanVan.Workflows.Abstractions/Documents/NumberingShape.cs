namespace DanVan.Workflows.Documents;

/// <summary>How a document's number and symbol are written, and when its series starts again.</summary>
public enum NumberingShape
{
    /// <summary>
    /// State bodies and bodies that follow their pattern (the Fatherland Front): <c>20/KH-SYT</c>, from 01 on 1 January every year
    /// (Decree 30/2020/NĐ-CP, Article 15 and Annex I).
    /// </summary>
    State,

    /// <summary>
    /// Bodies of the Party: <c>755-CV/TU</c>, from 01 for each type within one congress term (Guideline 36-HD/VPTW of 2018 and its successor).
    /// </summary>
    Party,
}
