using System.Globalization;
using PaperGen.Site.Words;
using PaperGen.Templates;

namespace PaperGen.Site.Models;

/// <summary>A date for templates: <c>iso</c>, <c>long</c>, <c>full</c>, <c>short</c>, <c>weekday</c>, <c>chinese</c>, <c>lunar</c>, <c>year</c>, <c>month</c>, <c>day</c>.</summary>
internal static class DateModel
{
    public static ScriptObject Of(DateOnly date, DateWords words) => new ModelObject("date", members: 10)
    {
        ["iso"] = Iso(date),
        ["long"] = words.Long(date),
        ["full"] = words.Full(date),
        ["short"] = words.Short(date),
        ["weekday"] = words.Weekday(date),
        ["chinese"] = DateWords.Chinese(date),
        ["lunar"] = words.Lunar(date),
        ["year"] = date.Year,
        ["month"] = date.Month,
        ["day"] = date.Day,
    };

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
