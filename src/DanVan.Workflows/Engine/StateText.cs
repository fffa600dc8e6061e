using System.Text.Json;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Serialization;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Engine;

/// <summary>States as the JSON they are stored in.</summary>
internal static class StateText
{
    public static Utf8Json Of(CycleState state) => new(JsonSerializer.SerializeToUtf8Bytes(state, WorkflowJson.Stored.CycleState));

    public static Utf8Json Of(RegistrationState state) => new(JsonSerializer.SerializeToUtf8Bytes(state, WorkflowJson.Stored.RegistrationState));

    public static Utf8Json Of(DefinitionState state) => new(JsonSerializer.SerializeToUtf8Bytes(state, WorkflowJson.Stored.DefinitionState));

    public static CycleState Cycle(StoredState stored) => Read(stored, json => JsonSerializer.Deserialize(json.Span, WorkflowJson.Stored.CycleState));

    public static RegistrationState Registration(StoredState stored) => Read(stored, json => JsonSerializer.Deserialize(json.Span, WorkflowJson.Stored.RegistrationState));

    public static DefinitionState Definition(StoredState stored) => Read(stored, json => JsonSerializer.Deserialize(json.Span, WorkflowJson.Stored.DefinitionState));

    /// <summary>A registration in the words of the version its cycle runs on now. What is stored again must come from the one above: it is what the events add up to.</summary>
    public static RegistrationState Registration(StoredState stored, CycleFrame frame) => frame.Renaming.Apply(Registration(stored));

    private static T Read<T>(StoredState stored, Func<Utf8Json, T?> read)
        where T : class
    {
        try
        {
            return stored.StateJson is { } json && read(json) is { } state
                ? state
                : throw new WorkflowStoreException("store.unreadable", $"The state of {stored.Stream} is missing.");
        }
        catch (JsonException e)
        {
            throw new WorkflowStoreException("store.unreadable", $"The state of {stored.Stream} cannot be read: {e.Message}", innerException: e);
        }
    }
}
