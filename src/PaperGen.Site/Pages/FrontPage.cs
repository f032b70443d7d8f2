using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Site.Map;
using PaperGen.Site.Models;
using PaperGen.Site.Rendering;
using PaperGen.Templates;

namespace PaperGen.Site.Pages;

/// <summary>The front page: the newest issue as an editor would place it.</summary>
internal static class FrontPage
{
    private const int EarlierIssues = 8;
    private const int MostBriefs = 18;

    public static SitePage Describe(SiteContext site)
    {
        var model = new ScriptObject();
        SitePicture? picture = null;
        if (site.Map.Latest is { } issue)
        {
            var plan = Plan(issue);
            picture = plan.Lead is { } first ? FigureMarkup.FirstOf(first.Story, site) : null;
            model["issue"] = IssueModel.Full(issue, site);
            model["lead"] = plan.Lead is { } lead ? StoryModel.Card(lead, site, excerpt: 1400, isLead: true) : null;
            model["seconds"] = Cards(plan.Seconds, site, excerpt: 330);
            model["row"] = Cards(plan.Row, site, excerpt: 200);
            model["briefs"] = Cards(plan.Briefs, site, excerpt: 0);
            model["left_out"] = plan.LeftOut > 0 ? site.Words.Number("stories_count", plan.LeftOut) : null;
            model["earlier"] = new ScriptArray(Earlier(issue, site));
        }

        return new SitePage(SitePath.Folder(""), "front", "", site.Text.OfOptional(site.Map.Newspaper.Description), model)
        {
            NavigationAddress = SitePath.Folder("").Address,
            Picture = picture,
        };
    }

    /// <summary>Which story goes where. Every story of the issue is in one place or counted as left out.</summary>
    internal sealed record FrontPlan(
        StoryEntry? Lead, ImmutableArray<StoryEntry> Seconds, ImmutableArray<StoryEntry> Row, ImmutableArray<StoryEntry> Briefs, int LeftOut);

    internal static FrontPlan Plan(IssueEntry issue)
    {
        var ranked = Prominence.Rank(issue.Stories).ToImmutableArray();
        var text = ranked.TakeWhile(s => s.Story.Kind is not (StoryKind.Brief or StoryKind.Notice)).Count();
        var seconds = Math.Min(2, Math.Max(0, ranked.Length - 1));
        // A row of four, or of three when that would leave a single brief alone under its head.
        var rest = Math.Max(0, Math.Max(text, Math.Min(ranked.Length, 5)) - 1 - seconds);
        var row = rest == 5 ? 3 : Math.Min(4, rest);
        var used = Math.Min(ranked.Length, 1) + seconds + row;
        var briefs = ranked[used..];
        return new FrontPlan(
            ranked.FirstOrDefault(),
            ranked.IsEmpty ? [] : ranked.Slice(1, seconds),
            ranked.IsEmpty ? [] : ranked.Slice(1 + seconds, row),
            briefs.Length > MostBriefs ? briefs[..MostBriefs] : briefs,
            Math.Max(0, briefs.Length - MostBriefs));
    }

    // Beside stories with pictures, one without is given their room for its text.
    private static ScriptArray Cards(ImmutableArray<StoryEntry> stories, SiteContext site, int excerpt)
    {
        var pictured = stories.Where(s => FigureMarkup.First(s.Story, site).Length > 0).ToHashSet();
        return new(stories.Select(s => StoryModel.Card(s, site, pictured.Count > 0 && !pictured.Contains(s) ? 2 * excerpt : excerpt)));
    }

    private static IEnumerable<ScriptObject> Earlier(IssueEntry issue, SiteContext site)
    {
        for (var i = issue.Index - 1; i >= Math.Max(0, issue.Index - EarlierIssues); i--)
            yield return IssueModel.Summary(site.Map.Issues[i], site);
    }
}
