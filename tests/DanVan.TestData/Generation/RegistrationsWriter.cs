using DanVan.TestData.Model;

namespace DanVan.TestData.Generation;

/// <summary>Writes <c>registrations.csv</c> and notes in the draft what the later files may speak of.</summary>
internal sealed class RegistrationsWriter(YearDraft draft)
{
    private const int Id = 0, Unit = 1, Name = 2, Kind = 3, Field = 4, Origin = 5, At = 15;
    private static readonly int[] Items = [2, 6, 7, 8, 9, 10, 11, 12, 13, 14];
    private static readonly string[] Kinds = ["collective", "collective", "collective", "individual"];
    private static readonly string[] FieldNames = ["economy", "culture-society", "defence-security", "political-system"];

    private readonly Prng _random = draft.Stream("registrations");
    private readonly DateOnly _deadline = draft.Timetable.Roll(draft.Timetable.Registration);
    private readonly List<string[]> _written = [];
    private readonly List<string[]> _sound = [];

    public void Write()
    {
        using var file = draft.Open(
            "registrations.csv",
            "registration_id,unit_id,name,kind,field,origin,situation,goal,content,place,"
                + "forces,resources,period,outputs,sustain,submitted_at");
        var tieAt = _deadline.AddDays(-3).ToDateTime(new TimeOnly(9, 30));
        for (var number = 1; number <= draft.Options.Registrations; number++)
        {
            var row = Ordinary(number);
            int? tie = null;
            if (_random.Chance(draft.Hostility.Ties))
            {
                tie = _random.Below(5);
                row[Unit] = draft.Units[0].Id;
                row[At] = Timetable.Text(tie == 3 ? tieAt.AddSeconds(_random.Between(-1, 1)) : tieAt);
            }
            else if (_random.Chance(draft.Hostility.BadRows))
                row = Spoil(row, number);
            else if (_random.Chance(draft.Hostility.OnTheEdge))
                row[At] = Timetable.Text(Edge(row[Unit]));
            else
                _sound.Add(row);

            file.Row(row);
            Note(row, tie);
        }
    }

    private void Note(string[] row, int? tie)
    {
        if (row.Length != 16 || Rules.LocalTime(row[At]) is not { } at)
            return;
        if (_written.All(w => w[Id] != row[Id]))
            draft.Entries.Add(new Entry(row[Id], row[Unit], row[Kind], at, tie));
        _written.Add(row);
    }

    private string[] Ordinary(int number)
    {
        var row = new string[16];
        foreach (var item in Items)
            row[item] = Odd(Words.Phrase(_random));
        row[Id] = DrawId(number);
        row[Unit] = _random.Pick(draft.Units).Id;
        row[Name] = Odd(Words.Deed(_random, number));
        row[Kind] = _random.Pick(Kinds);
        row[Field] = _random.Pick(FieldNames);
        row[Origin] = _random.Pick("new", "continued");
        row[At] = Timetable.Text(DrawInstant());
        return row;
    }

    private string Odd(string text) => _random.Chance(draft.Hostility.OddTexts) ? Words.Odd(_random, text) : text;

    // Ids are compared as they stand: case counts, and some need quotes in the output.
    private string DrawId(int number)
    {
        var id = $"r{number:00000}";
        if (!_random.Chance(draft.Hostility.OddTexts))
            return id;
        return _random.Below(7) switch
        {
            0 => $"R{number:00000}",
            1 => $"R{Math.Max(1, number - 1):00000}",
            2 => $"đ-{number:00000}",
            3 => $"r {number}",
            4 => $"r,{number:00000}",
            5 => $"r\"{number:00000}\"",
            _ => $"r{number}",
        };
    }

    // Most come on the last days.
    private DateTime DrawInstant()
    {
        var early = new DateOnly(draft.Options.Year, 1, 2);
        var day = _deadline.AddDays(-_random.Below(_random.Chance(600) ? 4 : 60));
        return (day < early ? early : day).ToDateTime(TimeOnly.MinValue).AddSeconds(_random.Below(86400));
    }

    private DateTime Edge(string unit)
    {
        var bounds = draft.Units.Where(u => u.Id == unit).SelectMany(u => u.Periods)
            .SelectMany(p => new[] { p.From?.AddDays(-1), p.To }).Where(d => d?.Year == draft.Options.Year).Select(d => d!.Value)
            .Append(_deadline).Append(_deadline).Append(draft.Timetable.Registration).ToList();
        return Timetable.Edge(_random, _random.Pick(bounds));
    }

    private string[] Spoil(string[] row, int number)
    {
        switch (_random.Below(16))
        {
            case 0:
                row[Id] = _written.Count == 0 ? row[Id] : _random.Pick(_written)[Id];
                return row;
            case 1:
                row[Unit] = _random.Pick("u999", "U001", "u01", "");
                return row;
            case 2:
                row[_random.Pick(Items)] = _random.Pick(Words.Blanks);
                return row;
            case 3:
                row[Kind] = _random.Pick("Collective", "team", "tập thể", "");
                return row;
            case 4:
                row[Field] = _random.Pick("Economy", "culture", "political_system", "");
                return row;
            case 5:
                row[Origin] = _random.Pick("old", "New", "");
                return row;
            case 6:
                var late = _deadline.AddDays(_random.Between(1, 9)).ToDateTime(TimeOnly.MinValue);
                row[At] = Timetable.Text(late.AddSeconds(_random.Below(2) * _random.Below(86400)));
                return row;
            case 7 or 8 or 14 or 15:
                return Again(row);
            case 9:
                // A zero-width space is not white space.
                row[_random.Pick(Items)] = "\u200B";
                return row;
            case 10 or 11:
                // Never the id of another row: whether an unreadable row's id counts is not for the generator to say.
                row[Id] = $"x{number:00000}";
                return YearDraft.Unreadable(
                    _random, row, At,
                    "", "2024-13-45T08:00:00", "2024-02-30T08:00:00", "hôm qua", "31/03/2024 08:00", "2024-03-01T25:00:00");
            default:
                return SeveralFaults(row);
        }
    }

    // The name of an earlier row of the same unit, accepted or not; sometimes of another unit, which is no fault.
    private string[] Again(string[] row)
    {
        if (_written.Count == 0)
            return row;
        var earlier = _random.Pick(_sound.Count > 0 && _random.Chance(700) ? _sound : _written);
        row[Unit] = _random.Chance(850) ? earlier[Unit] : row[Unit];
        row[Name] = Words.SameName(_random, earlier[Name]);
        if (_random.Chance(150))
            row[Name] += ".";
        row[At] = _random.Chance(700) ? earlier[At] : row[At];
        return row;
    }

    // The first code of the list decides.
    private string[] SeveralFaults(string[] row)
    {
        for (var i = 0; i < 3; i++)
            row = _random.Below(6) switch
            {
                0 => With(Unit, "u999"),
                1 => With(_random.Pick(Items), _random.Pick(Words.Blanks)),
                2 => With(Kind, "group"),
                3 => With(Field, "ecology"),
                4 => With(Origin, "both"),
                _ => With(At, Timetable.Text(_deadline.AddDays(1).ToDateTime(TimeOnly.MinValue))),
            };
        return row;

        string[] With(int column, string value)
        {
            row[column] = value;
            return row;
        }
    }
}
