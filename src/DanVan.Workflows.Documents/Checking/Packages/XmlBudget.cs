namespace DanVan.Workflows.Documents.Checking.Packages;

/// <summary>How many elements may still be read.</summary>
internal sealed class XmlBudget(int elements)
{
    // Recursion over the tree is bounded by this.
    public const int MaxDepth = 120;

    private int _left = elements;

    public void Spend(int count)
    {
        _left -= count;
        if (_left < 0)
        {
            throw DocxPackage.TooLarge("too many XML elements");
        }
    }
}
