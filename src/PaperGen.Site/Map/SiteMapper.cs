using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Content;
using PaperGen.Site.Rendering;
using PaperGen.Site.Text;

namespace PaperGen.Site.Map;

/// <summary>Gives every issue, page and story its address. An address depends on the story's own page, slug or ordinal, never on another story's text.</summary>
internal static class SiteMapper
{
    public static SiteMap Map(SiteSources sources, DiagnosticBag diagnostics)
    {
        var text = DisplayText.For(sources.Newspaper);
        var issues = new List<IssueEntry>(sources.Issues.Length);
        var dates = new Dictionary<DateOnly, Issue>();
        foreach (var issue in sources.Issues)
        {
            if (issue.Date is not { } date)
            {
                diagnostics.Error("PG451", issue.Source, "the issue has no date and is not on the website", "add date: YYYY-MM-DD to its issue.yml");
                continue;
            }

            if (!dates.TryAdd(date, issue))
            {
                diagnostics.Error("PG452", issue.Source, $"two issues have the date {date:yyyy-MM-dd}; this one is not on the website", $"the other is {dates[date].Source}");
                continue;
            }

            issues.Add(MapIssue(issue, date, sources, text, diagnostics));
        }

        // An issue's headlines are broken by what its own stories teach: half of the map's work, and of no concern to the others.
        Parallel.ForEach(issues, issue => SetHeadlines(issue, text));
        issues.Sort((a, b) => a.Date.CompareTo(b.Date));
        for (var i = 0; i < issues.Count; i++) issues[i].Index = i;
        return new SiteMap(sources.Newspaper, text, [.. issues])
        {
            Sections = StoryLists.BySection(issues),
            Contributors = StoryLists.ByContributor(issues, text),
            Tags = StoryLists.ByTag(issues, text),
            Aliases = Aliases.Of(issues, diagnostics),
            Related = new RelatedStories(issues),
        };
    }

    private static IssueEntry MapIssue(Issue issue, DateOnly date, SiteSources sources, DisplayText text, DiagnosticBag diagnostics)
    {
        var folder = date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
        var entry = new IssueEntry(issue, date, folder) { Printed = sources.Printed.GetValueOrDefault(date) };
        entry.Pages = [.. MergedPages(issue).Select(page => MapPage(page, entry, folder, text, sources.AsOf, diagnostics))];
        entry.Unplaced = MapStories(issue.UnplacedStories, entry, null, folder + "/more", text, sources.AsOf, diagnostics);
        entry.Stories = [.. entry.Pages.SelectMany(p => p.Stories), .. entry.Unplaced];
        for (var i = 0; i < entry.Stories.Length; i++) entry.Stories[i].Index = i;
        return entry;
    }

    private static void SetHeadlines(IssueEntry entry, DisplayText text)
    {
        var heads = entry.Stories.Select(story => (
            Story: story,
            Kicker: text.OfOptional(story.Story.Kicker?.Text),
            Decks: story.Story.Decks.Select(d => text.Of(d.Text)).Where(d => d.Length > 0).ToList())).ToList();
        var pages = entry.Pages.Select(page => (Page: page, Head: text.OfOptional(page.Page.RunningHead?.Text))).ToList();
        var phrases = heads.SelectMany(h => h.Decks.Append(h.Story.Title).Append(h.Kicker)).Concat(pages.Select(p => p.Head)).OfType<string>();
        var gaps = WordGaps.LearnFrom(entry.Issue.Stories, phrases);
        foreach (var (story, kicker, decks) in heads)
        {
            story.Headline = HeadlineMarkup.Of(story.Title, gaps);
            story.Kicker = kicker is null ? null : HeadlineMarkup.Of(kicker, gaps).Html;
            story.Decks = [.. decks.Select(d => HeadlineMarkup.Of(d, gaps).Html)];
        }

        foreach (var (page, head) in pages)
        {
            if (head is not null) page.RunningHead = HeadlineMarkup.Of(head, gaps);
        }
    }

    // Two pages of one number have one address: what stands on them is one page to a reader.
    private static IEnumerable<Page> MergedPages(Issue issue) =>
        issue.Pages
            .GroupBy(p => p.Number)
            .OrderBy(g => g.Key)
            .Select(g => g.Count() == 1 ? g.First() : g.First() with { Stories = [.. g.SelectMany(p => p.Stories)] });

    private static PageEntry MapPage(Page page, IssueEntry issue, string issueFolder, DisplayText text, DateTimeOffset? asOf, DiagnosticBag diagnostics)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"{issueFolder}/{page.Number:00}");
        var entry = new PageEntry(page, issue, folder);
        entry.Stories = MapStories(page.Stories, issue, entry, folder, text, asOf, diagnostics);
        return entry;
    }

    private static ImmutableArray<StoryEntry> MapStories(
        ImmutableArray<Story> stories, IssueEntry issue, PageEntry? page, string folder, DisplayText text, DateTimeOffset? asOf, DiagnosticBag diagnostics)
    {
        var taken = new HashSet<string>();
        var entries = ImmutableArray.CreateBuilder<StoryEntry>(stories.Length);
        for (var i = 0; i < stories.Length; i++)
        {
            var wanted = Segment(stories[i], page?.Page.Number, i + 1);
            var segment = wanted;
            for (var n = 2; !taken.Add(segment); n++) segment = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
            if (segment != wanted)
                diagnostics.Error("PG453", stories[i].Source, $"two stories of one page have the address {folder}/{wanted}/; this one is published as {segment}", "give one of them another slug");
            // After its address is taken: what is held back today moves nobody tomorrow.
            if (asOf is { } now && stories[i].PublishAt is { } at && at > now)
            {
                diagnostics.Info("PG466", stories[i].Source, string.Create(CultureInfo.InvariantCulture, $"the story is held back from the website until {at:yyyy-MM-dd HH:mm zzz}"));
                continue;
            }

            entries.Add(new StoryEntry(stories[i], issue, page, $"{folder}/{segment}", text));
        }

        return entries.DrainToImmutable();
    }

    // The reader's stable name ends in the story's ordinal; its page stands in the address already.
    private static string Segment(Story story, int? page, int ordinal)
    {
        if (story.Slug is not null && Slug.From(story.Slug) is { Length: > 0 } slug) return slug;
        var id = Slug.From(story.Id);
        if (page is { } number)
        {
            foreach (var prefix in (string[])[$"p{number}-", $"p{number:00}-", $"{number}-", $"{number:00}-"])
            {
                if (id.Length > prefix.Length && id.StartsWith(prefix, StringComparison.Ordinal)) return id[prefix.Length..];
            }
        }

        return id.Length > 0 ? id : ordinal.ToString(CultureInfo.InvariantCulture);
    }
}
