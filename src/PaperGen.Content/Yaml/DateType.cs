using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PaperGen.Content.Yaml;

internal sealed partial class DateType : YamlType<DateOnly>
{
    public override string Expected => "a date such as 2025-06-04";

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out DateOnly value)
    {
        value = default;
        if (node is not YamlScalar scalar || Pattern().Match(scalar.Text.Trim()) is not { Success: true } match) return Fail(node, diagnostics);
        int Part(int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part(1), Part(2), Part(3));
        if (Impossible(year, month, day) is { } reason)
        {
            diagnostics.Error("PG306", node.Source, $"{scalar.Text} is no date: {reason}");
            return false;
        }
        value = new DateOnly(year, month, day);
        var proper = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return scalar.Text == proper || Fail(node, diagnostics, $"write {proper}");
    }

    // The first newspaper appeared in 1605; a year far from now is a slip of the finger.
    private static string? Impossible(int year, int month, int day) =>
        year is < 1605 or > 2199 ? $"the year {year} is not between 1605 and 2199"
        : month is < 1 or > 12 ? $"there is no month {month}"
        : day < 1 || day > DateTime.DaysInMonth(year, month) ? $"month {month} of {year} has {DateTime.DaysInMonth(year, month)} days, not {day}"
        : null;

    public override JsonObject ToJsonSchema() => new() { ["type"] = "string", ["format"] = "date" };

    [GeneratedRegex(@"^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
