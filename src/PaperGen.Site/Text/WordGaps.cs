using System.Collections.Frozen;
using System.Runtime.InteropServices;
using PaperGen.Content;

namespace PaperGen.Site.Text;

/// <summary>
/// Tells where a Chinese headline may break without cutting a word. Chinese writes no spaces; but the words of a headline come back in
/// the stories, and two characters of one word stand together far more often than chance would have them (pointwise mutual
/// information). What an issue does not teach is broken only where a line would be too long.
/// </summary>
internal sealed class WordGaps
{
    // Read over the headlines of five newspaper pages: below these, halves of names were cut; above, whole words were missed.
    private const double Word = 2.0;
    private const double WordBeforeParticle = 1.8;
    private const double Drop = 0.8;

    // What two characters are worth that never met: less than chance.
    private const double Unknown = -1;

    // Twelve Han at headline size are a phone's width.
    private const int LongestRun = 9;

    // 虚词 that belong to what follows them, and those that belong to what goes before.
    private static readonly FrozenSet<char> s_before = "为在与和及赴将并把让以向对从由给被使同跟".ToFrozenSet();
    private static readonly FrozenSet<char> s_after = "的了着地得".ToFrozenSet();

    private readonly Dictionary<char, int> _characters = [];
    private readonly Dictionary<int, int> _pairs = [];
    private int _total;

    /// <summary>Learns from the text of stories.</summary>
    public static WordGaps LearnFrom(IEnumerable<Story> stories)
    {
        var gaps = new WordGaps();
        foreach (var story in stories)
        {
            foreach (var paragraph in story.Body.OfType<Paragraph>()) gaps.Learn(paragraph.PlainText);
        }

        return gaps;
    }

    /// <summary>Places in a phrase before which a line may end, in ascending order.</summary>
    public IEnumerable<int> In(string phrase)
    {
        var start = 0;
        for (var i = 1; i <= phrase.Length; i++)
        {
            if (i < phrase.Length && !IsGap(phrase, i)) continue;
            foreach (var inner in Split(phrase, start, i)) yield return inner;
            if (i < phrase.Length) yield return i;
            start = i;
        }
    }

    private bool IsGap(string text, int index)
    {
        if (!MayBeGap(text, index)) return false;
        var before = text[index - 1];
        var left = Left(text, index);
        var right = Right(text, index);
        if (s_after.Contains(before)) return right > WordBeforeParticle;
        var here = Cohesion(before, text[index]);
        if (s_before.Contains(text[index])) return left > WordBeforeParticle && here < left - (Drop / 2);
        return left > Word && right > Word && here < Math.Min(left, right) - Drop;
    }

    // A run that no line can hold is broken where its characters hold together least, as near its middle as that allows.
    private IEnumerable<int> Split(string text, int start, int end)
    {
        if (end - start <= LongestRun) yield break;
        var best = 0;
        var bestCost = double.PositiveInfinity;
        for (var i = start + 2; i <= end - 2; i++)
        {
            if (!MayBeGap(text, i)) continue;
            var cost = Known(Cohesion(text[i - 1], text[i])) - ((Known(Left(text, i)) + Known(Right(text, i))) / 2)
                + (4.0 * Math.Abs(i - ((start + end) / 2.0)) / (end - start));
            if (cost >= bestCost) continue;
            best = i;
            bestCost = cost;
        }

        if (best == 0) yield break;
        foreach (var i in Split(text, start, best)) yield return i;
        yield return best;
        foreach (var i in Split(text, best, end)) yield return i;
    }

    private static bool MayBeGap(string text, int index) =>
        IsHan(text[index - 1]) && IsHan(text[index]) && !s_after.Contains(text[index]) && !s_before.Contains(text[index - 1]);

    private double Left(string text, int index) => index > 1 ? Cohesion(text[index - 2], text[index - 1]) : double.NegativeInfinity;

    private double Right(string text, int index) => index + 1 < text.Length ? Cohesion(text[index], text[index + 1]) : double.NegativeInfinity;

    private static double Known(double cohesion) => Math.Max(cohesion, Unknown);

    private void Learn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHan(text[i])) continue;
            _total++;
            CollectionsMarshal.GetValueRefOrAddDefault(_characters, text[i], out _)++;
            if (i > 0 && IsHan(text[i - 1])) CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (text[i - 1] << 16) | text[i], out _)++;
        }
    }

    // Once is chance: only what comes back counts.
    private double Cohesion(char first, char second) =>
        _pairs.TryGetValue((first << 16) | second, out var together) && together > 1
            ? Math.Log((double)together * _total / ((double)_characters[first] * _characters[second]))
            : double.NegativeInfinity;

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';
}
