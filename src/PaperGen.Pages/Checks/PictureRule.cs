using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>L11: a picture has its caption close below, stands on the columns, leads the others, and keeps away from another story's.</summary>
internal sealed class PictureRule : IPageRule
{
    private const double Dominance = 1.5;

    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        var pictures = StoryBox.Of<PlacedPicture>(page);
        foreach (var (story, box) in pictures)
        {
            var caption = story.Items.Where(i => i.Role is ItemRole.Caption or ItemRole.Credit && i.Bounds.X < box.Right && box.X < i.Bounds.Right && i.Bounds.Y >= box.Bottom - new Points(1)).ToList();
            if (caption.Count == 0)
            {
                yield return new Verdict("L11-caption", VerdictLevel.Note, "a picture has neither caption nor credit", box);
                continue;
            }

            // Where pictures stand side by side, captions begin below the taller one.
            var gap = (caption.Min(c => c.Bounds.Y) - box.Bottom) / page.Leading;
            if (gap > 1.2 && !pictures.Any(p => p.Box != box && p.Box.Y < caption.Min(c => c.Bounds.Y) && p.Box.Bottom > box.Bottom))
            {
                yield return new Verdict("L11-caption", VerdictLevel.Error, $"a caption stands {gap:0.#} lines below its picture", box);
            }
        }

        for (var i = 0; i < pictures.Count; i++)
        {
            for (var j = i + 1; j < pictures.Count; j++)
            {
                if (pictures[i].Story != pictures[j].Story && Touch(pictures[i].Box, pictures[j].Box, page))
                {
                    yield return new Verdict("L11-neighbours", VerdictLevel.Warning, "pictures of two stories stand side by side", pictures[j].Box);
                }
            }
        }

        var areas = pictures.Select(p => p.Box.Width.Value * p.Box.Height.Value).OrderDescending().ToList();
        if (areas.Count > 1 && areas[0] < Dominance * areas[1])
        {
            yield return new Verdict("L11-dominant", VerdictLevel.Note, $"the largest picture is {areas[0] / areas[1]:0.##} times the next", pictures[0].Box);
        }
    }

    private static bool Touch(Rect a, Rect b, CheckedPage page)
    {
        var gap = Math.Max(a.X.Value, b.X.Value) - Math.Min(a.Right.Value, b.Right.Value);
        return gap >= 0 && gap <= (page.Geometry.Gutter + page.Theme.Grid.Body).Value && a.Y < b.Bottom && b.Y < a.Bottom;
    }
}
