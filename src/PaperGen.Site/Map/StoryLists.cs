using System.Collections.Immutable;
using PaperGen.Site.Text;

namespace PaperGen.Site.Map;

/// <summary>Gathers the stories of each section, tag and contributor, in one walk through the issues.</summary>
internal static class StoryLists
{
    public static ImmutableArray<StoryList> BySection(List<IssueEntry> oldestFirst)
    {
        var lists = new Gathering();
        foreach (var story in NewestFirst(oldestFirst))
        {
            if (story.Section is { } section) lists.Add(section, story, role: null);
        }

        return lists.ToLists("section");
    }

    public static ImmutableArray<StoryList> ByTag(List<IssueEntry> oldestFirst, DisplayText text)
    {
        var lists = new Gathering();
        foreach (var story in NewestFirst(oldestFirst))
        {
            foreach (var tag in story.Story.Tags.Select(text.Of).Where(t => t.Length > 0)) lists.Add(tag, story, role: null);
        }

        return lists.ToLists("tag").Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
    }

    public static ImmutableArray<StoryList> ByContributor(List<IssueEntry> oldestFirst, DisplayText text)
    {
        var lists = new Gathering();
        foreach (var story in NewestFirst(oldestFirst))
        {
            foreach (var (name, role) in Contributors.Of(story.Story, text)) lists.Add(name, story, role);
        }

        return lists.ToLists("contributor").Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
    }

    private static IEnumerable<StoryEntry> NewestFirst(List<IssueEntry> oldestFirst)
    {
        for (var i = oldestFirst.Count - 1; i >= 0; i--)
        {
            foreach (var story in oldestFirst[i].Stories) yield return story;
        }
    }

    private sealed class Gathering
    {
        private readonly Dictionary<string, (List<StoryEntry> Stories, List<string> Roles)> _lists = [];
        private readonly List<string> _names = [];

        public void Add(string name, StoryEntry story, string? role)
        {
            if (!_lists.TryGetValue(name, out var list))
            {
                _lists.Add(name, list = ([], []));
                _names.Add(name);
            }

            // A reporter who also took the pictures is named twice in one story.
            if (list.Stories is not [.., var last] || last != story) list.Stories.Add(story);
            if (role is { Length: > 0 } && !list.Roles.Contains(role)) list.Roles.Add(role);
        }

        public ImmutableArray<StoryList> ToLists(string folder)
        {
            var taken = new HashSet<string>();
            var lists = ImmutableArray.CreateBuilder<StoryList>(_names.Count);
            foreach (var name in _names)
            {
                var wanted = Slug.From(name) is { Length: > 0 } slug ? slug : "_";
                var segment = wanted;
                for (var n = 2; !taken.Add(segment); n++) segment = FormattableString.Invariant($"{wanted}_{n}");
                var (stories, roles) = _lists[name];
                lists.Add(new StoryList(name, $"{folder}/{segment}", [.. stories]) { Roles = [.. roles] });
            }

            return lists.MoveToImmutable();
        }
    }
}
