namespace PaperGen.Pages;

/// <summary>L7: the largest headline stands at the top left or across the top, and clearly leads.</summary>
internal sealed class LeadRule : IPageRule
{
    /// <summary>The next headline is at most this part of the lead's.</summary>
    private const double Dominance = 0.85;

    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        var stories = page.Stories.Where(s => s.Headline.Count > 0).OrderByDescending(s => s.HeadSize).ToList();
        if (stories.Count < 2) yield break;
        var lead = stories[0];
        if (stories[1].HeadSize > Dominance * lead.HeadSize)
        {
            yield return new Verdict("L7-no-lead", VerdictLevel.Warning, $"two headlines of {lead.HeadSize:0.#} and {stories[1].HeadSize:0.#} pt lead the page", stories[1].Bounds);
        }

        var top = page.Geometry.LineTop(page.FirstLine);
        var others = page.Stories.Where(s => s != lead);
        var isAtTop = others.All(s => s.Bounds.Y + page.Leading * 3 > lead.Bounds.Y) && lead.Bounds.Y - top < page.Leading * 6;
        if (!isAtTop || page.ColumnOf(lead.Bounds.X + page.Geometry.Gutter) > (page.Theme.Grid.Columns - 1) / 2)
        {
            yield return new Verdict("L7-lead-place", VerdictLevel.Error, "the lead does not stand at the top left", lead.Bounds);
        }
    }
}
