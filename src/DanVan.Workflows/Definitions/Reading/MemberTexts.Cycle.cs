using static DanVan.Workflows.Definitions.DefinitionFindingCodes;

namespace DanVan.Workflows.Definitions.Reading;

internal static partial class MemberTexts
{
    private static Dictionary<string, MemberText> Cycle => new()
    {
        ["CycleDefinition.Schema"] = new("Đường dẫn tới JSON Schema, cho trình soạn thảo; không được đọc", "Where the JSON Schema is, for the editor; not read"),
        ["CycleDefinition.Id"] = Id("Mã quy trình, ví dụ annual-cycle", "Id of the definition, for example annual-cycle"),
        ["CycleDefinition.Version"] = Number("Phiên bản, từ 1", "Version, 1 or more", 1, int.MaxValue, DefinitionFindingCodes.DefinitionVersion),
        ["CycleDefinition.Name"] = Name("Tên quy trình", "Name of the definition, in Vietnamese"),
        ["CycleDefinition.TimeZone"] = new("Múi giờ IANA của các ngày, thường là Asia/Ho_Chi_Minh", "IANA zone in which dates are read, normally Asia/Ho_Chi_Minh"),
        ["CycleDefinition.Years"] = Number("Số năm dương lịch mà các thời hạn có thể rơi vào", "How many calendar years the deadlines may lie in", 1, 10),
        ["CycleDefinition.Owner"] = new("Dành cho cơ quan nào; bỏ trống là mọi cơ quan", "For which bodies it is made; left out for any"),
        ["CycleDefinition.Roles"] = Filled("Các vai trò", "The roles people may hold"),
        ["CycleDefinition.Kinds"] = Filled("Loại hình mô hình: tập thể, cá nhân", "Kinds of model: collective, individual"),
        ["CycleDefinition.Fields"] = Filled("Các lĩnh vực", "Fields of a model"),
        ["CycleDefinition.Origins"] = Filled("Nguồn gốc mô hình: mới, tiếp tục", "Origins of a model: new, continued"),
        ["CycleDefinition.Areas"] = new("Địa bàn của đơn vị mà ngưỡng điểm có thể phụ thuộc, ví dụ miền núi", "Areas of units on which thresholds may depend, for example mountainous ones"),
        ["CycleDefinition.Participants"] = new("Các nhóm đơn vị tham gia; rỗng là mọi đơn vị trong danh bạ", "The groups of units that take part; empty for every unit of the directory"),
        ["CycleDefinition.Deadlines"] = new("Các thời hạn, theo thứ tự thời gian", "The deadlines, in order of time"),
        ["CycleDefinition.Stages"] = Filled("Các giai đoạn; giai đoạn đầu bắt đầu khi mở chu kỳ", "The stages; the first one is entered when the cycle opens"),
        ["CycleDefinition.Transitions"] = new("Các bước chuyển giữa các giai đoạn", "The ways from stage to stage"),
        ["CycleDefinition.Milestones"] = new("Các mốc bên cạnh các giai đoạn, ví dụ giao ban quý", "What is held beside the stages, for example quarterly briefings"),
        ["CycleDefinition.Permissions"] = new("Việc nào do vai trò nào làm", "Which roles may do what")
        {
            Bounds = new Bounds { Keys = StageActions.OfPeople, WordCode = ActionUnknown, EmptyCode = RoleNone },
        },
        ["CycleDefinition.Registration"] = new("Đăng ký mô hình", "How models are registered"),
        ["CycleDefinition.Reports"] = new("Chế độ báo cáo", "How units report"),
        ["CycleDefinition.Scoring"] = new("Chấm điểm", "How models are scored"),
        ["CycleDefinition.Disqualifiers"] = new("Các điều kiện loại", "Grounds that make a registration ineligible"),
        ["CycleDefinition.Voting"] = new("Hội đồng biểu quyết", "How the council votes"),
        ["CycleDefinition.Awards"] = new("Các hình thức khen, khi thiết lập của năm không nêu", "The awards, for a year whose settings name none"),
        ["CycleDefinition.Documents"] = new("Các văn bản", "The documents"),
    };

    private static Dictionary<string, MemberText> Parts => new()
    {
        ["NamedItem.Id"] = Id("Mã", "Id"),
        ["NamedItem.Name"] = Name(),
        ["OwnerRules.Body"] = Text("Loại cơ quan chủ trì, ví dụ Sở, ban, ngành cấp tỉnh", "What kind of body owns its cycles, in Vietnamese", LongestName),
        ["OwnerRules.Profiles"] = new("Các thể thức văn bản được dùng; thứ nhất là thường dùng", "The format profiles its documents may have; the first is the usual one")
        {
            Bounds = new Bounds { EmptyCode = ListEmpty, Form = TextForm.Id },
        },
        ["RoleDefinition.Id"] = Id("Mã vai trò", "Id of the role"),
        ["RoleDefinition.Name"] = Name(),
        ["RoleDefinition.ValidFrom"] = new("Ngày đầu có hiệu lực", "First day on which it gives rights"),
        ["RoleDefinition.ValidTo"] = new("Ngày cuối còn hiệu lực", "Last day on which it gives rights"),
        ["ParticipantGroup.Id"] = Id("Mã nhóm", "Id of the group"),
        ["ParticipantGroup.Name"] = Name(),
        ["ParticipantGroup.Levels"] = new("Các cấp; bỏ trống là mọi cấp", "Levels; left out for any"),
        ["ParticipantGroup.Blocs"] = new("Các khối; bỏ trống là mọi khối", "Blocs; left out for any"),
        ["ParticipantGroup.Areas"] = new("Các địa bàn; bỏ trống là mọi địa bàn", "Areas; left out for any"),
        ["ParticipantGroup.ValidFrom"] = new("Ngày đầu tham gia", "First day on which it takes part"),
        ["ParticipantGroup.ValidTo"] = new("Ngày cuối tham gia", "Last day on which it takes part"),
    };

    private static Dictionary<string, MemberText> Flow => new()
    {
        ["StageDefinition.Id"] = Id("Mã giai đoạn", "Id of the stage"),
        ["StageDefinition.Name"] = Name(),
        ["StageDefinition.Accepts"] = Word("Các việc được nhận trong giai đoạn", "The actions taken while the cycle is in the stage", StageActions.OfStages, ActionUnknown),
        ["StageDefinition.FreezesCohort"] = new("Có chốt danh sách đơn vị khi bắt đầu không", "Whether the units of the cycle are fixed when it is entered"),
        ["StageDefinition.OnEnter"] = new("Hệ thống làm gì sau khi bắt đầu, theo thứ tự", "What is carried out after it is entered, in order"),
        ["StageDefinition.Optional"] = new("Chu kỳ có thể bỏ qua không", "Whether a cycle may pass it by"),
        ["StageDefinition.Closes"] = new("Thời hạn phải rời giai đoạn", "The deadline by which it should be left"),
        ["StageDefinition.Final"] = new("Chu kỳ có kết thúc ở đây không", "Whether the cycle ends here"),
        ["EffectDefinition.Do"] = Word("Việc của hệ thống", "What is carried out", StageEffects.All, EffectUnknown),
        ["EffectDefinition.Document"] = new("Văn bản được ban hành, cho issue-document", "The kind of document, for issue-document"),
        ["EffectDefinition.Message"] = Text("Nội dung thông báo, cho notify", "What people are told, in Vietnamese, for notify", 2_000),
        ["EffectDefinition.Roles"] = new("Báo cho ai, cho notify; bỏ trống là các đơn vị", "Who is told, for notify; left out for the units of the cycle") { Bounds = new Bounds { EmptyCode = RoleNone } },
        ["TransitionDefinition.Trigger"] = Id("Mã bước chuyển, duy nhất trong giai đoạn", "What pulls it, unique within its stage"),
        ["TransitionDefinition.Name"] = Name("Tên trên nút bấm", "Name on a button, in Vietnamese"),
        ["TransitionDefinition.From"] = new("Rời giai đoạn nào", "The stage it leaves"),
        ["TransitionDefinition.To"] = new("Đến giai đoạn nào", "The stage it enters"),
        ["TransitionDefinition.Roles"] = new("Vai trò được thực hiện", "The roles that may pull it"),
        ["TransitionDefinition.AfterDeadlines"] = new("Các thời hạn phải qua trước", "Deadlines that must have passed before"),
        ["TransitionDefinition.Conditions"] = Text("Các biểu thức phải đúng thì bước chuyển mới hiện ra", "Expressions that must hold for it to be offered at all", 2_000),
        ["TransitionDefinition.Validators"] = new("Những gì phải đúng khi thực hiện", "What must hold for it to be pulled"),
        ["TransitionDefinition.Effects"] = new("Hệ thống làm gì sau khi thực hiện, theo thứ tự", "What is carried out after it is pulled, in order"),
        ["TransitionDefinition.Automatic"] = Word("Khi nào tự thực hiện", "When it fires by itself", AutomaticPulls.All),
        ["ValidatorDefinition.Condition"] = Text("Biểu thức phải đúng", "The expression that must hold", 2_000),
        ["ValidatorDefinition.Vietnamese"] = Text("Lý do từ chối, tiếng Việt", "Why it is refused, in Vietnamese", 500),
        ["ValidatorDefinition.English"] = Text("Lý do từ chối, tiếng Anh", "Why it is refused, in English", 500),
        ["MilestoneDefinition.Id"] = Id("Mã mốc", "Id of the milestone"),
        ["MilestoneDefinition.Name"] = Name(),
        ["MilestoneDefinition.Deadline"] = new("Thời hạn của mốc", "The deadline by which it should be held"),
        ["MilestoneDefinition.Roles"] = Filled("Ai ghi nhận", "Who may record it", RoleNone),
        ["MilestoneDefinition.Stages"] = Filled("Ghi nhận trong giai đoạn nào; bỏ trống là mọi giai đoạn chưa kết thúc", "The stages in which it may be recorded; left out for any but a final one"),
        ["MilestoneDefinition.OnRecord"] = new("Hệ thống làm gì sau khi ghi nhận, theo thứ tự", "What is carried out after it is recorded, in order"),
    };
}
