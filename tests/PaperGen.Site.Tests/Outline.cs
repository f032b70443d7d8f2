using System.Text;
using AngleSharp.Dom;

namespace PaperGen.Site.Tests;

/// <summary>A page as a tree of its landmarks, headings, text and links, for snapshots.</summary>
internal static class Outline
{
    private static readonly HashSet<string> s_shown =
        ["header", "nav", "main", "footer", "section", "article", "aside", "h1", "h2", "h3", "h4", "p", "a", "time", "figure", "figcaption", "blockquote", "table", "li", "dl", "pre"];

    public static string Of(IDocument page)
    {
        var text = new StringBuilder();
        Append(text, page.Body!, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IElement element, int depth)
    {
        foreach (var child in element.Children)
        {
            var isShown = s_shown.Contains(child.LocalName);
            if (isShown)
            {
                var own = string.Concat(child.ChildNodes.Where(n => n is IText || (n is IElement e && !HasShown(e) && !s_shown.Contains(e.LocalName))).Select(n => n.TextContent));
                text.Append(' ', 2 * depth).Append(child.LocalName);
                if (child.ClassName is { Length: > 0 } names) text.Append('.').Append(names.Replace(' ', '.'));
                if (child.GetAttribute("href") is { } href) text.Append(" -> ").Append(Uri.UnescapeDataString(href));
                if (string.Join(' ', own.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words) text.Append(": ").Append(words);
                text.Append('\n');
            }

            Append(text, child, isShown ? depth + 1 : depth);
        }
    }

    private static bool HasShown(IElement element) => element.QuerySelector(string.Join(',', s_shown)) is not null;
}
