using System.Text.Json;
using DanVan.Workflows.Serialization;

namespace DanVan.Workflows.Definitions;

/// <summary>Says in words what is different between two versions of a definition. Pure and thread-safe.</summary>
/// <remarks>
/// Items of lists are matched by their ids, never by their place: moving one is one change. A new id is an item added and another one removed, since
/// whatever refers to it must follow. Both versions need only be of the right shape; a draft with repeated or unknown ids is compared all the same.
/// </remarks>
public static class DefinitionDiff
{
    /// <summary>The differences, in the order of the definition's members.</summary>
    /// <param name="from">The earlier version.</param>
    /// <param name="to">The later version.</param>
    /// <returns>Empty exactly when both are the same JSON but for white space, comments and the order of members.</returns>
    public static IReadOnlyList<DefinitionChange> Compare(CycleDefinition from, CycleDefinition to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var log = new DiffLog(from, to);
        var scope = new DiffScope(log, "definition", "$", new("", ""));
        Head(scope, from, to);
        Lists(scope, from, to);
        DiffTimes.Deadlines(scope, from, to);
        DiffStages.Compare(scope, from, to);
        Permissions(scope, from, to);
        DiffRegistration.Registration(scope, from.Registration, to.Registration);
        DiffRegistration.Reports(scope, from.Reports, to.Reports);
        DiffScoring.Compare(scope, from, to);
        Documents(scope, from, to);
        if (log.Changes.Count == 0 && Canonical(from) != Canonical(to))
        {
            // For example an empty list in place of none, or 1.0 in place of 1.
            scope.Add("spelling", "", new("chỉ cách viết thay đổi, nội dung giữ nguyên", "only the spelling changes, the meaning stays"), null, null);
        }

        return log.Changes;
    }

    private static void Head(DiffScope scope, CycleDefinition from, CycleDefinition to)
    {
        scope.Text("$schema", scope.Of("lược đồ JSON", "the JSON schema"), from.Schema, to.Schema);
        scope.Text("id", scope.Of("mã định nghĩa", "the definition's id"), from.Id, to.Id);
        scope.Count("version", scope.Of("phiên bản", "the version"), from.Version, to.Version);
        scope.Text("name", scope.Of("tên quy trình", "the definition's name"), from.Name, to.Name);
        scope.Text("timeZone", scope.Of("múi giờ", "the time zone"), from.TimeZone, to.TimeZone);
        scope.Count("years", scope.Of("số năm của một chu kỳ", "the number of years of a cycle"), from.Years, to.Years);
        Owner(scope, from.Owner, to.Owner);
    }

    private static void Owner(DiffScope scope, OwnerRules? from, OwnerRules? to)
    {
        if (from is null || to is null)
        {
            scope.Value("owner", scope.Of("cơ quan chủ trì", "the body that owns a cycle"), from is null ? null : Both.Quoted(from.Body), to is null ? null : Both.Quoted(to.Body));
            return;
        }

        var owner = scope.Part("owner");
        owner.Text("body", scope.Of("loại cơ quan chủ trì", "the kind of body that owns a cycle"), from.Body, to.Body);
        owner.Names(
            "profiles", scope.Of("thể thức văn bản", "the format profiles"), from.Profiles, to.Profiles, (_, id) => Both.Quoted(id), new("mọi thể thức", "any profile"), isOrdered: true);
    }

    private static void Lists(DiffScope scope, CycleDefinition from, CycleDefinition to)
    {
        scope.Items("roles", from.Roles, to.Roles, "role", r => r.Id, (_, r) => new($"vai trò \"{r.Name}\"", $"the role \"{r.Name}\""), (role, b, a) =>
        {
            role.Renamed(b.Name, a.Name);
            DiffTimes.Validity(role, b.ValidFrom, b.ValidTo, a.ValidFrom, a.ValidTo);
        });
        Names(scope, "kinds", "kind", "loại hình", "the kind", from.Kinds, to.Kinds);
        Names(scope, "fields", "field", "lĩnh vực", "the field", from.Fields, to.Fields);
        Names(scope, "origins", "origin", "tính chất mô hình", "the origin", from.Origins, to.Origins);
        Names(scope, "areas", "area", "khu vực", "the area", from.Areas, to.Areas);
        scope.Items(
            "participants", from.Participants, to.Participants, "participants", g => g.Id, (_, g) => new($"nhóm đơn vị \"{g.Name}\"", $"the group \"{g.Name}\""), (group, b, a) =>
            {
                group.Renamed(b.Name, a.Name);
                group.Names("levels", group.Of("cấp", "levels"), b.Levels, a.Levels, (_, id) => Both.Quoted(id), new("mọi cấp", "any level"));
                group.Names("blocs", group.Of("khối", "blocs"), b.Blocs, a.Blocs, (_, id) => Both.Quoted(id), new("mọi khối", "any bloc"));
                group.Names("areas", group.Of("khu vực", "areas"), b.Areas, a.Areas, DiffNames.Area, new("mọi khu vực", "any area"));
                DiffTimes.Validity(group, b.ValidFrom, b.ValidTo, a.ValidFrom, a.ValidTo);
            });
    }

    /// <summary>A list of ids with names.</summary>
    internal static void Names(DiffScope scope, string member, string code, string vi, string en, IReadOnlyList<NamedItem>? from, IReadOnlyList<NamedItem>? to) =>
        scope.Items(member, from, to, code, i => i.Id, (_, i) => new($"{vi} \"{i.Name}\"", $"{en} \"{i.Name}\""), (item, b, a) => item.Renamed(b.Name, a.Name));

    private static void Permissions(DiffScope scope, CycleDefinition from, CycleDefinition to)
    {
        foreach (var action in from.Permissions.Keys.Union(to.Permissions.Keys))
        {
            var before = from.Permissions.GetValueOrDefault(action) ?? [];
            var after = to.Permissions.GetValueOrDefault(action) ?? [];
            var permission = scope.Part($"permissions['{action}']", "permission");
            var words = DiffWords.Action(action);
            foreach (var role in before.Except(after))
            {
                var name = DiffNames.Role(from, role);
                permission.Add("removed", "", new($"vai trò {name.Vi} bị bỏ quyền {words.Vi}", $"the role {name.En} may no longer {words.En}"), name.Vi, null);
            }

            foreach (var role in after.Except(before))
            {
                var name = DiffNames.Role(to, role);
                permission.Add("added", "", new($"vai trò {name.Vi} được thêm quyền {words.Vi}", $"the role {name.En} may now {words.En}"), null, name.Vi);
            }
        }
    }

    private static void Documents(DiffScope scope, CycleDefinition from, CycleDefinition to) => scope.Items(
        "documents", from.Documents, to.Documents, "document", d => d.Id, (_, d) => new($"văn bản \"{d.Name}\"", $"the document \"{d.Name}\""), (document, b, a) =>
        {
            document.Renamed(b.Name, a.Name);
            document.Text("type", document.Of("ký hiệu loại văn bản", "the abbreviation of its type"), b.Type, a.Type);
            document.Flag(
                "perAward", b.PerAward, a.PerAward, document.Of("ban hành riêng cho từng mô hình được khen", "is issued for each award"), document.Of("ban hành một bản cho cả chu kỳ", "is issued once a cycle"));
            document.Flag(
                "needsAwards",
                b.NeedsAwards,
                a.NeedsAwards,
                document.Of("không ban hành khi không có mô hình được khen", "is left out when nothing is awarded"),
                document.Of("ban hành cả khi không có mô hình được khen", "is issued even when nothing is awarded"));
            document.Text("template", document.Of("mẫu nội dung", "its template"), b.Template, a.Template);
            document.Text("subject", document.Of("trích yếu", "its subject"), b.Subject, a.Subject);
            document.Names(
                "recipients", document.Of("nơi nhận", "its recipients"), b.Recipients, a.Recipients, (_, text) => Both.Quoted(text), new("theo mặc định của loại văn bản", "those of its kind"), isOrdered: true);
            DiffDocuments.Parts(document, b, a);
        });

    private static string Canonical(CycleDefinition definition) => JsonSerializer.Serialize(definition, WorkflowJson.Authored);
}
