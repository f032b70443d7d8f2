using PaperGen.Site.Map;
using PaperGen.Site.Rendering;
using PaperGen.Site.Models;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>The pages of one issue: its contents, each printed page, each story.</summary>
internal static class IssuePages
{
    public static IEnumerable<SitePage> Describe(IssueEntry issue, SiteContext site)
    {
        var model = IssueModel.Full(issue, site);
        yield return Contents(issue, model, site);
        foreach (var page in issue.Pages) yield return PrintPage(page, site);
        foreach (var story in issue.Stories) yield return StoryPage.Describe(story, site);
    }

    private static SitePage Contents(IssueEntry issue, ScriptObject model, SiteContext site)
    {
        var headlines = string.Join(site.Words["list_separator"], Prominence.Rank(issue.Stories).Take(3).Select(s => s.Title));
        return new SitePage(issue.Path, "issue", Title(issue, site), headlines.Length > 0 ? headlines : null, new ScriptObject { ["issue"] = model })
        {
            Previous = issue.Index > 0 ? site.Map.Issues[issue.Index - 1].Path : null,
            Next = issue.Index + 1 < site.Map.Issues.Length ? site.Map.Issues[issue.Index + 1].Path : null,
            NavigationAddress = issue.Address,
            Picture = issue.Pages.Select(page => page.Printed?.Thumbnail).FirstOrDefault(),
        };
    }

    private static SitePage PrintPage(PageEntry page, SiteContext site)
    {
        var issue = page.Issue;
        var place = issue.Pages.IndexOf(page);
        var previous = place > 0 ? issue.Pages[place - 1] : null;
        var next = place + 1 < issue.Pages.Length ? issue.Pages[place + 1] : null;
        var model = IssueModel.PrintPage(page, site);
        model.Type = "printed page with its sheet";
        model["sheet_html"] = page.Printed is { } printed ? PageMap.Sheet(printed, page, page.Path.RootPrefix).AsMarkup() : null;
        var title = $"{site.PageLabel(page)} {site.Text.OfOptional(page.Page.Section)}".TrimEnd();
        return new SitePage(page.Path, "page", $"{title} {Title(issue, site)}", null, new ScriptObject
        {
            ["issue"] = IssueModel.Summary(issue, site),
            ["print_page"] = model,
            ["previous"] = previous is null ? null : IssueModel.PageLine(previous, site),
            ["next"] = next is null ? null : IssueModel.PageLine(next, site),
        })
        {
            Previous = previous?.Path,
            Next = next?.Path,
            Picture = page.Printed?.Thumbnail,
        };
    }

    public static string Title(IssueEntry issue, SiteContext site) => site.Dates.Long(issue.Date);
}
