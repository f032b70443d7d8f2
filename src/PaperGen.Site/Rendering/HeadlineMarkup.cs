using System.Text;
using PaperGen.Site.Text;

namespace PaperGen.Site.Rendering;

/// <summary>
/// A headline, kicker or deck as HTML. Where the printed headline breaks its line (a space between Han characters) the screen breaks first, then between
/// words, and a short quotation or title is not cut at all.
/// </summary>
/// <param name="Html">The headline.</param>
/// <param name="Width">Width of its longest phrase in em; 0 when it has no Han characters.</param>
internal readonly record struct HeadlineMarkup(string Html, int Width)
{
    // Longer ones are wider than a phone's screen at headline size.
    private const int LongestKept = 9;

    public static HeadlineMarkup Of(string title, WordGaps gaps)
    {
        var html = new StringBuilder(title.Length + 64);
        if (!title.Any(IsHan)) return new HeadlineMarkup(html.AppendEscaped(title).ToString(), 0);

        var width = 0;
        foreach (var phrase in Phrases(title))
        {
            if (html.Length > 0) html.Append(' ');
            html.Append("<span class=\"phrase\">");
            AppendPhrase(html, phrase, gaps);
            html.Append("</span>");
            width = Math.Max(width, (phrase.Sum(c => c < '\u2000' ? 1 : 2) + 1) / 2);
        }

        return new HeadlineMarkup(html.ToString(), width);
    }

    private static IEnumerable<string> Phrases(string title)
    {
        var start = 0;
        for (var i = 1; i + 1 < title.Length; i++)
        {
            // A space beside a Latin word is a word space.
            if (title[i] != ' ' || (char.IsAsciiLetterOrDigit(title[i - 1]) && char.IsAsciiLetterOrDigit(title[i + 1]))) continue;
            yield return title[start..i];
            start = i + 1;
        }

        yield return title[start..];
    }

    private static void AppendPhrase(StringBuilder html, string phrase, WordGaps gaps)
    {
        var keptUntil = 0;
        var breaks = gaps.In(phrase).ToHashSet();
        for (var i = 0; i < phrase.Length; i++)
        {
            if (i >= keptUntil)
            {
                if (breaks.Contains(i)) html.Append("<wbr>");
                if (EndOfQuotation(phrase, i) is { } end)
                {
                    html.Append("<span class=\"keep\">");
                    keptUntil = end;
                }
            }

            html.AppendEscaped(phrase.AsSpan(i, 1));
            if (i + 1 == keptUntil) html.Append("</span>");
        }
    }

    private static int? EndOfQuotation(string phrase, int start)
    {
        var closing = phrase[start] switch { '“' => '”', '《' => '》', '「' => '」', '『' => '』', _ => '\0' };
        if (closing == '\0') return null;
        var end = phrase.IndexOf(closing, start);
        return end < 0 || end - start >= LongestKept ? null : end + 1;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uD840' and <= '\uD88D';
}
