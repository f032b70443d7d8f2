using PaperGen.Content;
using PaperGen.Site.Map;
using PaperGen.Site.Rendering;
using PaperGen.Templates;

namespace PaperGen.Site.Models;

/// <summary>A story for templates.</summary>
internal static class StoryModel
{
    // Letters of a sidebar that its story's page shows, or half as many Han characters; the rest is behind the link.
    private const int SidebarExcerpt = 400;

    private const int MembersOfCard = 16, MembersOfStory = 24;

    /// <summary>
    /// What lists and the front page show: <c>address headline headline_html headline_fit kicker_html decks_html kind section page_label
    /// page_address dateline byline_runs_in bylines credits picture_html paragraphs</c>; paragraphs hold the opening, about
    /// <paramref name="excerpt"/> letters or half as many Han characters; the picture is the story's first, where there is an opening, on the front page.
    /// </summary>
    public static ModelObject Card(StoryEntry entry, SiteContext site, int excerpt = 0, bool isLead = false) => Card(entry, site, excerpt, isLead, MembersOfCard);

    private static ModelObject Card(StoryEntry entry, SiteContext site, int excerpt, bool isLead, int members)
    {
        var story = entry.Story;
        return new ModelObject("card", members)
        {
            ["address"] = entry.Address,
            ["headline"] = entry.Title,
            ["headline_html"] = new Markup(entry.Headline.Html),
            ["headline_fit"] = entry.Headline.Width is >= 6 and <= 24 and var width ? width : null,
            ["kicker_html"] = entry.Kicker.AsMarkup(),
            ["decks_html"] = new ScriptArray(entry.Decks.Select(d => new Markup(d))),
            ["kind"] = KindName(story.Kind),
            ["section"] = entry.Section,
            ["page_label"] = entry.Page is { } page ? site.PageLabel(page) : null,
            ["page_address"] = entry.Page?.Address,
            ["dateline"] = site.Text.OfOptional(story.Dateline?.Text),
            ["byline_runs_in"] = story is { BylineRunsIn: true, Bylines.IsEmpty: false },
            ["bylines"] = Bylines(story, site),
            ["credits"] = new ScriptArray(story.PhotoCredits.Select(c => CreditMarkup.Text(c, site.Text))),
            ["picture_html"] = excerpt > 0 ? FigureMarkup.First(story, site, isLead).AsMarkup() : null,
            ["paragraphs"] = new ScriptArray(excerpt > 0 ? site.Excerpt.Paragraphs(story, excerpt) : []),
        };
    }

    /// <summary>A card without <c>paragraphs</c>' text, for lists.</summary>
    public static ScriptObject Line(StoryEntry entry, SiteContext site) => site.Shared.Of(entry, () => Card(entry, site));

    /// <summary>A story with its body: a card without <c>paragraphs</c> and <c>picture_html</c>, and <c>body_html notes_html summary tags corrections page_thumbnail map_html sidebars sidebar_of</c>.</summary>
    public static ScriptObject Full(StoryEntry entry, SiteContext site)
    {
        var model = Card(entry, site, excerpt: 0, isLead: false, MembersOfStory);
        model.Type = "story";
        model.Remove("paragraphs");
        model.Remove("picture_html");
        var (body, notes) = new StoryMarkup(entry.Story, site, entry.Path.RootPrefix).Write();
        model["body_html"] = new Markup(body);
        model["notes_html"] = notes.AsMarkup();
        model["summary"] = site.Text.OfOptional(entry.Story.Summary?.Text);
        model["tags"] = new ScriptArray(entry.Story.Tags.Select(site.Text.Of).Where(t => t.Length > 0)
            .Select(tag => new ModelObject("link") { ["name"] = tag, ["address"] = site.Map.TagOf(tag).Address }));
        model["corrections"] = new ScriptArray(entry.Story.Corrections.Select(c => new ModelObject("correction")
        {
            ["date"] = c.Date is { } date ? DateModel.Of(date, site.Dates) : null,
            ["text"] = site.Text.OfBody(c.Text.Text),
        }));
        model["page_thumbnail"] = entry.Page is { } stood ? IssueModel.Thumbnail(stood) : null;
        model["map_html"] = entry.Page is { Printed: { } printed } page ? PageMap.Thumbnail(printed, page, entry).AsMarkup() : null;
        var issue = entry.Issue.Stories;
        model["sidebars"] = new ScriptArray(issue.Where(s => s.Story.SidebarOf?.Text == entry.Story.Id).Select(s => Card(s, site, SidebarExcerpt)));
        model["sidebar_of"] = issue.FirstOrDefault(s => s.Story.Id == entry.Story.SidebarOf?.Text) is { } mother ? Line(mother, site) : null;
        return model;
    }

    // Names under one role stand together, as in print: 记者 甲 乙 通讯员 丙.
    private static ScriptArray Bylines(Story story, SiteContext site)
    {
        var groups = new ScriptArray();
        string? role = null;
        ScriptArray? names = null;
        foreach (var byline in story.Bylines)
        {
            if (site.Text.Of(byline.Name) is not { Length: > 0 } name) continue;
            if (names is null || byline.Role != role)
            {
                role = byline.Role;
                names = [];
                groups.Add(new ModelObject("byline") { ["role"] = site.Text.Of(role), ["people"] = names });
            }

            names.Add(new ModelObject("person") { ["name"] = name, ["address"] = site.Map.ContributorOf(name).Address });
        }

        return groups;
    }

    private static string KindName(StoryKind kind) => kind switch
    {
        StoryKind.PhotoNews => "photo-news",
        StoryKind.Brief => "brief",
        StoryKind.Notice => "notice",
        _ => "news",
    };
}
