using System.Collections.Frozen;

namespace DanVan.Workflows.EdXml;

/// <summary>
/// The agencies of a host's units, as data: codes follow the lists of the exchange axes and change with every reorganisation, so none is in the code. Immutable,
/// thread-safe.
/// </summary>
public sealed class EdXmlAgencyTable
{
    private readonly FrozenDictionary<UnitId, EdXmlOrgan> _agencies;

    /// <summary>Makes a table.</summary>
    /// <param name="agencies">Unit and agency.</param>
    /// <exception cref="ArgumentException">A unit stands twice, or an agency has no code.</exception>
    public EdXmlAgencyTable(IEnumerable<KeyValuePair<UnitId, EdXmlOrgan>> agencies)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        var table = new Dictionary<UnitId, EdXmlOrgan>();
        foreach (var (unit, agency) in agencies)
        {
            if (string.IsNullOrWhiteSpace(agency.OrganId))
            {
                throw new ArgumentException($"The agency of {unit} has no code.", nameof(agencies));
            }

            if (!table.TryAdd(unit, agency))
            {
                throw new ArgumentException($"{unit} stands twice.", nameof(agencies));
            }
        }

        _agencies = table.ToFrozenDictionary();
    }

    /// <summary>The agency of a unit.</summary>
    /// <exception cref="EdXmlException"><see cref="EdXmlErrorCodes.UnknownAgency"/>: it is not in the table.</exception>
    public EdXmlOrgan Of(UnitId unit) => _agencies.TryGetValue(unit, out var agency)
        ? agency
        : throw new EdXmlException(EdXmlErrorCodes.UnknownAgency, EdXmlPath.Root, $"The agency table has no code for the unit {unit}.");

    /// <summary>The unit of a code, compared without case; null if no unit has it, for instance for an agency outside of the host's directory.</summary>
    public UnitId? UnitOf(string organId)
    {
        ArgumentNullException.ThrowIfNull(organId);
        foreach (var (unit, agency) in _agencies)
        {
            if (string.Equals(agency.OrganId.Trim(), organId.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return unit;
            }
        }

        return null;
    }
}
