using DanVan.TestData.Model;

namespace DanVan.TestData.Generation;

/// <summary>Names and texts composed of word lists. Every place and person in them is invented.</summary>
internal static class Words
{
    private static readonly string[] Deeds =
    [
        "Hiến đất mở đường", "Tổ tự quản an ninh trật tự", "Phân loại rác tại nguồn", "Bếp ăn nghĩa tình", "Chính quyền thân thiện",
        "Giúp nhau giảm nghèo bền vững", "Câu lạc bộ gia đình hạnh phúc", "Tiếp công dân, giải quyết đơn thư", "Ngày thứ Bảy vì dân",
        "Tuyến đường sáng - xanh - sạch - đẹp", "Xóa mù chữ cho người lớn tuổi", "Bệnh viện \"không chờ đợi\"", "Vườn rau cho bếp bán trú",
        "Ký kết giao ước giữ rừng đầu nguồn", "Đồng hành cùng thiếu nhi vùng lũ", "Khu dân cư không khói thuốc",
    ];

    private static readonly string[] Places =
    [
        "Mẫu Giang", "Phú Ví Dụ", "Tân Giả Định", "Yên Thử", "Đông Phỏng", "An Minh Họa", "Hòa Tưởng", "Sơn Thí Điểm", "Lộc Kiểm", "Ước Lệ",
    ];

    private static readonly string[] Bodies =
    [
        "Ủy ban nhân dân xã", "Hội Liên hiệp Phụ nữ xã", "Ủy ban Mặt trận Tổ quốc xã", "Đoàn Thanh niên phường", "Trạm Y tế xã",
        "Ban Chỉ huy Quân sự xã", "Công an phường", "Trường Tiểu học", "Chi cục Thử nghiệm", "Hội Cựu chiến binh xã",
    ];

    private static readonly string[] Phrases =
    [
        "Tuyên truyền, vận động, dân biết - dân bàn - dân làm", "Đối thoại định kỳ; \"nói đi đôi với làm\"",
        "Chủ trì: đơn vị; phối hợp: các hội",
        "Xã hội hóa, không dùng ngân sách", "Từ tháng 1 đến tháng 12", "Sản phẩm kiểm chứng được", "Nhân rộng ra các thôn, tổ dân phố",
        "Giảm 30% số vụ việc kéo dài", "Thực trạng còn vướng, cần đồng thuận", "Mỗi quý một buổi sinh hoạt chuyên đề",
    ];

    private static readonly string[] FamilyNames = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Đặng", "Bùi", "Ngô"];
    private static readonly string[] GivenNames =
        ["Văn Mẫu", "Thị Ví Dụ", "Hữu Thử", "Ngọc Giả", "Quang Định", "Thị Minh Họa", "Đức Phỏng", "Kim Ước"];

    /// <summary>Fields that are empty for a reader: nothing, or only what Unicode calls white space.</summary>
    public static readonly string[] Blanks =
        ["", " ", "\u00A0", "\u3000\u2003", "\t", "\n", "\r\n ", "\u0085", "\u2028\u2029", "\u1680\u202F\u205F", " \u2009\u200A"];

    private static readonly string[] Spaces =
        ["  ", "\u00A0", "\u3000", "\u2003", "\t", "\n", "\r\n", "\u202F\u2009", " \u00A0 ", "\u2028", "\u0085"];

    public static string Deed(Prng random, int number) => $"{random.Pick(Deeds)} ({random.Pick(Places)} {number})";

    public static string Place(Prng random) => random.Pick(Places);

    public static string Body(Prng random, int number) => $"{random.Pick(Bodies)} {random.Pick(Places)} {number}";

    public static string Phrase(Prng random) => random.Pick(Phrases);

    public static string Person(Prng random) => $"{random.Pick(FamilyNames)} {random.Pick(GivenNames)}";

    /// <summary>The same name for the rule on duplicates: other case, other composition, other white space.</summary>
    public static string SameName(Prng random, string name)
    {
        if (random.Chance(500))
            name = random.Chance(500) ? name.ToUpperInvariant() : name.ToLowerInvariant();
        if (random.Chance(600))
            name = name == Unicode.Composed(name) ? Unicode.Decomposed(name) : Unicode.Composed(name);
        if (random.Chance(500))
            name = OddSpace(random, name);
        if (random.Chance(300))
            name = random.Pick(Spaces) + name + random.Pick(Spaces);
        return name;
    }

    /// <summary>A text made hard to read: decomposed, quoted, broken over lines, or oddly spaced.</summary>
    public static string Odd(Prng random, string text) => random.Below(5) switch
    {
        0 => Unicode.Decomposed(text),
        1 => OddSpace(random, text),
        2 => text + random.Pick("\n", "\r\n") + "dòng \"hai\", hết",
        3 => "\"" + text + "\"",
        _ => "\u200B" + text + " 🌾 \uD83C\uDDFB\uD83C\uDDF3",
    };

    private static string OddSpace(Prng random, string text)
    {
        var space = text.IndexOf(' ', random.Below(text.Length));
        return space < 0 ? text + random.Pick(Spaces) : string.Concat(text.AsSpan(0, space), random.Pick(Spaces), text.AsSpan(space + 1));
    }
}
