using System.Collections.Frozen;

namespace DanVan.Workflows.Refusals;

/// <summary>The texts of all refusals, in Vietnamese and English. <c>{0}</c> stands for what the refusal is about.</summary>
internal static class RefusalCatalogue
{
    private const int MaxEcho = 120;

    private static readonly FrozenDictionary<string, (string Vietnamese, string English)> Texts = new Dictionary<string, (string, string)>
    {
        [RefusalCodes.CommandIdReused] = ("Mã lệnh này đã được dùng cho một yêu cầu khác.", "This command id was used for another request."),
        [RefusalCodes.CommandInternal] = ("Lệnh này chỉ do hệ thống thực hiện.", "Only the system itself sends this command."),
        [RefusalCodes.ActorNotPermitted] = ("Bạn không có quyền thực hiện việc này; cần vai trò: {0}.", "You may not do this; it takes the role: {0}."),
        [RefusalCodes.ReceiptInFuture] = ("Thời điểm nhận {0} ở sau thời điểm hiện tại.", "The time of receipt {0} lies in the future."),

        [RefusalCodes.CycleExists] = ("Chu kỳ này đã được mở.", "This cycle is open already."),
        [RefusalCodes.CycleUnknownDefinition] = ("Không có quy trình \"{0}\".", "There is no definition \"{0}\"."),
        [RefusalCodes.CycleYear] = ("Năm {0} không hợp lệ; nhận từ 2000 đến 2199.", "The year {0} is not one from 2000 to 2199."),
        [RefusalCodes.CycleUnknownDeadline] = ("Quy trình không có thời hạn \"{0}\".", "The definition has no deadline \"{0}\"."),
        [RefusalCodes.CycleDeadlineOutsideYear] = ("Thời hạn {0} nằm ngoài năm của chu kỳ.", "The deadline {0} lies outside the cycle's year."),
        [RefusalCodes.CycleDeadlineOrder] = ("Thời hạn \"{0}\" đến trước thời hạn đứng trước nó.", "The deadline \"{0}\" comes before the one that precedes it."),
        [RefusalCodes.CycleReserve] = ("Điểm dành cho cấp trên phải từ 0 đến {0}.", "The upper level's reserve must be from 0 to {0}."),
        [RefusalCodes.CycleCouncil] = ("Danh sách hội đồng không hợp lệ: {0}.", "The council is not valid: {0}."),
        [RefusalCodes.CycleAwards] = ("Danh mục khen thưởng không hợp lệ: {0}.", "The awards are not valid: {0}."),
        [RefusalCodes.CycleOwner] = ("Thông tin cơ quan chủ trì không hợp lệ: {0}.", "The owner is not valid: {0}."),
        [RefusalCodes.CycleCalendar] = ("Lịch làm việc không hợp lệ: {0}.", "The calendar is not valid: {0}."),
        [RefusalCodes.CycleFieldTooLong] = ("Nội dung \"{0}\" quá dài.", "The text \"{0}\" is too long."),

        [RefusalCodes.StageNotAccepting] = ("Giai đoạn \"{0}\" không nhận việc này.", "The stage \"{0}\" does not take this."),
        [RefusalCodes.StageBetween] = ("Chu kỳ đã rời giai đoạn \"{0}\" và chưa vào giai đoạn tiếp theo.", "The cycle has left the stage \"{0}\" and has not entered the next one."),
        [RefusalCodes.StageUnknown] = ("Quy trình không có giai đoạn \"{0}\".", "The definition has no stage \"{0}\"."),
        [RefusalCodes.FlowNotDriven] = ("Chu kỳ này không do luồng \"{0}\" dẫn.", "The flow \"{0}\" does not drive this cycle."),
        [RefusalCodes.FlowNotLeft] = ("Chu kỳ chưa rời giai đoạn trước lượt {0}.", "The stage before stay {0} has not been left."),
        [RefusalCodes.TransitionUnknown] = ("Giai đoạn hiện tại không có bước chuyển \"{0}\".", "The present stage has no transition \"{0}\"."),
        [RefusalCodes.TransitionTooEarly] = ("Chưa hết thời hạn {0}.", "The deadline {0} has not passed."),
        [RefusalCodes.TransitionEffectsPending] = ("Hệ thống còn việc đang thực hiện của giai đoạn này: {0}.", "The system has not finished this stage's work: {0}."),
        [RefusalCodes.TransitionNoUnits] = ("Danh bạ chưa có đơn vị nào tham gia.", "The directory has no unit that takes part."),
        // Where a validator stands in the way its own texts are said; these are for an expression that cannot be evaluated.
        [RefusalCodes.TransitionBlocked] = ("Không xét được điều kiện của bước chuyển: {0}.", "A condition of the transition cannot be evaluated: {0}."),
        [RefusalCodes.TransitionNotOffered] = ("Bước chuyển \"{0}\" chưa đủ điều kiện.", "The conditions of the transition \"{0}\" do not hold."),
        [RefusalCodes.TransitionDeadlineNotSet] = ("Thời hạn \"{0}\" chưa được xác định.", "The deadline \"{0}\" has no day yet."),
        [RefusalCodes.TransitionNotAutomatic] = ("Không có bước chuyển tự động nào thực hiện được.", "No transition that fires by itself can be pulled."),
        [RefusalCodes.DeadlineNotSet] = ("Thời hạn \"{0}\" chưa được xác định.", "The deadline \"{0}\" has no day yet."),
        [RefusalCodes.DeadlineWaivedAlready] = ("Thời hạn \"{0}\" đã được miễn.", "The deadline \"{0}\" has been waived."),
        [RefusalCodes.ReminderUnknown] = ("Không có lời nhắc \"{0}\".", "There is no reminder \"{0}\"."),
        [RefusalCodes.MilestoneUnknown] = ("Quy trình không có mốc \"{0}\".", "The definition has no milestone \"{0}\"."),
        [RefusalCodes.MilestoneRecordedAlready] = ("Mốc \"{0}\" đã được ghi nhận.", "The milestone \"{0}\" is on record already."),
        [RefusalCodes.MilestoneInFuture] = ("Ngày {0} ở sau ngày hiện tại.", "The day {0} lies in the future."),
        [RefusalCodes.CycleParentPlan] = ("Không có kế hoạch cấp trên {0}.", "There is no plan of the body above, {0}."),
        [RefusalCodes.CycleProfile] = ("Quy trình không dùng thể thức \"{0}\".", "The definition does not allow the format profile \"{0}\"."),
        [RefusalCodes.MigrationUnknownVersion] = ("Không có phiên bản đang công bố {0} của quy trình này.", "There is no published version {0} of this definition."),
        [RefusalCodes.MigrationSameVersion] = ("Chu kỳ đang chạy đúng phiên bản này.", "The cycle runs on this version already."),
        [RefusalCodes.MigrationNeedsMapping] = ("Cần ánh xạ: {0}.", "A mapping is needed: {0}."),
        [RefusalCodes.MigrationBlocked] = ("Không chuyển được: {0}.", "The cycle cannot be moved: {0}."),
        [RefusalCodes.MigrationInvalidMapping] = ("Ánh xạ không hợp lệ: {0}.", "The mapping is not valid: {0}."),
        [RefusalCodes.DefinitionUnknown] = ("Không có quy trình \"{0}\".", "There is no definition \"{0}\"."),
        [RefusalCodes.DefinitionInvalid] = ("Định nghĩa quy trình chưa hợp lệ: {0}.", "The definition does not hold together: {0}."),
        [RefusalCodes.DefinitionNoDraft] = ("Không có bản dự thảo nào.", "There is no draft."),
        [RefusalCodes.DefinitionDraftChanged] = ("Bản dự thảo đã thay đổi sau khi bạn xem.", "The draft has changed since you read it."),
        [RefusalCodes.DefinitionSameAuthor] = ("Người công bố phải khác người soạn thảo.", "The publisher must be a person other than the authors."),
        [RefusalCodes.DefinitionVersionTaken] = ("Số phiên bản phải lớn hơn {0}.", "The version must be greater than {0}."),
        [RefusalCodes.DefinitionNotPublished] = ("Không có phiên bản nào đang công bố.", "No version is published."),
        [RefusalCodes.DefinitionRetired] = ("Quy trình \"{0}\" đã ngừng áp dụng.", "The definition \"{0}\" has been retired."),
        [RefusalCodes.DecisionMissing] = ("Phải nêu quyết định làm căn cứ.", "The decision it rests on must be named."),
        [RefusalCodes.DeadlineNotLater] = ("Thời hạn mới phải sau thời hạn hiện tại {0}.", "The new deadline must be later than the present one, {0}."),
        [RefusalCodes.DeadlineNotReached] = ("Chưa đến thời hạn {0}.", "The deadline {0} has not been reached."),
        [RefusalCodes.DeadlinePassedAlready] = ("Thời hạn \"{0}\" đã được ghi nhận là hết.", "The deadline \"{0}\" is on record as passed."),
        [RefusalCodes.CohortNotFrozen] = ("Danh sách đơn vị chưa được chốt.", "The units of the cycle have not been fixed yet."),
        [RefusalCodes.CohortEmpty] = ("Phải nêu ít nhất một đơn vị.", "At least one unit must be named."),
        [RefusalCodes.EffectNotPending] = ("Việc \"{0}\" không còn chờ thực hiện.", "The effect \"{0}\" is not waiting to be carried out."),
        [RefusalCodes.AwardsAlreadyProposed] = ("Danh sách đề nghị khen thưởng đã được lập.", "The awards have been proposed already."),
        [RefusalCodes.DocumentUnknown] = ("Quy trình không có loại văn bản \"{0}\".", "The definition has no document \"{0}\"."),
        [RefusalCodes.DocumentNotAwarded] = ("Mô hình này không được khen thưởng.", "This model was not awarded."),
        [RefusalCodes.DocumentNotByHand] = ("Loại văn bản \"{0}\" không ban hành trực tiếp được.", "A document \"{0}\" is not issued by hand."),
        [RefusalCodes.DocumentNeedsAwards] = ("Chưa có mô hình nào được khen thưởng để ban hành \"{0}\".", "Nothing was awarded that \"{0}\" could be issued for."),
        [RefusalCodes.DocumentNotIssued] = ("Không có văn bản đã ban hành \"{0}\".", "There is no issued document \"{0}\"."),
        [RefusalCodes.DocumentRecalled] = ("Văn bản {0} đã bị thu hồi.", "The document {0} has been recalled."),
        [RefusalCodes.DocumentReplaced] = ("Văn bản {0} đã được thay thế.", "The document {0} has been replaced."),
        [RefusalCodes.DocumentAboutAnother] = (
            "Văn bản {0} là văn bản đính chính hoặc thu hồi, không thay thế hay thu hồi được.", "The document {0} itself corrects or recalls another; it is neither replaced nor recalled."),
        [RefusalCodes.DocumentOfRegistration] = ("Văn bản {0} là văn bản riêng của một mô hình; thay thế tại mô hình đó.", "The document {0} belongs to a registration, and is replaced there."),
        [RefusalCodes.DocumentReasonMissing] = ("Phải nêu lý do.", "The reason must be given."),
        [RefusalCodes.DocumentDetailUnknown] = ("Loại văn bản này không có mục \"{0}\".", "This kind of document has no detail \"{0}\"."),
        [RefusalCodes.DocumentDetailMissing] = ("Chưa điền mục \"{0}\".", "The detail \"{0}\" is empty."),
        [RefusalCodes.DocumentDetailTooLong] = ("Mục \"{0}\" quá dài.", "The detail \"{0}\" is too long."),
        [RefusalCodes.DocumentDetailInvalid] = ("Giá trị của mục \"{0}\" không hợp lệ.", "The value of the detail \"{0}\" is not valid."),
        [RefusalCodes.DocumentCorrectionsMissing] = ("Phải nêu ít nhất một nội dung đính chính.", "At least one correction must be given."),
        [RefusalCodes.DocumentCorrectionInvalid] = ("Nội dung đính chính thứ {0} không hợp lệ.", "The correction number {0} is not valid."),
        [RefusalCodes.DocumentNotComposable] = ("Không soạn được văn bản: {0}.", "The document cannot be composed: {0}."),
        [RefusalCodes.DocumentNumberTaken] = (
            "Số {0} đã cấp cho văn bản khác của cơ quan: các chu kỳ của cơ quan đánh số theo quy tắc khác nhau.",
            "The number {0} is on another document of the body: its cycles count by different rules."),
        [RefusalCodes.DeliveryInvalid] = ("Thông tin gửi nhận không hợp lệ: {0}.", "The report on the delivery is not valid: {0}."),
        [RefusalCodes.DeliveryInFuture] = ("Thời điểm {0} ở sau thời điểm hiện tại.", "The instant {0} lies in the future."),

        [RefusalCodes.RegistrationRepeatedId] = ("Mã đăng ký {0} đã được dùng.", "The registration id {0} has been used."),
        [RefusalCodes.ReceiptTooEarly] = ("Chưa đến ngày nhận {0}.", "Papers are taken only from {0} on."),
        [RefusalCodes.RegistrationInvalidItem] = ("Giá trị của mục \"{0}\" không hợp lệ.", "The value of the item \"{0}\" is not valid."),
        [RefusalCodes.RegistrationQuotaExceeded] = ("Đơn vị đã đăng ký đủ số mô hình tối đa: {0}.", "The unit has registered as many models as it may: {0}."),
        [RefusalCodes.RegistrationUnknownPredecessor] = ("Không có mô hình {0} được công nhận của đơn vị này để tiếp tục.", "There is no recognised model {0} of this unit to carry on."),
        [RefusalCodes.RegistrationNotReturned] = ("Đăng ký này không ở trạng thái trả lại.", "This registration has not been returned."),
        [RefusalCodes.RegistrationReasonMissing] = ("Phải nêu nội dung cần bổ sung.", "What is lacking must be named."),
        [RefusalCodes.RegistrationReturnedTooOften] = ("Đã trả lại đủ {0} lần.", "It has been returned {0} times, which is the most."),
        [RefusalCodes.AppealUnknownRegistration] = ("Không có mô hình đang được chấm điểm này.", "There is no such model under scoring."),
        [RefusalCodes.AppealOpen] = ("Kiến nghị trước chưa được trả lời.", "An earlier appeal has not been answered."),
        [RefusalCodes.AppealNone] = ("Không có kiến nghị nào chờ trả lời.", "No appeal waits for an answer."),
        [RefusalCodes.AppealTextMissing] = ("Phải nêu nội dung.", "The text must not be empty."),
        [RefusalCodes.BallotSecret] = ("Bỏ phiếu kín: chỉ ghi nhận kết quả kiểm phiếu.", "The ballot is secret: only its counts are recorded."),
        [RefusalCodes.BallotNotSecret] = ("Quy trình không bỏ phiếu kín.", "The definition has no secret ballot."),
        [RefusalCodes.BallotNotInWriting] = ("Chỉ thành viên đã ghi nhận vắng mặt mới được lấy ý kiến bằng văn bản.", "Only a member recorded as absent may be asked in writing, where the definition allows it."),
        [RefusalCodes.TallyInvalid] = ("Kết quả kiểm phiếu không hợp lệ: {0}.", "The counts of the ballot are not valid: {0}."),
        [RefusalCodes.TallyRecordedAlready] = ("Kết quả kiểm phiếu đã được ghi nhận.", "The counts of the ballot are on record already."),
        [RefusalCodes.RegistrationUnknownUnit] = ("Không có đơn vị {0} vào ngày đăng ký.", "There is no unit {0} on the day of submission."),
        [RefusalCodes.RegistrationIncomplete] = ("Chưa điền mục \"{0}\".", "The item \"{0}\" is empty."),
        [RefusalCodes.RegistrationTooLong] = ("Mục \"{0}\" quá dài.", "The item \"{0}\" is too long."),
        [RefusalCodes.RegistrationUnknownKind] = ("Không có loại hình \"{0}\".", "There is no kind \"{0}\"."),
        [RefusalCodes.RegistrationUnknownField] = ("Không có lĩnh vực \"{0}\".", "There is no field \"{0}\"."),
        [RefusalCodes.RegistrationUnknownOrigin] = ("Mô hình phải là mới hoặc tiếp tục, không phải \"{0}\".", "A model is new or continued, not \"{0}\"."),
        [RefusalCodes.RegistrationLate] = ("Đăng ký sau thời hạn {0}.", "Submitted after the deadline {0}."),
        [RefusalCodes.RegistrationDuplicate] = ("Đơn vị đã đăng ký mô hình cùng tên ({0}).", "The unit has registered a model of that name ({0})."),
        [RefusalCodes.RegistrationUnknown] = ("Không có đăng ký này trong chu kỳ.", "There is no such registration in the cycle."),
        [RefusalCodes.RegistrationConcluded] = ("Đăng ký này đã được kết luận.", "This registration has been concluded."),
        [RefusalCodes.RegistrationNotConcluded] = ("Đăng ký {0} chưa được kết luận.", "The registration {0} has not been concluded."),

        [RefusalCodes.ReportUnknownRegistration] = ("Báo cáo cho một đăng ký không được chấp nhận.", "The report is for a registration that was not accepted."),
        [RefusalCodes.ReportUnknownPeriod] = ("Không có kỳ báo cáo \"{0}\".", "There is no reporting period \"{0}\"."),
        [RefusalCodes.ReportDiscontinued] = ("Mô hình đã dừng theo kết luận sơ kết.", "A review discontinued the model."),
        [RefusalCodes.ReportUnknownDecision] = ("Không có kết luận \"{0}\".", "A review cannot decide \"{0}\"."),
        [RefusalCodes.ReportRepeated] = ("Kỳ \"{0}\" đã có báo cáo.", "There is a report for \"{0}\" already."),
        [RefusalCodes.ReportTooLong] = ("Kết quả báo cáo quá dài.", "The reported result is too long."),

        [RefusalCodes.ScoreUnknownRegistration] = ("Chấm điểm cho một đăng ký không được chấp nhận hoặc đã dừng.", "The scores are for a registration that was not accepted, or was discontinued."),
        [RefusalCodes.ScoreUnknownRole] = ("Không có vai trò chấm \"{0}\".", "There is no scoring role \"{0}\"."),
        [RefusalCodes.ScoreUnknownItem] = ("Không có tiêu chí \"{0}\" cho vai trò này.", "There is no item \"{0}\" for this role."),
        [RefusalCodes.ScoreUnknownScorer] = ("\"{0}\" không được chấm điểm này.", "\"{0}\" may not give these points."),
        [RefusalCodes.ScoreConflictOfInterest] = ("Người chấm thuộc chính đơn vị đăng ký.", "The scorer belongs to the unit that registered."),
        [RefusalCodes.ScoreOutOfRange] = ("Điểm {0} ngoài khung hoặc không đúng bước điểm.", "The points {0} are out of range or not a multiple of the step."),
        [RefusalCodes.ScoreRepeated] = ("Tiêu chí \"{0}\" đã được người này chấm.", "The item \"{0}\" has been scored already."),
        [RefusalCodes.ScoreReasonRequired] = ("Chênh lệch ở tiêu chí \"{0}\" phải có lý do.", "The difference at \"{0}\" needs a reason."),
        [RefusalCodes.ScoreEmpty] = ("Phiếu chấm không có dòng nào.", "The score sheet has no line."),
        [RefusalCodes.ScoreTooLong] = ("Phiếu chấm quá dài: {0}.", "The score sheet is too long: {0}."),

        [RefusalCodes.DisqualificationUnknownRegistration] = ("Điều kiện loại cho một đăng ký không được chấp nhận hoặc đã dừng.", "The ground is for a registration that was not accepted, or was discontinued."),
        [RefusalCodes.DisqualificationUnknownCode] = ("Không có điều kiện loại \"{0}\".", "There is no ground \"{0}\"."),
        [RefusalCodes.DisqualificationRepeated] = ("Đăng ký này đã bị loại.", "The registration has been disqualified already."),
        [RefusalCodes.DisqualificationTooLong] = ("Căn cứ loại quá dài.", "The evidence is too long."),

        [RefusalCodes.BallotNotProposed] = ("Mô hình không được đề nghị hình thức khen này.", "The model is not proposed for this award."),
        [RefusalCodes.BallotUnknownMember] = ("\"{0}\" không phải thành viên hội đồng.", "\"{0}\" is not a member of the council."),
        [RefusalCodes.BallotConflictOfInterest] = ("Thành viên thuộc chính đơn vị đăng ký, không biểu quyết.", "The member belongs to the unit that registered, and does not vote."),
        [RefusalCodes.BallotUnknownVote] = ("Không có phiếu \"{0}\".", "There is no vote \"{0}\"."),
        [RefusalCodes.BallotRepeated] = ("Thành viên \"{0}\" đã bỏ phiếu.", "The member \"{0}\" has voted."),
        [RefusalCodes.VotesAlreadyCounted] = ("Phiếu đã được kiểm.", "The votes have been counted."),
    }.ToFrozenDictionary();

    /// <summary>All codes that have texts.</summary>
    public static IEnumerable<string> Codes => Texts.Keys;

    /// <summary>The refusal of a code, about something.</summary>
    public static Refusal Of(string code, string? about = null, int? line = null)
    {
        var (vietnamese, english) = Texts[code];
        return new Refusal(code, Fill(vietnamese, about), Fill(english, about), line);
    }

    private static string Fill(string text, string? about) =>
        text.Replace("{0}", Shorten(about ?? ""), StringComparison.Ordinal);

    // What people typed is echoed, but a megabyte of it helps nobody. Half a character cannot be recorded, so none is echoed or left by the cut.
    private static string Shorten(string about)
    {
        var end = about.Length <= MaxEcho ? about.Length : char.IsHighSurrogate(about[MaxEcho - 2]) ? MaxEcho - 2 : MaxEcho - 1;
        var text = string.Concat(about[..end].EnumerateRunes());
        return end < about.Length ? text + "…" : text;
    }
}
