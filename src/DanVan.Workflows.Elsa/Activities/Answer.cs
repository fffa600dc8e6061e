namespace DanVan.Workflows.Elsa.Activities;

/// <summary>The outcomes of an activity that asks something.</summary>
internal static class Answer
{
    public const string Yes = "Yes";
    public const string No = "No";

    public static string Of(bool holds) => holds ? Yes : No;
}
