namespace PaperGen.Pages;

/// <summary>L18: no two things lie on each other; half a square point is rounding.</summary>
internal sealed class OverlapRule : IPageRule
{
    private const double Tolerance = 0.5;

    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        // Rules and tints are meant to lie under text; frames go round it.
        var items = page.Page.Items
            .Where(i => i is PlacedText or PlacedPicture)
            .OrderBy(i => i.Bounds.Y).ThenBy(i => i.Order).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = i + 1; j < items.Count && items[j].Bounds.Y < items[i].Bounds.Bottom; j++)
            {
                var (a, b) = (items[i].Bounds, items[j].Bounds);
                // The mark over a pull quote hangs into its words' em boxes, not into their ink.
                if (items[i].Role == ItemRole.PullQuote && items[j].Role == ItemRole.PullQuote && items[i].StoryId == items[j].StoryId) continue;
                var width = Math.Min(a.Right.Value, b.Right.Value) - Math.Max(a.X.Value, b.X.Value);
                var height = Math.Min(a.Bottom.Value, b.Bottom.Value) - Math.Max(a.Y.Value, b.Y.Value);
                if (width <= 0 || height <= 0 || width * height <= Tolerance) continue;
                yield return new Verdict("L18-overlap", VerdictLevel.Error,
                    $"{Words(items[i])} and {Words(items[j])} overlap by {width:0.#} × {height:0.#} pt", b);
            }
        }
    }

    private static string Words(PlacedItem item) => item is PlacedText text ? $"{item.Role} “{text.Line.Text}”" : item.Role.ToString();
}
