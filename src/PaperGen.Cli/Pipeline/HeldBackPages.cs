using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Content;
using PaperGen.Pages;

namespace PaperGen.Cli.Pipeline;

/// <summary>
/// The printed pages of which the website may show neither picture nor PDF, because a story stands on them that readers may not see yet
/// (<see cref="Story.PublishAt"/>). The press gets them all the same.
/// </summary>
internal static class HeldBackPages
{
    /// <summary>The numbers of the pages, and what the editor is told of each.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="edition">The issue, composed.</param>
    /// <param name="asOf">When the website is read first; null holds nothing back.</param>
    public static (ImmutableHashSet<int> Numbers, ImmutableArray<Diagnostic> Said) Of(Issue issue, Edition edition, DateTimeOffset? asOf)
    {
        var held = issue.Stories.Where(story => asOf is { } now && story.PublishAt is { } at && at > now).ToDictionary(story => story.Id);
        if (held.Count == 0) return ([], []);
        // Contents (导读) name a story by its headline.
        var titles = edition.Pages.SelectMany(page => page.Stories).DistinctBy(story => story.StoryId).ToDictionary(story => story.StoryId, story => story.Title);
        var numbers = ImmutableHashSet.CreateBuilder<int>();
        var said = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var page in edition.Pages)
        {
            var last = held.Values.Where(story => page.Items.Any(item => item.StoryId == story.Id || IsNamedBy(item, story))).MaxBy(story => story.PublishAt);
            if (last is null) continue;
            numbers.Add(page.Number);
            said.Add(new Diagnostic(Severity.Info, "PG907", last.Source, string.Create(CultureInfo.InvariantCulture,
                $"the website has neither picture nor PDF of {page.Folio} and no PDF of the issue until {last.PublishAt:yyyy-MM-dd HH:mm zzz}: the story stands there, or is named in its contents"),
                "build again when the story may appear; the press's files have it"));
        }

        return (numbers.ToImmutable(), said.ToImmutable());

        bool IsNamedBy(PlacedItem item, Story story) => item is PlacedLink { Role: ItemRole.Contents } line && line.Title == titles.GetValueOrDefault(story.Id);
    }
}
