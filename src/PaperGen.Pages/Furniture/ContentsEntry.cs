using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>A line of the contents (导读): a story of an inside page.</summary>
/// <param name="Page">Number of its page.</param>
/// <param name="Label">The page as it is printed there, such as 2版.</param>
/// <param name="Section">The page's section, or null.</param>
/// <param name="Title">Its headline.</param>
internal sealed record ContentsEntry(int Page, string Label, string? Section, string Title)
{
    // M10: three to six; few are too little for their box.
    private const int Most = 6;
    private const int Least = 4;

    /// <summary>The leads of the inside pages; of few pages their second stories too.</summary>
    public static ImmutableArray<ContentsEntry> Of(IReadOnlyList<PagePlan> plans, Newspaper newspaper)
    {
        var inside = plans.Where(p => p.Page.Number > 1).ToList();
        var perPage = inside.Count == 0 ? 0 : Math.Max(1, (Least + inside.Count - 1) / inside.Count);
        return
        [
            .. inside
                .SelectMany(plan => plan.Copies
                    .Where(c => c.ContinuedFrom is null && c.Headline.Length > 0 && c.Members.IsEmpty)
                    .Take(perPage)
                    .Select(c => new ContentsEntry(plan.Page.Number, LabelOf(plan.Page, newspaper), plan.Page.Section, c.Headline)))
                .Take(Most),
        ];
    }

    private static string LabelOf(Page page, Newspaper newspaper) =>
        page.Folio is { Length: > 0 } folio ? folio.TrimStart('第') : newspaper.IsChinese() ? $"{page.Number}版" : $"Page {page.Number}";
}
