using System.Collections.Immutable;
using System.Text;

namespace PaperGen.Site.Rendering;

/// <summary>A headline set within a rectangle of a page's drawing: SVG text knows no lines, so they are made here.</summary>
/// <param name="Size">Size in points, a step of the sheet's scale.</param>
/// <param name="Lines">The lines.</param>
internal readonly record struct SheetHead(int Size, ImmutableArray<string> Lines)
{
    private const double Leading = 1.3;
    private const double Margin = 6;

    private static ReadOnlySpan<int> Scale => [34, 28, 23, 19, 16, 13, 10];

    /// <summary>Height with the white around it.</summary>
    public double Height => (Lines.Length * Size * Leading) + (2 * Margin);

    /// <summary>Baseline of a line, from the rectangle's top.</summary>
    public double Baseline(int line) => Margin + (((line * Leading) + 1) * Size);

    /// <summary>The headline at the largest size at which it takes no more than half of its rectangle.</summary>
    public static SheetHead Fit(string title, double width, double height)
    {
        foreach (var size in Scale)
        {
            var measure = Math.Max(1, (width - (2 * Margin)) / size);
            var head = new SheetHead(size, [.. title.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(phrase => Balance(phrase, measure))]);
            if (head.Height <= height * 0.5 || size == Scale[^1]) return head;
        }

        return default;
    }

    // Lines of nearly one length, none over the measure (in em) but for a mark that may not begin a line.
    private static IEnumerable<string> Balance(string phrase, double measure)
    {
        var width = phrase.EnumerateRunes().Sum(Em);
        var target = width / Math.Ceiling(width / measure);
        var line = new StringBuilder();
        var filled = 0.0;
        foreach (var rune in phrase.EnumerateRunes())
        {
            if (filled + (Em(rune) / 2) > target && !MayNotBegin(rune))
            {
                yield return line.ToString();
                line.Clear();
                filled = 0;
            }

            line.Append(rune);
            filled += Em(rune);
        }

        yield return line.ToString();
    }

    private static double Em(Rune rune) => rune.Value < 0x2000 ? 0.55 : 1;

    private static bool MayNotBegin(Rune rune) => "，。、；：？！）》〉”’」』】,.;:?!)".Contains((char)Math.Min(rune.Value, char.MaxValue));
}
