using System.Collections.Immutable;
using PaperGen.Site.Map;
using PaperGen.Site.Models;

namespace PaperGen.Site.Feeds;

/// <summary>What the feeds of all formats say: one channel and its newest stories.</summary>
/// <param name="Title">Name of the channel.</param>
/// <param name="Home">The page that it belongs to.</param>
/// <param name="Folder">Folder of its files, with a slash at the end unless it is the root.</param>
/// <param name="Stories">The stories, newest issue first.</param>
internal sealed record FeedSource(string Title, SitePath Home, string Folder, ImmutableArray<StoryEntry> Stories)
{
    /// <summary>How many stories a feed holds: those of a few days.</summary>
    public const int Length = 30;

    public SitePath Rss => new(Folder + "rss.xml");

    public SitePath Atom => new(Folder + "atom.xml");

    public SitePath Json => new(Folder + "feed.json");

    /// <summary>The feed of the whole newspaper.</summary>
    public static FeedSource OfNewspaper(SiteContext site) =>
        new(SiteModel.Title(site), SitePath.Folder(""), "", Newest(site.Map));

    /// <summary>The feed of a section, a contributor or a tag.</summary>
    public static FeedSource OfList(StoryList list, SiteContext site) =>
        new($"{SiteModel.Title(site)}{site.Words["title_separator"]}{list.Name}", list.Path(), list.Folder + "/",
            list.Stories.Length > Length ? list.Stories[..Length] : list.Stories);

    /// <summary>The opening of a story, as all formats give it.</summary>
    public static string Summary(StoryEntry story, SiteContext site) =>
        site.Text.OfOptional(story.Story.Summary?.Text) ?? site.Excerpt.Line(story.Story, 400);

    private static ImmutableArray<StoryEntry> Newest(SiteMap map)
    {
        var stories = ImmutableArray.CreateBuilder<StoryEntry>();
        for (var i = map.Issues.Length - 1; i >= 0 && stories.Count < Length; i--)
        {
            foreach (var story in Prominence.Rank(map.Issues[i].Stories).Take(Length - stories.Count)) stories.Add(story);
        }

        return stories.ToImmutable();
    }
}
