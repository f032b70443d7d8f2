using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>
/// Lets a story go on on a later page (转版) when its page has not room for all of it: at least two fifths of it stay, at
/// least 25 lines go, it is parted within a paragraph, and it jumps once (L13).
/// </summary>
internal sealed class StoryJump(Theme theme, ITypesetter typesetter)
{
    /// <summary>Lines that a jump must carry at least.</summary>
    public const int LeastJump = 25;

    private const double LeastStay = 0.4;

    private readonly ShapeBuilder _shapes = new(theme, typesetter);
    private readonly JumpLines _jumps = new(theme, typesetter);

    /// <summary>The story that can best jump with so many lines: the longest that may; or -1.</summary>
    public static int Choose(IReadOnlyList<StoryCopy> stories, int lines, Func<StoryCopy, int> linesOf)
    {
        var (best, most) = (-1, 0);
        for (var i = 0; i < stories.Count; i++)
        {
            var story = stories[i];
            if (story.Story.Placement.KeepTogether || story.ContinuedFrom is not null || story.Body is not null || story.Story.Kind != StoryKind.News) continue;
            var all = linesOf(story);
            if (all > most && all - lines >= LeastStay * all) (best, most) = (i, all);
        }

        return best;
    }

    /// <summary>Lines of a story's text in the page's columns.</summary>
    public int LinesOf(StoryCopy copy) => Body(copy).Sum(p => p.Settings[0].LineCount);

    /// <summary>The story without its last lines, which go to another page.</summary>
    public (StoryCopy Beginning, StoryCopy Continuation) Part(StoryCopy copy, int lines, int from, int to)
    {
        var begin = ImmutableArray.CreateBuilder<BodyParagraph>();
        var rest = ImmutableArray.CreateBuilder<BodyParagraph>();
        var room = LinesOf(copy) - lines;
        foreach (var paragraph in Body(copy))
        {
            var count = paragraph.Settings[0].LineCount;
            // Within a paragraph, two lines from its ends: a reader who turns the page knows that there is more.
            var here = room >= count || room <= 0 || count < 4 ? room : Math.Clamp(room, 2, count - 2);
            var (before, behind) = paragraph.Cut(Math.Max(0, here));
            room = behind is null ? room - count : 0;
            if (before is not null) begin.Add(before);
            if (behind is not null) rest.Add(behind);
        }

        JumpLines.CarrySubheads(begin, rest);
        return (
            _jumps.Beginning(copy, begin, to, Measure),
            _jumps.Continuation(copy, rest, from, Measure) with { Figures = [], Tables = [] });
    }

    private IReadOnlyList<BodyParagraph> Body(StoryCopy copy) => _shapes.SetBody(copy, Measure);

    private Points Measure => theme.Grid.Body * theme.Grid.Measure;
}
