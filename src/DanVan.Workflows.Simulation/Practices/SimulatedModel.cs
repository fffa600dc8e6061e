using System.Globalization;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Simulation.Office;

namespace DanVan.Workflows.Simulation.Practices;

/// <summary>A model with its unit and its fate, all drawn before the year begins.</summary>
internal sealed class SimulatedModel
{
    private static readonly string[] Deeds =
    [
        "Vận động hiến đất làm đường", "Tuyến đường tự quản", "Tổ hòa giải gần dân", "Chuyển đổi số cho người cao tuổi", "Phân loại rác tại nguồn",
        "Tiết kiệm giúp nhau làm kinh tế", "Khám bệnh lưu động", "Camera an ninh do dân góp", "Nhà sạch vườn đẹp", "Một cửa thân thiện",
    ];

    public SimulatedModel(Scene scene, int number)
    {
        var dice = scene.DiceFor("model", number);
        var habits = scene.Habits;
        Number = number;
        Code = $"m{(number + 1).ToString("D5", CultureInfo.InvariantCulture)}";

        // Every unit has a model before one has a second; beyond that some units are busier than others.
        Unit = scene.Office.Units[number < scene.Office.Units.Count ? number : dice.Below(scene.Office.Units.Count)];
        Kind = dice.Chance(75) ? scene.Definition.Kinds[0].Id : dice.Of(scene.Definition.Kinds).Id;
        Field = dice.Of(scene.Definition.Fields).Id;
        Origin = dice.Of(scene.Definition.Origins).Id;
        Quality = Math.Clamp(86 + dice.Around(36), 0, 100);
        Registers = !dice.Chance(habits.NeverRegisters);
        IsLate = dice.Chance(habits.RegistersLate);
        IsIncomplete = dice.Chance(habits.IncompleteAtFirst);
        HandsInAgain = dice.Chance(habits.HandsInAgain);
        HandsInTwice = dice.Chance(habits.HandsInTwice);
        Withdraws = dice.Chance(habits.Withdraws);
        IsReturned = dice.Chance(habits.IsReturned) && !Withdraws;
        ResubmitsLate = dice.Chance(habits.ResubmitsLate);
        IsDiscontinued = dice.Chance(habits.IsDiscontinued);
        HasIncompleteSheet = dice.Chance(habits.IncompleteSheet);
        IsDisqualified = dice.Chance(habits.IsDisqualified);
        Appeals = dice.Chance(habits.Appeals);
        AppealSucceeds = dice.Chance(habits.AppealSucceeds);
        Name = $"{dice.Of(Deeds)} {number + 1}";
        Form = scene.Definition.Registration.Form.ToDictionary(i => i.Id, i => Answer(i, scene.Request.Year, dice));
        Dice = dice;
    }

    public int Number { get; }

    public string Code { get; }

    public CohortUnit Unit { get; }

    public string Kind { get; }

    public string Field { get; }

    public string Origin { get; }

    public string Name { get; }

    /// <summary>How good it is, 0 to 100: what a fair judge would give of a hundred.</summary>
    public int Quality { get; }

    public bool Registers { get; }

    public bool IsLate { get; }

    public bool IsIncomplete { get; }

    public bool HandsInAgain { get; }

    public bool HandsInTwice { get; }

    public bool Withdraws { get; }

    public bool IsReturned { get; }

    public bool ResubmitsLate { get; }

    public bool IsDiscontinued { get; }

    public bool HasIncompleteSheet { get; }

    public bool IsDisqualified { get; }

    public bool Appeals { get; }

    public bool AppealSucceeds { get; }

    public IReadOnlyDictionary<string, string> Form { get; }

    /// <summary>For what is drawn on the way.</summary>
    public Dice Dice { get; }

    /// <summary>The form without one of its required items.</summary>
    public IReadOnlyDictionary<string, string> IncompleteForm(CycleDefinition definition)
    {
        var missing = definition.Registration.Form.LastOrDefault(i => i.Required);
        return Form.Where(p => p.Key != missing?.Id).ToDictionary();
    }

    private string Answer(FormItem item, int year, Dice dice) => item.Type switch
    {
        FormItemTypes.Number => NumberIn(item, dice),
        FormItemTypes.Date => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{dice.Between(1, 12):D2}-{dice.Between(1, 28):D2}"),
        FormItemTypes.Choice => item.Options is { Count: > 0 } options ? dice.Of(options).Id : "",
        FormItemTypes.YesNo => dice.Chance(60) ? "yes" : "no",
        _ => Fit(item.Id == "name" ? Name : $"{item.Name}: nội dung mô phỏng của {Name}", item.MaxLength),
    };

    private static string NumberIn(FormItem item, Dice dice)
    {
        var low = item.Min ?? 0;
        var value = low + dice.Between(0, 500);
        return Math.Min(value, item.Max ?? decimal.MaxValue).ToString(CultureInfo.InvariantCulture);
    }

    private static string Fit(string text, int length) => text.Length <= length ? text : text[..length];
}
