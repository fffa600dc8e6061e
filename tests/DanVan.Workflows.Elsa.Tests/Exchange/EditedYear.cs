using DanVan.Workflows.Conformance.Engine.Office;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Elsa.Tests.Office;
using DanVan.Workflows.Hosting;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Filters;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Activities;
using Elsa.Workflows.Runtime.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace DanVan.Workflows.Elsa.Tests.Exchange;

/// <summary>A year of <see cref="FlowDesk.Bare"/>, gone step by step on whatever flow is published for it.</summary>
internal static class EditedYear
{
    public static CycleId Cycle { get; } = new("c");

    extension(FlowDesk desk)
    {
        public IElsaFlows Flows => desk.Office.Services.GetRequiredService<IElsaFlows>();

        public async Task OpenCycleAsync()
        {
            await desk.DoAsync(new CycleCommand.Open(Cycle, "bare-year", SmallYear.Settings));
            await desk.Office.Pump.RunUntilIdleAsync();
        }

        public async Task PullAsync(params IEnumerable<string> triggers)
        {
            foreach (var trigger in triggers)
            {
                await desk.DoAsync(new CycleCommand.Pull(Cycle, trigger));
                await desk.Office.Pump.RunUntilIdleAsync();
            }
        }

        public async Task DoAsync(CycleCommand command)
        {
            var outcome = await desk.Office.Engine.ExecuteAsync(new CommandRequest(CommandId.New(), OfficeRoles.Leader, command, null));
            Assert.That(outcome, Is.InstanceOf<Outcome.Done>(), () => $"{command}: {TestOffice.Describe(outcome)}");
        }

        public async Task<CycleState> CycleAsync() => (await desk.Office.Services.GetRequiredService<IWorkflowQueries>().CycleAsync(Cycle))!;

        /// <summary>As a host does when its user approves.</summary>
        public Task ApproveAsync(string activity) => desk.Office.InScopeAsync(async services =>
        {
            var bookmark = (await services.GetRequiredService<IBookmarkStore>().FindManyAsync(new BookmarkFilter { CorrelationId = Cycle.Value })).Single();
            var instance = (await services.GetRequiredService<IWorkflowInstanceStore>().FindAsync(new WorkflowInstanceFilter { Id = bookmark.WorkflowInstanceId }))!;
            Assert.That(instance.WorkflowState.Bookmarks.Single().ActivityId, Is.EqualTo(activity));
            await services.GetRequiredService<IWorkflowResumer>().ResumeAsync(bookmark.Id, new Dictionary<string, object> { [RunTask.InputKey] = true });
        });

        public async Task AssertEndedAsync(params IEnumerable<string> stages)
        {
            var status = await desk.Flows.StatusAsync(Cycle);
            using (Assert.EnterMultipleScope())
            {
                Assert.That((await desk.CycleAsync()).Stages.Select(s => s.Stage), Is.EqualTo(stages));
                Assert.That(status!.State, Is.EqualTo(ElsaFlowState.Finished));
                Assert.That(await desk.Office.Pump.IncidentsAsync(), Is.Empty);
                Assert.That(desk.Office.Log.Errors, Is.Empty);
            }
        }
    }
}
