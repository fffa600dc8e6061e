using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DanVan.TestData.Generation;

/// <summary>Writes <c>cycle.json</c>.</summary>
internal static class CycleWriter
{
    public const string CollectiveAward = "giay-khen-tt";
    public const string IndividualAward = "giay-khen-cn";

    public static void Write(YearDraft draft)
    {
        var random = draft.Stream("cycle");
        using var file = File.Create(Path.Combine(draft.Folder, "cycle.json"));
        if (draft.Hostility.OddFiles && random.Chance(400))
            file.Write(Encoding.UTF8.Preamble);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = !draft.Hostility.OddFiles || random.Chance(500),
            NewLine = "\n",
        });
        json.WriteStartObject();
        json.WriteNumber("year", draft.Options.Year);
        json.WriteString("theme", $"Năm \"Dân vận khéo\" vì {Words.Place(random)} bình yên, no ấm");
        json.WriteString("definition", "annual-cycle");
        WriteOwner(json, random, draft.Options.Profile);
        WriteDates(json, draft.Timetable);
        json.WriteNumber("upperLevelReserve", draft.Options.Reserve);
        json.WriteStartArray("council");
        foreach (var member in draft.Council)
        {
            json.WriteStartObject();
            json.WriteString("id", member.Id);
            json.WriteString("name", Words.Person(random));
            json.WriteString("position", member.Id == "m1" ? "Chủ tịch Hội đồng" : "Ủy viên Hội đồng");
            json.WriteString("unit", member.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("awards");
        WriteAward(json, CollectiveAward, "collective", draft.Options.CollectiveQuota);
        WriteAward(json, IndividualAward, "individual", draft.Options.IndividualQuota);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        file.WriteByte((byte)'\n');
    }

    private static void WriteOwner(Utf8JsonWriter json, Prng random, string profile)
    {
        var party = profile.StartsWith("party", StringComparison.Ordinal);
        var place = Words.Place(random);
        json.WriteStartObject("owner");
        json.WriteString("name", party ? "Ban Tuyên giáo và Dân vận Tỉnh ủy" : "Sở Y tế");
        json.WriteString("parent", party ? $"Tỉnh ủy {place}" : $"Ủy ban nhân dân tỉnh {place}");
        json.WriteString("symbol", party ? "BTGDVTU" : "SYT");
        json.WriteString("place", place);
        json.WriteString("profile", profile);
        json.WriteString("signerTitle", party ? "TRƯỞNG BAN" : "GIÁM ĐỐC");
        json.WriteString("signerName", Words.Person(random));
        json.WriteEndObject();
    }

    private static void WriteDates(Utf8JsonWriter json, Timetable timetable)
    {
        json.WriteStartObject("deadlines");
        json.WriteString("registration", Timetable.Text(timetable.Registration));
        json.WriteString("midYearReport", Timetable.Text(timetable.MidYear));
        json.WriteString("annualReport", Timetable.Text(timetable.Annual));
        json.WriteEndObject();
        json.WriteStartObject("calendar");
        foreach (var (name, days) in new[] { ("off", timetable.Off), ("working", timetable.Working) })
        {
            json.WriteStartArray(name);
            foreach (var day in days)
                json.WriteStringValue(Timetable.Text(day));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteAward(Utf8JsonWriter json, string id, string kind, int? quota)
    {
        if (quota is null)
            return;
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("name", "Giấy khen");
        json.WriteString("kind", kind);
        json.WriteNumber("quota", quota.Value);
        json.WriteEndObject();
    }
}
