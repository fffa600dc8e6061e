using System.Globalization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Hosting;
using NodaTime;

namespace DanVan.Workflows.Simulation.Office;

/// <summary>The people and units of the simulated year: one person for each role, invented units that fit the definition's groups, a council.</summary>
internal sealed class SimulatedOffice : IUnitDirectory, IAuthorization
{
    private const int Members = 9;

    private static readonly string[] FamilyNames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng", "Bùi", "Đỗ"];
    private static readonly string[] MiddleNames = ["Văn", "Thị", "Minh", "Thanh", "Đức", "Ngọc"];
    private static readonly string[] GivenNames = ["An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Mai", "Nam", "Phúc", "Quang", "Sơn", "Thảo", "Vinh"];

    private readonly Dictionary<PersonId, IReadOnlySet<string>> _roles;

    public SimulatedOffice(CycleDefinition definition, SimulationRequest request)
    {
        Definition = definition;
        Units = [.. Enumerable.Range(0, request.Units).Select(i => Unit(definition, request, i))];
        Council = [.. Enumerable.Range(0, Members).Select(i => Member(request.Seed, i))];
        People = definition.Roles.ToDictionary(r => PersonOf(r.Id), r => r.Id);
        _roles = People.ToDictionary(p => p.Key, IReadOnlySet<string> (p) => new HashSet<string> { p.Value });
        Settings = new CycleSettings
        {
            Year = request.Year,
            Theme = "Năm mô phỏng",
            Owner = request.Owner ?? Invented(definition),
            Council = Council,

            // What the definition says of awards stands; where it leaves them to the year, one in fifty models may have one.
            Awards = definition.Awards.Count > 0
                ? []
                : [.. definition.Kinds.Select(k => new AwardQuota($"award-{k.Id}"[..Math.Min(64, k.Id.Length + 6)], $"Giấy khen {k.Name}", k.Id, Math.Max(1, request.Models / 50)))],
        };
    }

    public CycleDefinition Definition { get; }

    public IReadOnlyList<CohortUnit> Units { get; }

    public IReadOnlyList<CouncilMember> Council { get; }

    public CycleSettings Settings { get; }

    /// <summary>Each person with their role.</summary>
    public IReadOnlyDictionary<PersonId, string> People { get; }

    public ValueTask<IReadOnlyList<CohortUnit>> UnitsAsync(CycleId cycle, CancellationToken cancellationToken) => new(Units);

    public ValueTask<IReadOnlySet<string>> RolesAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken) =>
        new(_roles.TryGetValue(person, out var roles) ? roles : new HashSet<string>());

    /// <summary>The person who acts in the first of these roles that is valid on the day; null when there is none.</summary>
    public Actor? ActorIn(IReadOnlyList<string> roles, LocalDate day) =>
        roles.Select(id => Definition.Roles.FirstOrDefault(r => r.Id == id)).FirstOrDefault(r => r?.IsValidOn(day) == true) is { } role
            ? new Actor(PersonOf(role.Id))
            : null;

    private static PersonId PersonOf(string role) => new($"sim.{role}");

    // A body of the kind the definition is for, as far as its first format profile tells.
    private static OwnerBody Invented(CycleDefinition definition)
    {
        var profile = definition.Owner?.Profiles is [var first, ..] ? first : "state-nd30";
        return profile.Split('-')[0] switch
        {
            "party" => new(
                "Ban Tuyên giáo và Dân vận", "Tỉnh ủy Thử Nghiệm", "BTGDVTU", "Thử Nghiệm", profile, "TRƯỞNG BAN", "Trần Thử Nghiệm"),
            "front" => new(
                "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Thử Nghiệm", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thử Nghiệm", "MTTQ-BTT", "Thử Nghiệm", profile, "CHỦ TỊCH", "Trần Thử Nghiệm"),
            _ => new("Sở Thử Nghiệm", "Ủy ban nhân dân tỉnh Thử Nghiệm", "STN", "Thử Nghiệm", profile, "GIÁM ĐỐC", "Trần Thử Nghiệm"),
        };
    }

    private static CohortUnit Unit(CycleDefinition definition, SimulationRequest request, int number)
    {
        var dice = new Dice(request.Seed, "unit", number);
        var ordinal = (number + 1).ToString("D4", CultureInfo.InvariantCulture);
        var (level, bloc) = ("commune", "commune");
        var area = definition.Areas.Count > 0 ? dice.Of(definition.Areas).Id : null;

        // Groups take turns, so that each has units as soon as there are as many units as groups.
        if (GroupsIn(definition, request.Year) is { Count: > 0 } groups)
        {
            var group = groups[number % groups.Count];
            level = group.Levels is { Count: > 0 } levels ? dice.Of(levels) : level;
            bloc = group.Blocs is { Count: > 0 } blocs ? dice.Of(blocs) : bloc;
            area = group.Areas is { Count: > 0 } areas ? dice.Of(areas) : area;
        }

        return new CohortUnit(new UnitId($"unit-{ordinal}"), $"Đơn vị Thử Nghiệm {number + 1}", level, bloc, null, null, null, area);
    }

    // Groups that ended before the year began register nothing any more.
    private static List<ParticipantGroup> GroupsIn(CycleDefinition definition, int year) =>
        [.. definition.Participants.Where(g => !(g.ValidTo < new LocalDate(year, 1, 1)) && !(g.ValidFrom > new LocalDate(year, 12, 31)))];

    // One member belongs to a unit that registers models, so that recusal happens.
    private CouncilMember Member(long seed, int number)
    {
        var dice = new Dice(seed, "member", number);
        return new CouncilMember(
            $"member-{(number + 1).ToString("D2", CultureInfo.InvariantCulture)}",
            $"{dice.Of(FamilyNames)} {dice.Of(MiddleNames)} {dice.Of(GivenNames)}",
            number switch { 0 => "Chủ tịch Hội đồng", 1 => "Thư ký Hội đồng", _ => "Ủy viên" },
            number == Members - 1 ? Units[0].Id : null);
    }
}
