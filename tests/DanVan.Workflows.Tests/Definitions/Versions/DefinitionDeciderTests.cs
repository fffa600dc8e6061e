using System.Text.Json.Nodes;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Engine;
using NodaTime;

namespace DanVan.Workflows.Tests.Definitions.Versions;

public sealed class DefinitionDeciderTests
{
    private static readonly DefinitionId Id = new("annual-cycle");
    private static readonly PersonId An = new("an");
    private static readonly PersonId Binh = new("binh");
    private static readonly PersonId Chi = new("chi");

    [Test]
    public void A_draft_need_not_hold_together_to_be_saved_and_must_to_be_published()
    {
        var broken = AYear.Json(j => j["stages"]!.AsArray().RemoveAt(2));
        var life = new Life().Do(An, Save(broken));

        var reasons = life.Refused(Binh, life.Publish());

        Assert.That(reasons.Select(r => r.Code), Is.All.EqualTo(RefusalCodes.DefinitionInvalid));
        Assert.That(reasons.Select(r => r.Vietnamese), Has.Some.Contains("$.transitions"));
        Assert.That(reasons.Select(r => r.English), Has.Some.Contains("mid-year-review"));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{")]
    [TestCase("{ \"id\": \"annual-cycle\" }")]
    public void What_is_no_definition_is_not_saved(string json) =>
        Assert.That(new Life().Refused(An, Save(json)).Select(r => r.Code), Is.Not.Empty.And.All.EqualTo(RefusalCodes.DefinitionInvalid));

    [Test]
    public void A_definition_of_another_id_an_unknown_member_and_too_long_a_text_are_not_saved()
    {
        string[] texts =
        [
            AYear.Json(j => j["id"] = "other"),
            AYear.Json(j => j["colour"] = "red"),
            AYear.Json(j => j["roles"]!.AsArray().Add(null)),
            new(' ', DefinitionLoader.MaxLength + 1),
        ];
        foreach (var text in texts)
        {
            Assert.That(new Life().Refused(An, Save(text)).Single().Code, Is.EqualTo(RefusalCodes.DefinitionInvalid));
        }

        Assert.That(new Life().Refused(An, new DefinitionCommand.SaveDraft(Id, AYear.Json(), new string('x', 2001))).Single().Code, Is.EqualTo(RefusalCodes.CycleFieldTooLong));
    }

    [Test]
    public void Of_hundreds_of_findings_the_first_few_are_named_and_the_rest_counted()
    {
        var life = new Life().Do(An, Save(AYear.Json(j => j["stages"] = new JsonArray())));

        var reasons = life.Refused(Binh, life.Publish());

        Assert.That(reasons, Has.Count.EqualTo(6));
        Assert.That(reasons[5].Vietnamese, Does.Match(@"còn \d+ lỗi khác"));
    }

    [Test]
    public void Nobody_who_wrote_at_a_draft_publishes_it()
    {
        var life = new Life().Do(An, Save(AYear.Json())).Do(Binh, Save(AYear.Json(j => j["name"] = "Khác")));

        Assert.That(life.Refused(An, life.Publish()).Single().Code, Is.EqualTo(RefusalCodes.DefinitionSameAuthor));
        Assert.That(life.Refused(Binh, life.Publish()).Single().Code, Is.EqualTo(RefusalCodes.DefinitionSameAuthor));
        life.Do(Chi, life.Publish());
        Assert.That(life.State!.Published!.Authors, Is.EqualTo(new[] { An, Binh }));
        Assert.That(life.State.Published.Publisher, Is.EqualTo(Chi));
    }

    [Test]
    public void The_authors_of_a_draft_begin_anew_after_a_publication()
    {
        var life = new Life().Do(An, Save(AYear.Json()));
        life.Do(Chi, life.Publish()).Do(Chi, Save(Version(2)));

        life.Do(An, life.Publish());

        Assert.That(life.State!.Versions[1].Authors, Is.EqualTo(new[] { Chi }));
    }

    [Test]
    public void Whoever_saved_last_stands_last_and_once()
    {
        var life = new Life().Do(An, Save(AYear.Json())).Do(Binh, Save(AYear.Json())).Do(An, Save(AYear.Json()));

        Assert.That(life.State!.Draft!.Authors, Is.EqualTo(new[] { Binh, An }));
    }

    [Test]
    public void What_the_publisher_has_not_read_is_not_published()
    {
        var life = new Life().Do(An, Save(AYear.Json()));
        var read = life.Publish();
        life.Do(An, Save(AYear.Json(j => j["name"] = "Khác")));

        Assert.That(life.Refused(Binh, read).Single().Code, Is.EqualTo(RefusalCodes.DefinitionDraftChanged));
    }

    [Test]
    public void A_version_is_greater_than_every_earlier_one_also_than_a_retired_one()
    {
        var life = new Life().Do(An, Save(Version(5)));
        life.Do(Binh, life.Publish()).Do(Binh, new DefinitionCommand.Retire(Id, "QĐ 2"));

        foreach (var version in new[] { 4, 5 })
        {
            life.Do(An, Save(Version(version)));
            Assert.That(life.Refused(Binh, life.Publish()).Single().Code, Is.EqualTo(RefusalCodes.DefinitionVersionTaken));
        }

        life.Do(An, Save(Version(6)));
        life.Do(Binh, life.Publish());
        Assert.That(life.State!.Published!.Version, Is.EqualTo(6));
    }

    [Test]
    public void A_publication_ends_the_version_before_it_at_the_same_instant()
    {
        var life = new Life().Do(An, Save(AYear.Json()));
        life.Do(Binh, life.Publish()).Do(An, Save(Version(2)));
        life.Now += Duration.FromDays(1);
        life.Do(Binh, life.Publish());

        Assert.That(life.State!.Versions.Select(v => v.RetiredAt), Is.EqualTo(new Instant?[] { life.Now, null }));
        Assert.That(life.State.Draft, Is.Null);
    }

    [Test]
    public void All_that_stands_against_a_publication_is_said_at_once()
    {
        var life = new Life().Do(An, Save(Version(3)));
        life.Do(Binh, life.Publish()).Do(An, Save(AYear.Json(j => j["version"] = 1, j => j["timeZone"] = "Mars/Olympus")));

        var reasons = life.Refused(An, life.Publish() with { Decision = " " });

        Assert.That(reasons.Select(r => r.Code), Is.EqualTo(new[]
        {
            RefusalCodes.DefinitionSameAuthor, RefusalCodes.DefinitionVersionTaken, RefusalCodes.DecisionMissing, RefusalCodes.DefinitionInvalid,
        }));
    }

    [Test]
    public void Retiring_needs_a_published_version_and_a_decision()
    {
        var life = new Life().Do(An, Save(AYear.Json()));
        Assert.That(life.Refused(Binh, new DefinitionCommand.Retire(Id, "QĐ 2")).Single().Code, Is.EqualTo(RefusalCodes.DefinitionNotPublished));
        life.Do(Binh, life.Publish());

        Assert.That(life.Refused(Binh, new DefinitionCommand.Retire(Id, "\u00a0")).Single().Code, Is.EqualTo(RefusalCodes.DecisionMissing));
        life.Do(Binh, new DefinitionCommand.Retire(Id, "QĐ 2"));

        Assert.That(life.State!.Published, Is.Null);
        Assert.That(life.Refused(Binh, new DefinitionCommand.Retire(Id, "QĐ 2")).Single().Code, Is.EqualTo(RefusalCodes.DefinitionNotPublished));
    }

    [Test]
    public void Retiring_leaves_the_draft_and_discarding_leaves_the_versions()
    {
        var life = new Life().Do(An, Save(AYear.Json()));
        life.Do(Binh, life.Publish()).Do(An, Save(Version(2))).Do(Binh, new DefinitionCommand.Retire(Id, "QĐ 2"));
        Assert.That(life.State!.Draft!.Version, Is.EqualTo(2));

        life.Do(An, new DefinitionCommand.DiscardDraft(Id));

        Assert.That(life.State!.Versions, Has.Count.EqualTo(1));
        Assert.That(life.Refused(An, new DefinitionCommand.DiscardDraft(Id)).Single().Code, Is.EqualTo(RefusalCodes.DefinitionNoDraft));
    }

    [TestCase(DefinitionRoles.Author, true)]
    [TestCase(DefinitionRoles.Publisher, false)]
    public void Each_role_does_its_own_part_only(string role, bool writes)
    {
        var life = new Life().Do(An, Save(AYear.Json()));
        life.Do(Chi, life.Publish()).Do(An, Save(Version(2)));
        DefinitionCommand[] writing = [Save(AYear.Json()), new DefinitionCommand.DiscardDraft(Id)];
        DefinitionCommand[] publishing = [life.Publish(), new DefinitionCommand.Retire(Id, "QĐ 2")];

        foreach (var command in writing.Concat(publishing))
        {
            var isAllowed = writing.Contains(command) == writes;
            Assert.That(life.Decide(Binh, command, role).Reasons.Any(r => r.Code == RefusalCodes.ActorNotPermitted), Is.EqualTo(!isAllowed), command.GetType().Name);
        }
    }

    private static DefinitionCommand.SaveDraft Save(string json) => new(Id, json, "");

    private static string Version(int version) => AYear.Json(j => j["version"] = version);

    /// <summary>A definition's life, without engine and store.</summary>
    private sealed class Life
    {
        private readonly Dictionary<string, string> _texts = [];

        public DefinitionState? State { get; private set; }

        public Instant Now { get; set; } = AYear.At(1, 2);

        public DefinitionCommand.Publish Publish() => new(Id, State!.Draft!.Hash, "QĐ 1");

        public Life Do(PersonId person, DefinitionCommand command)
        {
            var decision = Decide(person, command);
            Assert.That(decision.Reasons, Is.Empty, command.GetType().Name);
            foreach (var @event in decision.Events)
            {
                State = DefinitionEvolver.Evolve(Id, State, @event, Now);
                if (@event is DefinitionEvent.DraftSaved saved)
                {
                    _texts[saved.Hash] = ((DefinitionCommand.SaveDraft)command).Json;
                }
            }

            return this;
        }

        public IReadOnlyList<Refusal> Refused(PersonId person, DefinitionCommand command)
        {
            var decision = Decide(person, command);
            Assert.That(decision.Events, Is.Empty);
            return decision.Reasons;
        }

        public Decision<DefinitionEvent> Decide(PersonId person, DefinitionCommand command, params string[] roles) => DefinitionDecider.Decide(
            State,
            command,
            new Caller(false, (roles.Length == 0 ? DefinitionRoles.All : roles).ToHashSet(), Now),
            person,
            State?.Draft is { } draft ? _texts[draft.Hash] : null);
    }
}
