using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>What a paper's language means for its furniture.</summary>
internal static class NewspaperLanguage
{
    public static bool IsChinese(this Newspaper newspaper) => newspaper.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>The folio as printed: the page's own, or made from its number.</summary>
    public static string FolioOf(this Newspaper newspaper, Page page) =>
        page.Folio is { Length: > 0 } folio ? folio : newspaper.IsChinese() ? $"第{page.Number}版" : $"Page {page.Number}";
}
