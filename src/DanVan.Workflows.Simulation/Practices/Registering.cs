using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using NodaTime;

namespace DanVan.Workflows.Simulation.Practices;

/// <summary>Units register their models, most of them on the last days; some papers are late, incomplete, sent twice, taken back or returned.</summary>
internal sealed class Registering : IPractice
{
    private const int WithoutDeadline = 30;
    private const int LastDays = 10;


    // Working days after the term for supplementing after which a registration that has not come back is written off.
    private const int DaysToGiveUp = 8;

    private bool _isPlanned;

    public ValueTask PlanAsync(Scene scene, CancellationToken cancellationToken)
    {
        if (_isPlanned || !scene.Accepts(StageActions.Submit))
        {
            return default;
        }

        _isPlanned = true;
        var last = scene.DeadlineOf(scene.Definition.Registration.Deadline) ?? scene.WorkingDay(WithoutDeadline);
        var days = scene.WorkingDays(scene.Today, last);
        for (var i = 0; i < scene.Request.Models; i++)
        {
            var model = new SimulatedModel(scene, i);
            if (model.Registers)
            {
                var day = model.IsLate ? scene.Calendar.AddWorkingDays(last, model.Dice.Between(1, 3)) : DayInTime(days, scene.Habits, model);
                Plan(scene, model, day, model.Code, model.IsIncomplete);
            }
        }

        return default;
    }

    // Bursts are what registration is known for: two in five on the last day, and most of the rest in the two weeks before it.
    private static LocalDate DayInTime(IReadOnlyList<LocalDate> days, SimulationHabits habits, SimulatedModel model)
    {
        if (model.Dice.Chance(habits.OnTheLastDay))
        {
            return days[^1];
        }

        var late = Math.Min(LastDays, days.Count);
        return model.Dice.Chance(65) ? days[days.Count - 1 - model.Dice.Below(late)] : model.Dice.Of(days);
    }

    private static void Plan(Scene scene, SimulatedModel model, LocalDate day, string code, bool isIncomplete)
    {
        scene.Models[code] = model;
        scene.Agenda.Add(day, new Step(StageActions.Submit, scene.RolesFor(StageActions.Submit), Holds: !model.IsLate, Submit(model, code, isIncomplete))
        {
            ComesRegardless = true,
            Then = (later, outcome) => AfterSubmission(later, model, code, outcome),
        });
    }

    private static Func<Scene, ValueTask<Command?>> Submit(SimulatedModel model, string code, bool isIncomplete) => scene => new(new RegistrationCommand.Submit(
        scene.Registration(code),
        model.Unit.Id,
        model.Kind,
        model.Field,
        model.Origin,
        isIncomplete ? model.IncompleteForm(scene.Definition) : model.Form,
        scene.Receipt));

    private static void AfterSubmission(Scene scene, SimulatedModel model, string code, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Done:
                AfterAcceptance(scene, model, code);
                break;
            case Outcome.Refused { Reasons: [{ Code: RefusalCodes.RegistrationIncomplete }, ..] } when model.HandsInAgain && code == model.Code:
                Plan(scene, model, scene.WorkingDay(model.Dice.Between(1, 3)), $"{model.Code}-2", isIncomplete: false);
                break;
            case Outcome.Refused { Reasons: [{ Code: RefusalCodes.ReceiptTooEarly }, ..] } when code.Length < 100 - 2:
                Plan(scene, model, scene.WorkingDay(model.Dice.Between(5, 10)), $"{code}-w", isIncomplete: false);
                break;
        }
    }

    private static void AfterAcceptance(Scene scene, SimulatedModel model, string code)
    {
        if (model.HandsInTwice && code == model.Code)
        {
            Plan(scene, model, scene.WorkingDay(model.Dice.Between(0, 2)), $"{model.Code}-x", isIncomplete: false);
        }

        if (model.Withdraws)
        {
            scene.Agenda.Add(scene.WorkingDay(model.Dice.Between(1, 8)), new Step(
                StageActions.Withdraw,
                scene.RolesFor(StageActions.Withdraw),
                Holds: false,
                later => new(new RegistrationCommand.Withdraw(later.Registration(code), "Đơn vị không còn điều kiện thực hiện."))));
        }
        else if (model.IsReturned && scene.Definition.Registration.MaxReturns > 0)
        {
            scene.Agenda.Add(scene.WorkingDay(model.Dice.Between(1, 4)), new Step(
                StageActions.Return,
                scene.RolesFor(StageActions.Return),
                Holds: true,
                later => new(new RegistrationCommand.Return(later.Registration(code), "Đề nghị bổ sung số liệu minh chứng.")))
            {
                Then = (later, outcome) => AfterReturn(later, model, code, outcome),
            });
        }
    }

    private static void AfterReturn(Scene scene, SimulatedModel model, string code, Outcome outcome)
    {
        if (outcome is not Outcome.Done)
        {
            return;
        }

        var days = scene.Definition.Registration.SupplementWorkingDays;
        scene.Agenda.Add(scene.WorkingDay(days + DaysToGiveUp), new Step(
            StageActions.Withdraw, scene.RolesFor(StageActions.Withdraw), Holds: true, later => GiveUpAsync(later, later.Registration(code))));
        if (model.ResubmitsLate && model.Dice.Chance(50))
        {
            return;
        }

        var day = scene.WorkingDay(model.ResubmitsLate ? days + model.Dice.Between(1, 5) : model.Dice.Between(1, days));
        scene.Agenda.Add(day, new Step(
            StageActions.Resubmit,
            scene.RolesFor(StageActions.Resubmit),
            Holds: !model.ResubmitsLate,
            later => new(new RegistrationCommand.Resubmit(later.Registration(code), model.Kind, model.Field, model.Origin, model.Form, later.Receipt))));
    }

    // The day may have been the registration deadline: what is not overdue yet waits until it is.
    private static async ValueTask<Command?> GiveUpAsync(Scene scene, RegistrationId id)
    {
        if (await scene.Queries.RegistrationAsync(id) is not { Status: RegistrationStatus.Returned, Returns: [.., var last] })
        {
            return null;
        }

        if (last.Due >= scene.Today)
        {
            scene.Agenda.Add(scene.Calendar.AddWorkingDays(last.Due, DaysToGiveUp), new Step(
                StageActions.Withdraw, scene.RolesFor(StageActions.Withdraw), Holds: true, later => GiveUpAsync(later, id)));
            return null;
        }

        return new RegistrationCommand.Withdraw(id, "Quá hạn bổ sung, đơn vị không nộp lại.");
    }
}
