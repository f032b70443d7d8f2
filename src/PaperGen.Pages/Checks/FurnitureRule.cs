namespace PaperGen.Pages;

/// <summary>L16: the front page has its masthead, every other one its folio line.</summary>
internal sealed class FurnitureRule : IPageRule
{
    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        var wanted = page.Page.Number == 1 ? ItemRole.Masthead : ItemRole.Furniture;
        if (page.Page.Items.Any(i => i.Role == wanted)) yield break;
        yield return new Verdict("L16-furniture", VerdictLevel.Warning, page.Page.Number == 1 ? "the front page has no masthead" : "the page has no folio line",
            new Rect(page.Geometry.Left, page.Geometry.Top, page.Geometry.Width, page.Leading));
    }
}
