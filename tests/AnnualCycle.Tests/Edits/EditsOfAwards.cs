using DanVan.TestData;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;

namespace AnnualCycle.Tests.Edits;

/// <summary>Edits of awards and of the council's vote.</summary>
internal static class EditsOfAwards
{
    private const string Awards = """
        [{ "id": "giay-khen-tt", "name": "Giấy khen", "kind": "collective", "authority": "Giám đốc Sở", "quota": 2 },
         { "id": "giay-khen-cn", "name": "Giấy khen", "kind": "individual", "authority": "Giám đốc Sở", "quota": 1 }]
        """;

    // Votes are counted in a stage of their own, and the year goes on afterwards.
    private static readonly Action<System.Text.Json.Nodes.JsonObject> Counting = Change.All(
        Change.InsertStage("counted", "commendation", "closed"),
        json => Change.Of(json["stages"], "counted")["accepts"] = new System.Text.Json.Nodes.JsonArray("count-votes"),
        json => Change.Of(json["stages"], "counted")["onEnter"] = System.Text.Json.Nodes.JsonNode.Parse("""[{ "do": "count-votes" }]"""),
        json => Change.Of(json["stages"], "closed")["onEnter"]!.AsArray().RemoveAt(0));

    private static readonly string[] CountingStages = ["plan", "registration", "mid-year-review", "scoring", "commendation", "counted", "closed"];

    public static IReadOnlyList<DefinitionEdit> All { get; } =
    [
        new("pass-before-counting", "Đổi tỷ lệ tán thành khi đang bỏ phiếu", Moment.Voting, Change.Set("voting.pass", "\"1/2\""), DryRunVerdict.Same)
        {
            Rules = r => r with { Pass = (1, 2) },
            Shows = true,
        },
        new("quorum-before-counting", "Đổi tỷ lệ dự họp khi đã bỏ phiếu xong", Moment.Voted, Change.Set("voting.quorum", "\"1/2\""), DryRunVerdict.Same)
        {
            Rules = r => r with { Quorum = (1, 2) },
            Shows = true,
        },
        new("pass-after-counting", "Nâng tỷ lệ tán thành sau khi kiểm phiếu", Moment.Counted, Change.Set("voting.pass", "\"9/10\""), DryRunVerdict.Blocked, "replay.differs.registration.votes-counted")
        {
            FirstVersion = Counting,
            Stages = CountingStages,
        },
        new("pass-after-counting-no-matter", "Đổi tỷ lệ tán thành sau khi kiểm phiếu mà kết quả vẫn vậy", Moment.Counted, Change.Set("voting.pass", "\"3/5\""), DryRunVerdict.Same)
        {
            FirstVersion = Counting,
            Stages = CountingStages,
            Rules = r => r with { Pass = (3, 5) },
        },
        new("pass-after-the-end", "Đổi tỷ lệ tán thành sau khi chu kỳ kết thúc", Moment.Closed, Change.Set("voting.pass", "\"9/10\""), null),
        new("voting-secret-in-time", "Chuyển sang bỏ phiếu kín trước khi bỏ phiếu", Moment.Concluded, Change.Set("voting.secret", "true"), DryRunVerdict.Same)
        {
            Rules = r => r with { Secret = true },
            Shows = true,
        },
        new("voting-secret-too-late", "Chuyển sang bỏ phiếu kín khi đã bỏ phiếu công khai", Moment.Voting, Change.Set("voting.secret", "true"), DryRunVerdict.Blocked, "replay.ballot.secret"),
        new("awards-the-year-has-its-own", "Thêm chỉ tiêu khen thưởng trong quy trình khi năm nay tự ấn định", Moment.Scored, Change.Set("awards", Awards), DryRunVerdict.Same),
        new("awards-the-year-has-none", "Thêm chỉ tiêu khen thưởng trong quy trình khi năm nay không ấn định", Moment.Scored, Change.Set("awards", Awards), DryRunVerdict.Same)
        {
            Settings = s => s with { Awards = [] },
            First = ModelRules.OfTheFormat with { Awards = new Dictionary<string, ModelAward>() },
            Rules = r => r with { Awards = new Dictionary<string, ModelAward> { ["collective"] = new("giay-khen-tt", 2), ["individual"] = new("giay-khen-cn", 1) } },
            Shows = true,
        },
        new(
            "awards-after-proposal", "Thêm chỉ tiêu khen thưởng sau khi đã lập danh sách đề nghị", Moment.Concluded, Change.Set("awards", Awards),
            DryRunVerdict.Blocked, "replay.differs.cycle.awards-proposed")
        {
            Settings = s => s with { Awards = [] },
            First = ModelRules.OfTheFormat with { Awards = new Dictionary<string, ModelAward>() },
        },
        new("owner-profile-kept", "Quy định thể thức, gồm thể thức năm nay đang dùng", Moment.Registered, Change.Set("owner", """{ "body": "Sở, ban, ngành", "profiles": ["state-nd30"] }"""), DryRunVerdict.Same),
        new(
            "owner-profile-excluded", "Quy định thể thức, không gồm thể thức năm nay đang dùng", Moment.Registered,
            Change.Set("owner", """{ "body": "Ban của Tỉnh ủy", "profiles": ["party-hd36-2018"] }"""), DryRunVerdict.Blocked, "replay.cycle.profile"),
    ];
}
