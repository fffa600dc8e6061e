using System.Reflection;
using System.Text.Json.Serialization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Tests.Structure;

/// <summary>What the design promises about the assemblies themselves.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Foreign = ["Elsa", "Microsoft.EntityFrameworkCore", "Scriban", "Microsoft.AspNetCore", "DocumentFormat.OpenXml"];

    // Beside the runtime's own. Documents needs the core for its extension of the builder.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["DanVan.Workflows.Abstractions"] = ["NodaTime"],
        ["DanVan.Workflows"] = ["DanVan.Workflows.Abstractions", "NodaTime", "Microsoft.Extensions."],
        ["DanVan.Workflows.Documents"] = ["DanVan.Workflows.Abstractions", "DanVan.Workflows", "NodaTime", "Microsoft.Extensions."],
        ["DanVan.Workflows.EdXml"] = ["DanVan.Workflows.Abstractions", "NodaTime"],
        ["DanVan.Workflows.EntityFrameworkCore"] =
            ["DanVan.Workflows.Abstractions", "DanVan.Workflows", "NodaTime", "Microsoft.Extensions.", "Microsoft.EntityFrameworkCore"],
        ["DanVan.Workflows.Sqlite"] =
        [
            "DanVan.Workflows.Abstractions", "DanVan.Workflows", "DanVan.Workflows.EntityFrameworkCore", "NodaTime", "Microsoft.Extensions.",
            "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "SQLitePCLRaw.",
        ],
    };

    public static IEnumerable<string> Names => Assemblies.Names;

    [TestCaseSource(nameof(Names))]
    public void An_assembly_refers_only_to_what_the_dependency_rule_allows(string name)
    {
        var references = Assemblies.Named(name).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(a => a is not ("netstandard" or "mscorlib") && a != "System" && !a.StartsWith("System.", StringComparison.Ordinal) && a != "Microsoft.CSharp");
        Assert.That(
            references.Where(r => !Allowed[name].Any(a => a == r || (a.EndsWith('.') && r.StartsWith(a, StringComparison.Ordinal)) || (a == "Microsoft.EntityFrameworkCore" && r.StartsWith(a + ".", StringComparison.Ordinal)))),
            Is.Empty);
    }

    [TestCase("DanVan.Workflows.Abstractions")]
    [TestCase("DanVan.Workflows")]
    [TestCase("DanVan.Workflows.Documents")]
    [TestCase("DanVan.Workflows.EdXml")]
    public void No_foreign_type_shows_in_the_public_API(string name) =>
        Assert.That(
            PublicApi.TypesIn(Assemblies.Named(name)).Where(t => Foreign.Any(f => (t.Assembly.GetName().Name + ".").StartsWith(f + ".", StringComparison.Ordinal))),
            Is.Empty);

    // Hosts cannot build on what was never meant to be inherited; a migration is Entity Framework's own shape.
    [TestCaseSource(nameof(Names))]
    public void Every_public_class_is_sealed_static_or_abstract(string name) =>
        Assert.That(
            Assemblies.Named(name).GetExportedTypes()
                .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && t.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) != true)
                .Select(t => t.FullName),
            Is.Empty);

    [TestCaseSource(nameof(Names))]
    public void The_public_API_is_the_approved_one(string name) => Approval.Approve(name, PublicApi.Of(Assemblies.Named(name)));

    [TestCase(typeof(CycleEvent))]
    [TestCase(typeof(RegistrationEvent))]
    [TestCase(typeof(CycleCommand))]
    [TestCase(typeof(RegistrationCommand))]
    [TestCase(typeof(Outcome))]
    public void A_closed_list_is_closed_and_each_of_it_has_a_name_in_JSON(Type list)
    {
        var cases = list.Assembly.GetTypes().Where(t => t.BaseType == list).ToList();
        var named = list.GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cases, Is.Not.Empty);
            Assert.That(cases.Where(t => t.DeclaringType != list || !t.IsSealed), Is.Empty, "nested and sealed");
            Assert.That(named.Select(n => n.DerivedType), Is.EquivalentTo(cases), "each has its name in JSON");
            Assert.That(named.Select(n => n.TypeDiscriminator), Is.Unique);
            Assert.That(
                list.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                    .Where(c => !c.IsPrivate && !c.IsFamilyAndAssembly && !(c.GetParameters() is [var p] && p.ParameterType == list)),
                Is.Empty,
                "nobody outside adds to it");
        }
    }

    /// <summary>A name that was written into a history is never changed and never given to something else.</summary>
    [Test]
    public void The_names_in_JSON_are_the_approved_ones()
    {
        Type[] lists = [typeof(CycleEvent), typeof(RegistrationEvent), typeof(CycleCommand), typeof(RegistrationCommand), typeof(Outcome)];
        Approval.Approve("names-in-json", string.Concat(lists.SelectMany(l => l.GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Select(d => $"{d.TypeDiscriminator} = {d.DerivedType.FullName!.Replace('+', '.')}\n")
            .Prepend($"{l.FullName} by {l.GetCustomAttribute<JsonPolymorphicAttribute>()!.TypeDiscriminatorPropertyName}\n"))));
    }
}
