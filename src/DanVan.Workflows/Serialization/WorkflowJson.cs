using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DanVan.Workflows.Calendars;
using DanVan.Workflows.Cycles;
using DanVan.Workflows.Definitions;
using DanVan.Workflows.Documents;
using DanVan.Workflows.Flows;
using DanVan.Workflows.Hosting;
using DanVan.Workflows.Registrations;
using DanVan.Workflows.Storage;

namespace DanVan.Workflows.Serialization;

/// <summary>
/// The one JSON of states, events, outcomes and definitions. It is canonical: members in the order of their declaration, no white space, no null
/// members, Vietnamese letters as they are, so that equal values give equal bytes and a hash over them means something.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Outcome))]
[JsonSerializable(typeof(CycleCommand))]
[JsonSerializable(typeof(DefinitionCommand))]
[JsonSerializable(typeof(DefinitionEvent))]
[JsonSerializable(typeof(DefinitionState))]
[JsonSerializable(typeof(RegistrationCommand))]
[JsonSerializable(typeof(CycleEvent))]
[JsonSerializable(typeof(RegistrationEvent))]
[JsonSerializable(typeof(CycleState))]
[JsonSerializable(typeof(RegistrationState))]
[JsonSerializable(typeof(CycleCommand.IssueDocument), TypeInfoPropertyName = "CycleIssueDocument")]
[JsonSerializable(typeof(RegistrationCommand.IssueDocument), TypeInfoPropertyName = "RegistrationIssueDocument")]
[JsonSerializable(typeof(CycleCommand.ReplaceDocument), TypeInfoPropertyName = "CycleReplaceDocument")]
[JsonSerializable(typeof(RegistrationCommand.ReplaceDocument), TypeInfoPropertyName = "RegistrationReplaceDocument")]
[JsonSerializable(typeof(CycleEvent.DocumentIssued), TypeInfoPropertyName = "CycleDocumentIssued")]
[JsonSerializable(typeof(RegistrationEvent.DocumentIssued), TypeInfoPropertyName = "RegistrationDocumentIssued")]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(FlowStep))]
[JsonSerializable(typeof(CycleNotice))]
[JsonSerializable(typeof(PendingEffect))]
[JsonSerializable(typeof(StoredDocument))]
internal sealed partial class WorkflowJson : JsonSerializerContext
{
    /// <summary>For what the library itself wrote.</summary>
    public static WorkflowJson Stored { get; } = new(Create(strict: false));

    /// <summary>
    /// For what people wrote: an unknown or repeated member is an error, comments and trailing commas are welcome. Read by reflection, because
    /// generated code gives a member that was left out null in place of its default.
    /// </summary>
    public static JsonSerializerOptions Authored { get; } = new(Create(strict: true)) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private static JsonSerializerOptions Create(bool strict) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = CanonicalEncoder.Instance,
        UnmappedMemberHandling = strict ? JsonUnmappedMemberHandling.Disallow : JsonUnmappedMemberHandling.Skip,
        AllowDuplicateProperties = !strict,
        AllowOutOfOrderMetadataProperties = strict,
        ReadCommentHandling = strict ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        AllowTrailingCommas = strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = strict,
        MaxDepth = 32,
        Converters =
        {
            TextConverter.LocalDate,
            TextConverter.LocalDateTime,
            TextConverter.Instant,
            TextConverter.Fraction,
            TextConverter.CycleId,
            TextConverter.DefinitionId,
            TextConverter.UnitId,
            TextConverter.PersonId,
            TextConverter.CommandId,
            TextConverter.RegistrationId,
            TextConverter.StreamId,
            new JsonStringEnumConverter<NationalDayNeighbour>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<DocumentDeliveryStatus>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<FlowStepKind>(JsonNamingPolicy.KebabCaseLower),
            new JsonStringEnumConverter<RegistrationStatus>(JsonNamingPolicy.KebabCaseLower),
        },
    };
}
