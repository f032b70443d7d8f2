using PaperGen.Site.Map;
using PaperGen.Site.Rendering;
using PaperGen.Templates;

namespace PaperGen.Site.Models;

/// <summary>An issue and its pages for templates.</summary>
internal static class IssueModel
{
    /// <summary>One line of a list of issues: <c>address date number headline headline_html section page_count story_count</c>.</summary>
    public static ScriptObject Summary(IssueEntry issue, SiteContext site) => site.Shared.Of(issue, () => Line(issue, site));

    private static ModelObject Line(IssueEntry issue, SiteContext site)
    {
        var lead = Prominence.Rank(issue.Stories).FirstOrDefault();
        return new ModelObject("issue line", members: 11)
        {
            ["address"] = issue.Address,
            ["date"] = DateModel.Of(issue.Date, site.Dates),
            ["number"] = Numbered("issue_number", issue.Issue.Number, site),
            ["total_number"] = Numbered("total_number", issue.Issue.TotalNumber, site),
            ["headline"] = lead?.Title,
            ["headline_html"] = lead?.Headline.Html.AsMarkup(),
            ["section"] = lead?.Section,
            ["page_count"] = issue.Pages.Length,
            ["story_count"] = issue.Stories.Length,
            ["counts"] = $"{site.Words.Number("pages_count", issue.Pages.Length)} · {site.Words.Number("stories_count", issue.Stories.Length)}",
            ["pdf"] = issue.Printed?.Pdf is { } pdf ? SitePath.Encode(pdf) : null,
        };
    }

    /// <summary>The issue with its pages and neighbours: a summary, and <c>pages unplaced previous next</c>.</summary>
    public static ScriptObject Full(IssueEntry issue, SiteContext site)
    {
        var model = Line(issue, site);
        model.Type = "issue";
        model["pages"] = new ScriptArray(issue.Pages.Select(p => PageLine(p, site)));
        model["unplaced"] = new ScriptArray(issue.Unplaced.Select(s => StoryModel.Line(s, site)));
        model["previous"] = Neighbour(issue, -1, site);
        model["next"] = Neighbour(issue, +1, site);
        return model;
    }

    /// <summary>One page: <c>address label section running_head_html editors pdf thumbnail map_html stories</c>.</summary>
    public static ScriptObject PageLine(PageEntry page, SiteContext site) => site.Shared.Of(page, () => PrintPage(page, site));

    /// <summary>The same for a page that adds to it.</summary>
    public static ModelObject PrintPage(PageEntry page, SiteContext site) => new("printed page", members: 9)
    {
        ["address"] = page.Address,
        ["label"] = site.PageLabel(page),
        ["section"] = site.Text.OfOptional(page.Page.Section),
        ["running_head_html"] = page.RunningHead?.Html.AsMarkup(),
        ["editors"] = new ScriptArray(page.Page.Editors.Select(e => $"{site.Text.Of(e.Role)} {site.Text.Of(e.Name)}".Trim())),
        ["pdf"] = page.Printed?.Pdf is { } pdf ? SitePath.Encode(pdf) : null,
        ["thumbnail"] = Thumbnail(page),
        ["map_html"] = page.Printed is { Thumbnail: null } printed ? PageMap.Thumbnail(printed, page, marked: null).AsMarkup() : null,
        ["stories"] = new ScriptArray(page.Stories.Select(s => StoryModel.Line(s, site))),
    };

    /// <summary>The small picture of a printed page: <c>address width height</c>.</summary>
    public static ScriptObject? Thumbnail(PageEntry page) => page.Printed?.Thumbnail is not { } picture ? null : new ModelObject("thumbnail")
    {
        ["address"] = SitePath.Encode(picture.Address),
        ["width"] = picture.Width,
        ["height"] = picture.Height,
    };

    private static ScriptObject? Neighbour(IssueEntry issue, int step, SiteContext site)
    {
        var index = issue.Index + step;
        return index >= 0 && index < site.Map.Issues.Length ? Summary(site.Map.Issues[index], site) : null;
    }

    // Editors write 8123 or 第8123期: both are printed as the second.
    private static string? Numbered(string word, string? number, SiteContext site) => site.Text.OfOptional(number) switch
    {
        null => null,
        var text when text.All(char.IsAsciiDigit) => site.Words.Number(word, text),
        var text => text,
    };
}
