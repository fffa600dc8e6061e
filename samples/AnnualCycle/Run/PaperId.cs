using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AnnualCycle.Run;

/// <summary>
/// Papers carry whatever id their unit wrote on them; the library's codes are 1 to 100 characters without control characters. Different ids
/// give different codes.
/// </summary>
public static class PaperId
{
    private const int MaxCode = 100;

    public static string ToCode(string id)
    {
        if (id.Length == 0)
        {
            return "%empty";
        }

        if (id.Length > MaxCode)
        {
            return "%long-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
        }

        var code = new StringBuilder(id.Length);
        foreach (var c in id)
        {
            code.Append(c == '%' || char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"%{(int)c:x4}") : c);
        }

        return code.Length <= MaxCode ? code.ToString() : "%long-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
    }
}
