using System.Text.RegularExpressions;
using PaperGen.Content.Transcripts;

namespace PaperGen.Content.Normalisation;

/// <summary>Takes out the spaces that Chinese text does not have and keeps those that divide phrases and names (T12 rule 6, T14).</summary>
internal static partial class SpaceStep
{
    private const int PhraseLength = 3;

    public static void Apply(TextCells cells, NormalisedTextKind kind)
    {
        var text = cells.ToString();
        if (text.AsSpan().IndexOfAny(' ', '\u3000', '\u00A0') < 0) return;
        var structure = Structure(text);
        var isHeadline = kind == NormalisedTextKind.Headline || (kind == NormalisedTextKind.Auto && text.AsSpan().IndexOfAny("，。；：,;:\n".AsSpan()) < 0);
        var least = kind == NormalisedTextKind.Headline ? 1 : PhraseLength;
        var quoted = Quoted(text);
        cells.Rewrite(i =>
        {
            if (!TextCells.IsSpace(text[i]) || (i > 0 && TextCells.IsSpace(text[i - 1]))) return null;
            var length = 1;
            while (i + length < text.Length && TextCells.IsSpace(text[i + length])) length++;
            var with = With(i, length);
            return with.Length == length && text[i] == ' ' ? null : (length, with);
        });

        string With(int start, int length)
        {
            int left = start - 1, right = start + length;
            if (left < 0 || text[left] == '\n' || right == text.Length || text[right] == '\n') return "";
            var isHanLeft = Unicode.IsHan(text[left]);
            var isHanRight = Unicode.IsHan(text[right]);
            var isMark = IsMark(left) || IsMark(right);
            if (!isMark && !(isHanLeft && isHanRight)) return text.AsSpan(start, length).IndexOfAnyExcept(' ') < 0 ? text.Substring(start, length) : " ";
            if (structure[start] && isHanLeft && isHanRight) return " ";
            if (kind == NormalisedTextKind.Headline) return IsPhraseEdge(left, right) ? " " : "";
            if (isMark || !(isHeadline || quoted[start])) return "";
            return HanRun(left, -1) >= least && HanRun(right, 1) >= least ? " " : "";
        }

        bool IsMark(int index) => cells.IsChineseMark(index);

        // A headline's space stays between the end of one phrase and the beginning of the next, whatever marks they have.
        bool IsPhraseEdge(int left, int right) =>
            !"“‘（《〈【「『，、；：。".Contains(text[left]) && !"”’）》〉】」』，、；：。！？".Contains(text[right]);

        int HanRun(int from, int direction)
        {
            var run = 0;
            for (var i = from; i >= 0 && i < text.Length && run < PhraseLength && (Unicode.IsHan(text[i]) || char.IsAsciiLetterOrDigit(text[i])); i += direction) run++;
            return run;
        }
    }

    /// <summary>True for characters within bylines and credits, whose spaces divide roles and names.</summary>
    private static bool[] Structure(string text)
    {
        var structure = new bool[text.Length];
        foreach (Match match in BylineBracket().Matches(text)) Array.Fill(structure, true, match.Index, match.Length);
        if (text.Length <= 60 && (BylineLine().IsMatch(text) || CreditLine().IsMatch(text))) Array.Fill(structure, true);
        return structure;
    }

    /// <summary>True for characters within “” and 《》: slogans and titles keep the space between their phrases.</summary>
    private static bool[] Quoted(string text)
    {
        var quoted = new bool[text.Length];
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '“' or '《') depth++;
            if (text[i] is '”' or '》') depth = Math.Max(0, depth - 1);
            if (text[i] == '\n') depth = 0;
            quoted[i] = depth > 0;
        }
        return quoted;
    }

    [GeneratedRegex(@"[（(]\s*" + BylineGrammar.Role + @"[^（）()，。]{1,60}[）)]")]
    private static partial Regex BylineBracket();

    [GeneratedRegex(@"^[□■◎○●◆▪▲☆★◇·\s]*" + BylineGrammar.Role + @"[ \u3000][^，。；：！？]{1,50}$")]
    private static partial Regex BylineLine();

    [GeneratedRegex(@"^[\u3400-\u9fff\ud840-\udfff·、 \u3000]{2,40}[ \u3000](?:摄|摄影报道|摄影|文/图|图/文|文并摄|供图|文|图|/摄)$")]
    private static partial Regex CreditLine();
}
