using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;

namespace DanVan.Workflows.Conformance.Engine;

/// <summary>What is tried on each step of the played years holds of every command and event there is only if the years hold them all.</summary>
public abstract partial class EngineConformance
{
    [Test]
    public async Task The_years_hold_every_kind_of_event()
    {
        var met = new HashSet<object?>();
        foreach (var year in PlayedYear.All)
        {
            var office = await OfficeAfterAsync(year);
            met.UnionWith((await year.EventsAsync(office.Store)).Select(e => Kind(e.Json.ToString())));
        }

        Assert.That(met, Is.EquivalentTo(KindsOf<CycleEvent>().Concat(KindsOf<RegistrationEvent>()).Concat(KindsOf<DefinitionEvent>()).Select(k => k.Name)));
    }

    [Test]
    public async Task In_the_years_every_kind_of_command_that_people_send_is_done()
    {
        var done = new HashSet<Type>();
        foreach (var year in PlayedYear.All)
        {
            var office = await OfficeAsync();
            foreach (var step in year.Steps)
            {
                if (await office.TakeAsync(step) is Outcome.Done)
                {
                    done.Add(step.Command!.GetType());
                }
            }
        }

        var kinds = KindsOf<CycleCommand>().Concat(KindsOf<RegistrationCommand>()).Concat(KindsOf<DefinitionCommand>()).Select(k => k.Type).Where(t => !IsInternal(t));
        Assert.That(done, Is.EquivalentTo(kinds));
    }

    [Test]
    public async Task In_the_full_year_only_what_breaks_a_rule_is_refused()
    {
        var office = await OfficeAsync();
        var refused = new List<(string, string)>();
        foreach (var step in FullYear.Steps)
        {
            var outcome = await office.TakeAsync(step);
            Assert.That(outcome, Is.Null.Or.InstanceOf<Outcome.Done>().Or.InstanceOf<Outcome.Refused>(), step.Name);
            refused.AddRange(outcome is Outcome.Refused { Reasons: var reasons } ? reasons.Select(r => (step.Name, r.Code)) : []);
        }

        Assert.That(refused, Is.EqualTo(new[] { ("submit-one-too-many", RefusalCodes.RegistrationQuotaExceeded), ("close-scoring-refused", RefusalCodes.TransitionBlocked) }));
        Assert.That((await office.Queries.RegistrationAsync(new RegistrationId(FullYear.Cycle, "r1")))!.Vote!.Awarded, Is.True);
        Assert.That((await office.Queries.RegistrationAsync(new RegistrationId(FullYear.Pilot, "p1")))!.Vote!.Awarded, Is.True);
        await FullYear.Played.AssertVerifiedAsync(office);
    }

    /// <summary>What only the library sends leaves an event of its own kind, but for a transition that fires by itself.</summary>
    [Test]
    public async Task In_the_full_year_transitions_fire_by_themselves()
    {
        var office = await OfficeAfterAsync(FullYear.Played);

        var left = (await FullYear.Played.EventsAsync(office.Store)).Where(e => Kind(e.Json.ToString()) == "cycle.stage-left" && e.Actor == Actor.System.Person.Value);

        Assert.That(left.Select(e => (string)System.Text.Json.Nodes.JsonNode.Parse(e.Json.ToString())!["trigger"]!), Is.EqualTo(new[] { "close-registration", "start-scoring" }));
    }

    private static string Kind(string json) => JsonDocument.Parse(json).RootElement.GetProperty("event").GetString()!;

    private static IEnumerable<(string Name, Type Type)> KindsOf<T>() => typeof(T)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(a => ((string)a.TypeDiscriminator!, a.DerivedType));

    // It depends on the type alone, so no member need have a value.
    private static bool IsInternal(Type type) => RuntimeHelpers.GetUninitializedObject(type) switch
    {
        CycleCommand command => command.IsInternal,
        RegistrationCommand command => command.IsInternal,
        _ => false,
    };
}
