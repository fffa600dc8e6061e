using System.Collections.Frozen;
using System.Globalization;

namespace DanVan.Workflows.Documents.Checking.Rules;

/// <summary>Says a finding as a sentence: {0} the part, {1} what is asked for, {2} what was found.</summary>
internal static class FindingTexts
{
    private static readonly FrozenDictionary<string, (string Vietnamese, string English)> Sentences = new Dictionary<string, (string, string)>
    {
        ["package.not-docx"] = ("Tệp không phải văn bản Word (.docx).", "The file is no Word document (.docx)."),
        ["package.encrypted"] = ("Tệp được đặt mật khẩu hoặc ở định dạng .doc cũ, không kiểm tra được.", "The file is encrypted or in the old .doc format and cannot be checked."),
        ["package.corrupt"] = ("Tệp bị hỏng, không đọc được.", "The file is damaged and cannot be read."),
        ["package.too-large"] = ("Tệp lớn hoặc phức tạp quá giới hạn kiểm tra.", "The file is larger or more deeply nested than is read."),
        ["wrong-standard"] = ("Văn bản dùng lẫn thể thức của Đảng và của Nhà nước: cần “{1}”, đang là “{2}”.", "The document mixes the standards of the Party and of the State: “{1}” is needed, it has “{2}”."),
        ["runs-conflict"] = ("{0}: một dòng có nhiều cỡ chữ hoặc kiểu chữ ({2}).", "{0}: one line is set in several sizes or faces ({2})."),
        ["page.size"] = ("Khổ giấy là {2}, quy định {1}.", "The paper measures {2}; the rule is {1}."),
        ["page.orientation"] = ("Trang đặt ngang mà không có bảng, biểu.", "The page lies on its side though it has no table."),
        ["page.margin-top"] = ("Lề trên {2}, quy định {1}.", "The top margin is {2}; the rule is {1}."),
        ["page.margin-bottom"] = ("Lề dưới {2}, quy định {1}.", "The bottom margin is {2}; the rule is {1}."),
        ["page.margin-left"] = ("Lề trái {2}, quy định {1}.", "The left margin is {2}; the rule is {1}."),
        ["page.margin-right"] = ("Lề phải {2}, quy định {1}.", "The right margin is {2}; the rule is {1}."),
        ["issuer-name.asterisk"] = ("Dưới tên cơ quan ban hành thiếu dấu sao (*).", "The asterisk under the issuer's name is missing."),
        ["number.label"] = ("Số, ký hiệu phải bắt đầu bằng “{1}”, đang là “{2}”.", "The number begins with “{1}”; it reads “{2}”."),
        ["number.blank"] = ("Văn bản chưa có số.", "The document has no number yet."),
        ["number.spaces"] = ("Số, ký hiệu có khoảng trắng: “{2}”, cần “{1}”.", "There are spaces in the number: “{2}”, should be “{1}”."),
        ["number.leading-zero"] = ("Số nhỏ hơn 10 phải có số 0 phía trước: “{1}”, đang là “{2}”.", "A number below ten has a leading zero: “{1}”, it reads “{2}”."),
        ["number.grammar"] = ("Số, ký hiệu “{2}” không đúng mẫu (ví dụ {1}).", "“{2}” is no number and symbol (examples: {1})."),
        ["number.type"] = ("Ký hiệu “{2}” không khớp tên loại văn bản (cần {1}).", "The symbol “{2}” does not go with the type's name ({1} is needed)."),
        ["place-date.grammar"] = ("Địa danh, thời gian “{2}” không đúng mẫu “{1}”.", "Place and date “{2}” are not written like “{1}”."),
        ["place-date.comma"] = ("Sau địa danh phải có dấu phẩy: “{1}”, đang là “{2}”.", "A comma follows the place: “{1}”, it reads “{2}”."),
        ["place-date.leading-zero"] = ("Ngày nhỏ hơn 10, tháng 1 và tháng 2 phải có số 0 phía trước: “{1}”, đang là “{2}”.", "Days below ten and the months 1 and 2 have a leading zero: “{1}”, it reads “{2}”."),
        ["place-date.extra-zero"] = ("Tháng 3 đến tháng 9 không thêm số 0 phía trước: “{1}”, đang là “{2}”.", "The months 3 to 9 have no leading zero: “{1}”, it reads “{2}”."),
        ["place-date.date"] = ("“{2}” không phải một ngày có thật.", "“{2}” is no real date."),
        ["place-date.blank"] = ("Văn bản chưa ghi đủ ngày, tháng, năm.", "The date is not filled in yet."),
        ["type-name.unknown"] = ("Tên loại “{2}” không có trong danh mục loại văn bản.", "“{2}” is none of the known types of documents."),
        ["subject.dashes"] = ("Dưới trích yếu thiếu hàng gạch “{1}”.", "The row of hyphens “{1}” under the abstract is missing."),
        ["subject.lead"] = ("Văn bản có tên loại không dùng “{2}” trước trích yếu.", "A document with a type's name has no “{2}” before its abstract."),
        ["letter-subject.lead"] = ("Trích yếu công văn phải bắt đầu bằng “{1}” đúng theo thể thức, đang là “{2}”.", "The abstract of the letter begins with “{1}”; it reads “{2}”."),
        ["body.first-line-indent"] = ("Lùi đầu dòng {2}, quy định {1}.", "The first line is indented by {2}; the rule is {1}."),
        ["body.gap"] = ("Khoảng cách giữa các đoạn văn {2}, quy định {1}.", "The gap between paragraphs is {2}; the rule is {1}."),
        ["body.line-spacing"] = ("Khoảng cách dòng {2}, quy định {1}.", "The line spacing is {2}; the rule is {1}."),
        ["body.end-mark"] = ("Nội dung phải kết thúc bằng “{1}”, đang là “{2}”.", "The body ends with “{1}”; it ends “{2}”."),
        ["legal-basis.punctuation"] = ("Cuối dòng căn cứ phải là “{1}”, đang là “{2}” (các dòng dấu chấm phẩy, dòng cuối dấu chấm).", "A legal basis ends with “{1}”, here with “{2}” (semicolons, the last a full stop)."),
        ["signer-authority.prefix"] = ("Chữ viết tắt quyền hạn “{2}” không đúng; dùng {1}.", "“{2}” is not how authority is abbreviated; use {1}."),
        ["signer-title.prefix"] = ("Chữ viết tắt “{2}” trước chức vụ không đúng; dùng {1}.", "“{2}” does not stand before a title; use {1}."),
        ["signer-name.academic-title"] = ("Trước họ tên người ký có học hàm, học vị “{2}”; chỉ lực lượng vũ trang và ngành giáo dục, y tế, khoa học được ghi theo quy định của ngành.", "An academic title (“{2}”) stands before the signer's name; only armed forces, education, health and science may, by their own rules."),
        ["addressees.label"] = ("Cần “{1}”, đang là “{2}”.", "“{1}” is needed; it reads “{2}”."),
        ["addressees.submission-label"] = ("Tờ trình của Đảng dùng “{1}”, đang là “{2}”.", "A submission of the Party says “{1}”; it reads “{2}”."),
        ["addressees.kind"] = ("“Kính gửi” chỉ dùng trong công văn và {1}, không dùng trong {2}.", "Only letters and {1} have addressees, not {2}."),
        ["addressees.punctuation"] = ("Cuối dòng phải là “{1}”, đang là “{2}”.", "The line ends with “{1}”, here with “{2}”."),
        ["recipients-label.text"] = ("Cần “{1}”, đang là “{2}”.", "“{1}” is needed; it reads “{2}”."),
        ["recipients.dash"] = ("Mỗi nơi nhận bắt đầu bằng gạch đầu dòng: “{2}”.", "Each recipient begins with a hyphen: “{2}”."),
        ["recipients.separator"] = ("Cuối mỗi nơi nhận phải là “{1}”, đang là “{2}”.", "Each recipient ends with “{1}”, here with “{2}”."),
        ["recipients.end"] = ("Cuối danh sách nơi nhận phải là “{1}”, đang là “{2}”.", "The last recipient ends with “{1}”, here with “{2}”."),
        ["recipients.filing"] = ("Dòng lưu phải là “{1}”, đang là “{2}”.", "The filing line is “{1}”; it reads “{2}”."),
        ["recipients.first"] = ("Nơi nhận đầu tiên cần là “{1}”, đang là “{2}”.", "The first recipient is “{1}”; it reads “{2}”."),
        ["page-number.first-page"] = ("Trang đầu không hiển thị số trang.", "The first page shows no number."),
        ["page-number.position"] = ("Số trang đặt ở lề dưới; quy định canh giữa trong phần lề trên.", "The page number stands in the bottom margin; it belongs in the middle of the top margin."),
        ["page-number.numerals"] = ("Số trang dùng kiểu “{2}”; quy định chữ số Ả Rập.", "The page number is written as “{2}”; Arabic numerals are the rule."),
        ["page-number.start"] = ("Số trang bắt đầu từ {2}, quy định từ {1}.", "Page numbers begin with {2}; the rule is {1}."),
        ["appendix-title.numeral"] = ("Phụ lục đánh số La Mã liên tục: cần “{1}”, đang là “{2}”.", "Appendices are counted in Roman numerals: “{1}” is needed, it reads “{2}”."),
        ["appendix-title.page-number"] = ("Số trang của từng phụ lục phải được đánh riêng, từ {1}.", "Each appendix counts its own pages, from {1}."),
        ["appendix-of.text"] = ("Dưới tiêu đề phụ lục cần “{1}”, đang là “{2}”.", "Under an appendix's title stands “{1}”; it reads “{2}”."),
        ["secrecy.text"] = ("Độ mật “{2}” không phải một trong: {1}.", "“{2}” is none of the degrees of secrecy: {1}."),
        ["urgency.text"] = ("Độ khẩn “{2}” không phải một trong: {1}.", "“{2}” is none of the degrees of urgency: {1}."),
        ["circulation.text"] = ("Chỉ dẫn lưu hành “{2}” không phải một trong: {1}.", "“{2}” is none of the marks of circulation: {1}."),
        ["text.nfc"] = ("Văn bản dùng Unicode tổ hợp; cần Unicode dựng sẵn (NFC).", "Letters are decomposed; precomposed Unicode (NFC) is the rule."),
        ["text.legacy-encoding"] = ("Văn bản dùng phông chữ mã cũ “{2}” (TCVN3, VNI); cần phông Unicode {1}.", "The font “{2}” is of an old encoding (TCVN3, VNI); the Unicode font {1} is the rule."),
        ["text.language"] = ("Phần lớn văn bản không được đánh dấu tiếng Việt ({1}), đang là “{2}”.", "Most of the text is not marked as Vietnamese ({1}), but as “{2}”."),
        ["text.tracked-changes"] = ("Văn bản còn các chỉnh sửa được theo dõi, chưa chấp nhận.", "There are tracked changes that were not accepted."),
        ["cell.header-row"] = ("Bảng {2} dòng không lặp lại tiêu đề khi sang trang.", "A table of {2} rows does not repeat its head on the next page."),

        // By what is wrong, for every part.
        ["missing"] = ("{0}: không có.", "{0}: missing."),
        ["text"] = ("{0}: cần “{1}”, đang là “{2}”.", "{0}: “{1}” is needed, it reads “{2}”."),
        ["rule"] = ("{0}: phía dưới thiếu đường kẻ ngang.", "{0}: the rule under it is missing."),
        ["font"] = ("{0}: phông chữ “{2}”, quy định {1}.", "{0}: the font is “{2}”; the rule is {1}."),
        ["size"] = ("{0}: cỡ chữ {2}, quy định {1}.", "{0}: the size is {2}; the rule is {1}."),
        ["color"] = ("{0}: chữ có màu {2}, quy định màu đen.", "{0}: the text has the colour {2}; black is the rule."),
        ["upper"] = ("{0}: phải viết chữ in hoa “{1}”, đang là “{2}”.", "{0}: capitals are the rule, “{1}”; it reads “{2}”."),
        ["alignment"] = ("{0}: căn lề “{2}”, quy định “{1}”.", "{0}: it is aligned “{2}”; the rule is “{1}”."),
        ["bold"] = ("{0}: sai kiểu chữ đậm, quy định “{1}”, đang là “{2}”.", "{0}: the rule is “{1}”, here it is “{2}”."),
        ["italic"] = ("{0}: sai kiểu chữ nghiêng, quy định “{1}”, đang là “{2}”.", "{0}: the rule is “{1}”, here it is “{2}”."),
        ["underline"] = ("{0}: sai gạch chân chữ, quy định “{1}”, đang là “{2}”.", "{0}: the rule is “{1}”, here it is “{2}”."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["bold"] = "đậm", ["no bold"] = "không đậm", ["italic"] = "nghiêng", ["no italic"] = "không nghiêng", ["underline"] = "có gạch chân", ["no underline"] = "không gạch chân",
        ["both"] = "đều hai bên", ["center"] = "giữa", ["left"] = "trái", ["right"] = "phải", ["left / both"] = "trái hoặc đều hai bên", ["center / right"] = "giữa hoặc phải",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static (string Vietnamese, string English) Of(string code, string part, string expected, string found)
    {
        var sentence = Sentences.TryGetValue(code, out var own) ? own : Sentences[code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..]];
        var names = PartNames.Of(part);
        return (
            string.Format(CultureInfo.InvariantCulture, sentence.Vietnamese, names.Vietnamese, Vietnamese(expected), Vietnamese(found)),
            string.Format(CultureInfo.InvariantCulture, sentence.English, names.English, expected, found));
    }

    private static string Vietnamese(string value) =>
        Words.TryGetValue(value, out var word) ? word : value.EndsWith(" lines", StringComparison.Ordinal) ? value[..^6] + " dòng" : value;
}
