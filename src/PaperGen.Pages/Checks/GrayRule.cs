namespace PaperGen.Pages;

/// <summary>L9, L15: legs are neither stubs nor longer than a reader follows, and no sea of text is without a head, a picture or a subhead.</summary>
internal sealed class GrayRule : IPageRule
{
    private const int ShortestLeg = 4;
    private const int LongestLeg = 50;
    private const int MostColumns = 5;
    private const int MostLines = 40;

    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        foreach (var story in page.Stories)
        {
            foreach (var leg in story.Legs)
            {
                if (leg.Count > LongestLeg || leg.Count < ShortestLeg && story.Legs.Count > 1)
                {
                    yield return new Verdict("L9-leg", VerdictLevel.Note, $"a leg is {leg.Count} lines long", leg[0].Bounds);
                }
            }

            var isBroken = story.Items.Any(i => i.Role is ItemRole.Subhead or ItemRole.PullQuote or ItemRole.Picture or ItemRole.Table);
            if (!isBroken && story.Legs.Count >= MostColumns && story.Legs.Min(l => l.Count) > MostLines)
            {
                yield return new Verdict("L15-gray", VerdictLevel.Warning, $"{story.Legs.Count} legs of {story.Legs.Min(l => l.Count)} lines without subhead or picture", story.Bounds);
            }
        }
    }
}
