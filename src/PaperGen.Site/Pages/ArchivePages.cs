using System.Collections.Immutable;
using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>The archive: an overview of years and months, and for each year a calendar with its issues.</summary>
internal static class ArchivePages
{
    private const int LatestIssues = 12;

    public static IEnumerable<SitePage> Describe(SiteContext site)
    {
        var years = site.Map.Issues.GroupBy(i => i.Date.Year).OrderByDescending(g => g.Key).Select(g => (Year: g.Key, Issues: g.ToImmutableArray())).ToImmutableArray();
        yield return Overview(years, site);
        for (var i = 0; i < years.Length; i++)
        {
            yield return YearPage(years[i].Year, years[i].Issues, site) with
            {
                Next = i > 0 ? PathOf(years[i - 1].Year) : null,
                Previous = i + 1 < years.Length ? PathOf(years[i + 1].Year) : null,
            };
        }
    }

    public static SitePath Path { get; } = SitePath.Folder("archive");

    public static SitePath PathOf(int year) => SitePath.Folder(FormattableString.Invariant($"archive/{year:0000}"));

    private static SitePage Overview(ImmutableArray<(int Year, ImmutableArray<IssueEntry> Issues)> years, SiteContext site)
    {
        var rows = new ScriptArray(years.Select(y => new ModelObject("year line")
        {
            ["name"] = site.Dates.Year(y.Year),
            ["address"] = PathOf(y.Year).Address,
            ["count"] = site.Words.Number("issues_count", y.Issues.Length),
            ["months"] = new ScriptArray(Enumerable.Range(1, 12).Select(month => Cell(y.Year, month, y.Issues.Count(i => i.Date.Month == month), site))),
        }));
        var latest = site.Map.Issues.Reverse().Take(LatestIssues);
        return new SitePage(Path, "archive", site.Words["archive"], site.Words["archive_lead"], new ScriptObject
        {
            ["years"] = rows,
            ["months"] = new ScriptArray(site.Words.List("months")),
            ["latest"] = new ScriptArray(latest.Select(i => IssueModel.Summary(i, site))),
        })
        {
            NavigationAddress = Path.Address,
        };
    }

    private static ModelObject Cell(int year, int month, int count, SiteContext site) => new("month count")
    {
        ["id"] = MonthId(month),
        ["count"] = count,
        ["label"] = $"{site.Dates.Month(new DateOnly(year, month, 1))} {site.Words.Number("issues_count", count)}",
    };

    private static SitePage YearPage(int year, ImmutableArray<IssueEntry> issues, SiteContext site)
    {
        var months = issues.GroupBy(i => i.Date.Month).OrderByDescending(g => g.Key).Select(g => Month(year, g.Key, [.. g], site));
        return new SitePage(PathOf(year), "year", $"{site.Dates.Year(year)} {site.Words["archive"]}", null, new ScriptObject
        {
            ["year"] = site.Dates.Year(year),
            ["count"] = site.Words.Number("issues_count", issues.Length),
            ["months"] = new ScriptArray(months),
            ["weekdays"] = new ScriptArray(WeekOrder(site.Words.List("weekdays_short"))),
            ["archive_address"] = Path.Address,
        })
        {
            NavigationAddress = Path.Address,
        };
    }

    private static ModelObject Month(int year, int month, ImmutableArray<IssueEntry> issues, SiteContext site) => new("month")
    {
        ["id"] = MonthId(month),
        ["name"] = site.Dates.Month(new DateOnly(year, month, 1)),
        ["weeks"] = Weeks(year, month, issues, site),
        ["issues"] = new ScriptArray(issues.Reverse().Select(i => IssueModel.Summary(i, site))),
    };

    // Weeks begin on Monday (ISO 8601, GB/T 7408).
    private static ScriptArray Weeks(int year, int month, ImmutableArray<IssueEntry> issues, SiteContext site)
    {
        var byDay = issues.ToDictionary(i => i.Date.Day);
        var weeks = new ScriptArray();
        var week = new ScriptArray();
        var first = new DateOnly(year, month, 1);
        for (var blank = ((int)first.DayOfWeek + 6) % 7; blank > 0; blank--) week.Add(new ModelObject("day"));
        for (var day = 1; day <= DateTime.DaysInMonth(year, month); day++)
        {
            var issue = byDay.GetValueOrDefault(day);
            week.Add(new ModelObject("day")
            {
                ["day"] = day,
                ["address"] = issue?.Address,
                ["label"] = issue is null ? null : site.Dates.Long(issue.Date),
            });
            if (week.Count < 7) continue;
            weeks.Add(week);
            week = [];
        }

        if (week.Count > 0)
        {
            while (week.Count < 7) week.Add(new ModelObject("day"));
            weeks.Add(week);
        }

        return weeks;
    }

    private static IEnumerable<string> WeekOrder(ImmutableArray<string> sundayFirst) =>
        sundayFirst.Length == 7 ? sundayFirst.Skip(1).Append(sundayFirst[0]) : [];

    private static string MonthId(int month) => FormattableString.Invariant($"m{month:00}");
}
