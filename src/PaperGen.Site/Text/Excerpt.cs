using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Site.Text;

/// <summary>The opening of a story for lists and the front page: whole sentences where they fit.</summary>
internal sealed class Excerpt(DisplayText display, string ellipsis)
{
    /// <summary>Paragraphs from the beginning, together about <paramref name="limit"/> columns wide (a Han character is two, a letter one).</summary>
    public ImmutableArray<string> Paragraphs(Story story, int limit)
    {
        var taken = ImmutableArray.CreateBuilder<string>();
        var left = limit;
        foreach (var paragraph in story.Body.OfType<Paragraph>())
        {
            var text = Opening(paragraph.PlainText, left);
            if (text.Length == 0) continue;
            var end = Fit(text, left, out var width);
            if (end == text.Length)
            {
                taken.Add(text);
                left -= width;
                // What is too short to say anything is not begun.
                if (left < Math.Max(50, limit / 5)) break;
                continue;
            }

            if (SentenceEnd(text, end) is { } sentence) taken.Add(text[..sentence]);
            else if (taken.Count == 0 || left > 100) taken.Add(text[..ClauseEnd(text, end)] + ellipsis);
            break;
        }

        return taken.ToImmutable();
    }

    /// <summary>The opening in one line, for descriptions.</summary>
    public string Line(Story story, int limit) =>
        display.OfBody(string.Join(' ', Paragraphs(story, limit)).Replace('\n', ' '));

    // Normalising is for what is shown: of a long paragraph, what may fit and the sentence after it.
    private string Opening(string written, int limit)
    {
        var enough = (2 * limit) + 100;
        if (written.Length <= enough) return display.OfBody(written);
        return display.OfBody(written[..(char.IsHighSurrogate(written[enough - 1]) ? enough - 1 : enough)]);
    }

    // Number of UTF-16 units that fit.
    private static int Fit(string text, int limit, out int width)
    {
        width = 0;
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += rune.Value < 0x2000 ? 1 : 2;
            if (width > limit) break;
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    // The end of the sentence nearest to what fits, a little longer or shorter.
    private static int? SentenceEnd(string text, int end)
    {
        for (var i = Math.Min(text.Length - 1, end + (end / 6)); i > end * 6 / 10; i--)
        {
            var isStop = text[i] is '。' or '！' or '？' || (text[i] is '.' or '!' or '?' && i + 1 < text.Length && text[i + 1] == ' ');
            if (!isStop) continue;
            var after = i + 1;
            while (after < text.Length && text[after] is '”' or '’' or '》' or '）' or '」' or '』') after++;
            return after;
        }

        return null;
    }

    // Behind the last clause that fits; else not within a word of Latin letters.
    private static int ClauseEnd(string text, int end)
    {
        for (var i = end; i > end / 2; i--)
        {
            if (text[i] is '，' or '；' or '：' or ';' || (text[i] is ',' or ':' && (i + 1 == text.Length || text[i + 1] is ' ' or > '\u2000'))) return i;
        }

        var cut = end;
        while (cut > end / 2 && char.IsAsciiLetterOrDigit(text[cut]) && char.IsAsciiLetterOrDigit(text[cut - 1])) cut--;
        return cut > end / 2 ? cut : end;
    }
}
