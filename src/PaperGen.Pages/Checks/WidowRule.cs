namespace PaperGen.Pages;

/// <summary>L10: no leg begins with the last line of a paragraph, ends with the first of one, or has a subhead at its foot.</summary>
internal sealed class WidowRule : IPageRule
{
    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        foreach (var story in page.Stories)
        {
            for (var leg = 0; leg < story.Legs.Count; leg++)
            {
                var lines = story.Legs[leg];
                if (leg > 0 && lines[0].Line.EndsParagraph && story.Legs[leg - 1][^1].Block == lines[0].Block)
                {
                    yield return new Verdict("L10-widow", VerdictLevel.Error, $"“{lines[0].Line.Text}” stands alone at the top of a leg", lines[0].Bounds);
                }

                if (leg + 1 == story.Legs.Count) continue;
                var last = lines[^1];
                var startsHere = lines.Count < 2 || lines[^2].Block != last.Block;
                var isFirst = leg == 0 || lines.Count > 1 || story.Legs[leg - 1][^1].Block != last.Block;
                if (startsHere && isFirst && !last.Line.EndsParagraph)
                {
                    yield return new Verdict("L10-orphan", VerdictLevel.Warning, $"“{last.Line.Text}” stands alone at the foot of a leg", last.Bounds);
                }

                if (lines.TakeLast(2).LastOrDefault(l => l.Role == ItemRole.Subhead) is { } subhead && (subhead == last || !last.Line.EndsParagraph))
                {
                    yield return new Verdict("L10-subhead", VerdictLevel.Error, "a subhead has less than two lines of its text below it in its leg", subhead.Bounds);
                }
            }
        }
    }
}
