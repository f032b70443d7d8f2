using System.Runtime.InteropServices;
using PaperGen.Site.Search;

namespace PaperGen.Site.Map;

/// <summary>
/// Stories that have to do with one another: they share tags, or terms of their headlines that few others have. Each term remembers the
/// stories of its last days only, so that the work grows with the archive and no faster.
/// </summary>
internal sealed class RelatedStories
{
    private const int Most = 4;

    // So many stories before and behind it in time that have a term too are looked at.
    private const int MostOfATerm = 8;

    // What more stories share says little about two of them.
    private const int Common = 40;

    // Room for the stories that most headlines lead to.
    private const int Candidates = 160;

    // One rare pair of characters is chance; a tag is not.
    private const double Least = 2.4;
    private const double OfATag = 3;

    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<StoryEntry, Term[]> _ofStories = [];

    public RelatedStories(IEnumerable<IssueEntry> oldestFirst)
    {
        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<Term>();
        foreach (var story in oldestFirst.SelectMany(issue => issue.Stories))
        {
            found.Clear();
            foreach (var tag in story.Story.Tags) Take("#" + tag, story);
            SearchText.Terms(SearchText.Fold(story.Title), term =>
            {
                if (term.Length > 1 && (term[0] > '\u2E80' || term.Length > 3)) Take(term, story);
            });
            _ofStories.Add(story, [.. found]);
        }

        void Take(ReadOnlySpan<char> text, StoryEntry story)
        {
            if (!lookup.TryGetValue(text, out var term)) lookup[text] = term = new Term(IsTag: text[0] == '#');
            // What a headline says twice counts once.
            if (term.Stories is [.., var last] && last == story) return;
            term.Stories.Add(story);
            found.Add(term);
        }
    }

    /// <summary>The most related stories, best first; none of the same page, which its page shows beside it.</summary>
    public List<StoryEntry> Of(StoryEntry story)
    {
        var scores = new Dictionary<StoryEntry, double>(Candidates);
        foreach (var term in _ofStories[story])
        {
            var stories = term.Stories;
            if (stories.Count < 2) continue;
            // Those around it in time: a list is in the order of the archive.
            var at = stories.BinarySearch(story, s_byPlace);
            var from = Math.Max(0, at - MostOfATerm);
            var weight = (term.IsTag ? OfATag : 1) * Math.Min(1, (double)Common / stories.Count);
            for (var i = from; i < Math.Min(stories.Count, at + MostOfATerm + 1); i++)
            {
                var other = stories[i];
                if (other == story || (other.Page is not null && other.Page == story.Page)) continue;
                CollectionsMarshal.GetValueRefOrAddDefault(scores, other, out _) += weight + (other.Section is not null && other.Section == story.Section ? 0.2 : 0);
            }
        }

        return [.. scores.Where(s => s.Value >= Least)
            .OrderByDescending(s => s.Value)
            .ThenBy(s => Math.Abs(s.Key.Issue.Index - story.Issue.Index)).ThenByDescending(s => s.Key, s_byPlace)
            .Take(Most).Select(s => s.Key)];
    }

    private static readonly Comparer<StoryEntry> s_byPlace = Comparer<StoryEntry>.Create((a, b) =>
        a.Issue.Index != b.Issue.Index ? a.Issue.Index.CompareTo(b.Issue.Index) : a.Index.CompareTo(b.Index));

    /// <summary>A tag, or a term of headlines, with the stories that have it in the order of the archive.</summary>
    private sealed record Term(bool IsTag)
    {
        public List<StoryEntry> Stories { get; } = [];
    }
}
