using DanVan.Workflows.Cycles;

namespace DanVan.Workflows.Documents.Tests.PlayedYears;

/// <summary>Invented people, units and models of the years played for the sample documents.</summary>
internal static class PlayedNames
{
    public static readonly IReadOnlyList<string> Offices =
    [
        "Văn phòng Sở", "Phòng Nghiệp vụ Y", "Phòng Nghiệp vụ Dược", "Phòng Kế hoạch - Tài chính", "Trung tâm Kiểm soát bệnh tật tỉnh", "Bệnh viện Đa khoa tỉnh",
        "Bệnh viện Y học cổ truyền tỉnh", "Trung tâm Y tế khu vực Bù Đăng", "Trung tâm Y tế khu vực Lộc Ninh", "Trung tâm Y tế khu vực Phước Long", "Trung tâm Kiểm nghiệm",
        "Trung tâm Pháp y tỉnh",
    ];

    public static readonly IReadOnlyList<string> Committees =
    [
        "Đảng ủy xã Đắk Nhau", "Đảng ủy xã Lộc An", "Đảng ủy phường Bình Phước", "Đảng ủy xã Bom Bo", "Đảng ủy xã Tân Tiến", "Đảng ủy phường Phước Bình", "Đảng ủy xã Phú Nghĩa", "Đảng ủy xã Thiện Hưng",
        "Đảng ủy các cơ quan Đảng tỉnh", "Đảng ủy Quân sự tỉnh", "Đảng ủy Công an tỉnh", "Đảng ủy Bộ đội Biên phòng tỉnh",
    ];

    public static readonly IReadOnlyList<string> Models =
    [
        "Trạm y tế thân thiện - mỗi tuần một ngày khám lưu động cho người cao tuổi", "Tổ dân vận lưu động vận động hiến máu tình nguyện", "Tiếp công dân ngày thứ Bảy, trả kết quả tại nhà",
        "Vườn thuốc nam trong mỗi gia đình", "Chuyến xe nghĩa tình đưa đón người bệnh nghèo", "Camera an ninh do Nhân dân đóng góp", "Sáng - xanh - sạch - đẹp đường thôn",
        "Hiến đất mở rộng 12 km đường liên thôn", "Bữa ăn dinh dưỡng cho trẻ em vùng sâu", "Nhóm Zalo “Dân hỏi - cán bộ trả lời”", "Phòng, chống sốt xuất huyết “Mỗi tuần 15 phút”",
        "Giảm nghèo bằng ngân hàng dê giống", "Tổ hòa giải không để vụ việc vượt cấp", "Bác sĩ gia đình của đồng bào S’tiêng", "Tủ thuốc miễn phí dành cho công nhân nhà trọ",
        "Vận động đồng bào có đạo tham gia bảo hiểm y tế toàn dân", "Cải cách thủ tục khám, chữa bệnh bằng căn cước công dân", "Xóa nhà tạm, nhà dột nát bằng ngày công của đoàn viên",
        "Già làng giữ bản bình yên", "Thu gom rác thải y tế hộ gia đình", "Lớp học xóa mù chữ ban đêm", "Giữ gìn tiếng cồng chiêng", "Cán bộ nữ nhận đỡ đầu trẻ mồ côi", "Tư vấn sức khỏe học đường qua điện thoại",
    ];

    public static readonly IReadOnlyList<string> People = ["Nguyễn Thị Lan", "Điểu K’Ré", "Hoàng Văn Bảo", "Lý Thị Mỹ Dung", "Trương Quốc Việt", "Thị Hồng"];

    public static IReadOnlyList<CouncilMember> Council(params string[] positions)
    {
        string[] names = ["Phạm Minh Đức", "Đỗ Thị Hoa", "Vũ Quốc Khánh", "Lê Hoàng Nam", "Bùi Thị Thu Thủy", "Đặng Văn Phú", "Ngô Thị Ánh Nguyệt"];
        return [.. names.Zip(positions, (name, position) => (name, position)).Select((m, i) => new CouncilMember($"m{i + 1}", m.name, m.position, null))];
    }

    /// <summary>What a unit wrote about a model, item by item of the usual form.</summary>
    public static string Item(string item, int model) => item switch
    {
        "name" => Models[model % Models.Count],
        "situation" => "Địa bàn rộng, dân cư phân tán; nhiều hộ chưa được tiếp cận đầy đủ thông tin, người cao tuổi và người khuyết tật đi lại khó khăn.",
        "goal" => "100% hộ dân được tuyên truyền, vận động.\nÍt nhất 85% hộ dân tham gia, duy trì thường xuyên trong năm.",
        "content" => "Phân công đảng viên phụ trách từng nhóm hộ; họp dân lấy ý kiến trước khi làm.\nCông khai nguồn đóng góp, kết quả từng tháng tại nhà văn hóa thôn.",
        "place" => $"Thôn {1 + (model % 9)}",
        "forces" => "Cấp ủy, công đoàn, đoàn thanh niên, hội phụ nữ và người có uy tín",
        "resources" => "Kinh phí xã hội hóa 45 triệu đồng và 320 ngày công",
        "period" => "Từ tháng 3 đến hết tháng 11 năm 2026",
        "outputs" => "Báo cáo kết quả, danh sách hộ tham gia, ảnh trước và sau khi thực hiện",
        "sustain" => "Duy trì hằng năm; đã có 03 thôn lân cận đề nghị được hướng dẫn",
        _ => "Theo hồ sơ đăng ký",
    };
}
