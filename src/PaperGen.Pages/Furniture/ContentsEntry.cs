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
    public static ImmutableArray<ContentsEntry> Of(IReadOnlyList<InsidePage> inside, Newspaper newspaper)
    {
        var perPage = inside.Count == 0 ? 0 : Math.Max(1, (Least + inside.Count - 1) / inside.Count);
        return
        [
            .. inside
                .SelectMany(page => page.Headlines
                    .Take(perPage)
                    .Select(headline => new ContentsEntry(page.Page.Number, LabelOf(page.Page, newspaper), page.Page.Section, headline)))
                .Take(Most),
        ];
    }

    /// <summary>The headlines of a page that may stand in the contents.</summary>
    public static ImmutableArray<string> HeadlinesOf(PagePlan plan) =>
        [.. plan.Copies.Where(c => c.ContinuedFrom is null && c.Headline.Length > 0 && c.Members.IsEmpty).Take(Least).Select(c => c.Headline)];

    private static string LabelOf(Page page, Newspaper newspaper) =>
        page.Folio is { Length: > 0 } folio ? folio.TrimStart('第') : newspaper.IsChinese() ? $"{page.Number}版" : $"Page {page.Number}";
}

/// <summary>An inside page, as the contents know it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Headlines">Its headlines, the lead's first.</param>
internal sealed record InsidePage(Page Page, ImmutableArray<string> Headlines);
