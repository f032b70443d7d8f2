using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Ranks the stories of a page and gives each its step of the headline ladder.</summary>
internal static class StoryRanks
{
    /// <summary>The stories by rank: a lead by wish, then by weight, then as they came.</summary>
    public static List<StoryCopy> Order(IEnumerable<StoryCopy> stories) =>
    [
        .. stories
            .OrderByDescending(s => s.Story.Placement.Lead)
            .ThenByDescending(s => s.Story.Placement.Weight ?? 0),
    ];

    /// <summary>The ladder's step for each story of a list ordered by rank.</summary>
    public static int[] StepsOf(IReadOnlyList<StoryCopy> ranked, int steps)
    {
        var result = new int[ranked.Count];
        if (ranked.Count == 0) return result;
        var lengths = new int[ranked.Count];
        for (var rank = 0; rank < lengths.Length; rank++) lengths[rank] = LengthOf(ranked[rank]);
        var mean = lengths.Average();
        var seconds = (ranked.Count + 1) / 3;
        for (var rank = 0; rank < ranked.Count; rank++)
        {
            var story = ranked[rank];
            var isBrief = story.Story.Kind is StoryKind.Brief or StoryKind.PhotoNews or StoryKind.Notice
                || story.ContinuedFrom is not null
                || lengths[rank] < 0.45 * mean;
            var step = rank == 0 ? 0 : isBrief ? steps - 1 : rank <= seconds ? 1 : 2;
            result[rank] = Math.Min(step, steps - 1);
        }

        return result;
    }

    /// <summary>Characters of a story's text.</summary>
    public static int LengthOf(StoryCopy copy)
    {
        var length = 0;
        foreach (var part in copy.Parts)
        {
            foreach (var stretch in part.Text) length += stretch.Text.Length;
        }

        return length;
    }
}
