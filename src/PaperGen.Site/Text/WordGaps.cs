using System.Collections.Frozen;
using System.Runtime.CompilerServices;
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

    private const char FirstHan = '\u3400';
    private const char LastHan = '\u9FFF';

    // What two characters are worth that never met: less than chance.
    private const double Unknown = -1;

    // Twelve Han at headline size are a phone's width.
    private const int LongestRun = 9;

    // 虚词 that belong to what follows them, and those that belong to what goes before.
    private static readonly FrozenSet<char> s_before = "为在与和及赴将并把让以向对从由给被使同跟".ToFrozenSet();
    private static readonly FrozenSet<char> s_after = "的了着地得".ToFrozenSet();

    // A pair is counted as one number, its characters one above the other; a character as a pair with nothing before it.
    private readonly Dictionary<int, int> _counts = [];

    // Whether something is counted, by some of its bits: nearly every pair of a text is not.
    private readonly bool[] _mayCount = new bool[1 << 13];
    private int _total;

    /// <summary>Learns from the text of stories what their headlines ask for.</summary>
    /// <param name="stories">The stories of an issue.</param>
    /// <param name="phrases">Every text that is asked for later.</param>
    public static WordGaps LearnFrom(IEnumerable<Story> stories, IEnumerable<string> phrases)
    {
        var gaps = new WordGaps();
        foreach (var phrase in phrases) gaps.Expect(phrase);
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

    private void Expect(string phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!IsHan(phrase[i])) continue;
            Expect(phrase[i]);
            if (i > 0 && IsHan(phrase[i - 1])) Expect(Pair(phrase[i - 1], phrase[i]));
        }
    }

    private void Expect(int counted)
    {
        _counts[counted] = 0;
        _mayCount[Bits(counted)] = true;
    }

    private void Learn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHan(text[i])) continue;
            _total++;
            Count(text[i]);
            if (i > 0 && IsHan(text[i - 1])) Count(Pair(text[i - 1], text[i]));
        }
    }

    private void Count(int met)
    {
        if (!_mayCount[Bits(met)]) return;
        ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(_counts, met);
        if (!Unsafe.IsNullRef(ref count)) count++;
    }

    private static int Pair(char first, char second) => (first << 16) | second;

    private int Bits(int pair) => (((pair >> 16) * 31) + pair) & (_mayCount.Length - 1);

    // Once is chance: only what comes back counts.
    private double Cohesion(char first, char second) =>
        _counts.TryGetValue(Pair(first, second), out var together) && together > 1
            ? Math.Log((double)together * _total / ((double)_counts[first] * _counts[second]))
            : double.NegativeInfinity;

    private static bool IsHan(char c) => c is >= FirstHan and <= LastHan;
}
