using System.Reflection;

namespace DanVan.Workflows.Tests.Structure;

/// <summary>Texts that change only when somebody means it. Used by each test project that has some, from files beside its tests.</summary>
internal static class Approval
{
    /// <summary>Compares a text with the approved one; says how to accept a change that is meant.</summary>
    public static void Approve(string name, string actual)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Structure/{name}.approved.txt");
        var approved = stream is null ? "" : new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
        if (approved == actual)
        {
            return;
        }

        var received = Path.Combine(TestContext.CurrentContext.TestDirectory, $"{name}.received.txt");
        File.WriteAllText(received, actual);
        var (old, current) = (approved.Split('\n'), actual.Split('\n'));
        Assert.Fail($"""
            {name} is not what was approved.
            Gone:
            {string.Join('\n', old.Except(current).Select(l => "- " + l))}
            New:
            {string.Join('\n', current.Except(old).Select(l => "+ " + l))}
            If this is meant: cp "{received}" "{Path.Combine("tests", Assembly.GetExecutingAssembly().GetName().Name!, "Structure", name + ".approved.txt")}"
            """);
    }
}
