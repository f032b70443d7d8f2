using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Sets text with the fonts at hand. What does not depend on the measure is done once for each text.</summary>
internal sealed class FontTypesetter(IShaper shaper, string language, IssueWords words, IReadOnlySet<string> names) : ITypesetter
{
    /// <summary>A setting with a line more or less than the best costs at least this, so that it is only taken where it helps.</summary>
    private const int LooseParagraph = 10;

    /// <summary>
    /// The line breaker's costs to one of the composer's. Latin lines are rated in TeX's demerits: a million is a paragraph with
    /// a word space or two of an em, ugly but better than a lonely line (1000).
    /// </summary>
    private const double ChineseScale = 0.02;
    private const double LatinScale = 0.0005;

    // What the headline setter adds for each step down the ladder.
    private const double StepDown = 12;

    private static readonly BreakOptions Ragged = new() { Ragged = true };

    // Wide enough for any single line of furniture, in 1/1000 em.
    private const int Endless = 10_000_000;

    private readonly Dictionary<(ImmutableArray<StyledText>, double Em, double Indent), Prepared> _prepared = [];
    private readonly Dictionary<(string Text, TextStyle Style, bool IsVertical), PreparedHeadline> _heads = [];
    private readonly FontShaper? _vertical = (shaper as FontShaper)?.ForVerticalLines();

    public ImmutableArray<ParagraphSetting> SetParagraph(ImmutableArray<StyledText> text, Points em, Points measure, double indent, bool isRagged = false)
    {
        var key = (text, em.Value, indent);
        if (!_prepared.TryGetValue(key, out var prepared))
        {
            prepared = Paragraphs.Prepare(text.AsSpan(), StyleOf(em) with { Indent = (int)Math.Round(indent * 1000) }, shaper);
            _prepared.Add(key, prepared);
        }

        var broken = Paragraphs.Alternatives(prepared, (int)Math.Round(measure / em * 1000), isRagged ? Ragged : BreakOptions.Default);
        if (broken.Length == 1) return [SettingOf(broken[0], 0)];
        var best = broken.MinBy(b => b.Cost)!;
        var scale = prepared.IsChinese ? ChineseScale : LatinScale;
        return [.. broken.OrderBy(b => b.Cost).Select(b => SettingOf(b, b == best ? 0 : LooseParagraph + (int)Math.Min(1000, (b.Cost - best.Cost) * scale)))];

        static ParagraphSetting SettingOf(BrokenParagraph broken, int cost) =>
            new(broken.LineCount, cost, () => WordJoiner.Removed(Paragraphs.Set(broken)));
    }

    public ImmutableArray<HeadSetting> FitHead(string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points width) =>
        Fit(text, style, sizes, maxLines, width, shaper, isVertical: false);

    public ImmutableArray<HeadSetting> FitVerticalHead(string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points height) =>
        _vertical is null ? [] : Fit(text, style, sizes, maxLines, height, _vertical, isVertical: true);

    private ImmutableArray<HeadSetting> Fit(
        string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points span, IShaper glyphs, bool isVertical)
    {
        var key = (text, style, isVertical);
        if (!_heads.TryGetValue(key, out var prepared))
        {
            prepared = Headlines.Prepare([new StyledText(text, style)], new HeadlineStyle { LetterSpace = false, IsVertical = isVertical }, glyphs, words);
            _heads.Add(key, prepared);
        }

        // The ladder's order is the composer's business: its steps are taken out of the cost again.
        return
        [
            .. prepared.WithLadder(sizes, maxLines).Fit(span).Select(s => new HeadSetting(
                s.Size, s.LineCount, s.Fill, Math.Max(0, s.Cost - StepDown * Math.Max(0, sizes.IndexOf(s.Size))), s.Set)),
        ];
    }

    public bool HasAll(string text, TextStyle style) => !MissingGlyph.In([new StyledText(text, style)], shaper).Any();

    public SetLine SetLine(ImmutableArray<StyledText> text, Points em)
    {
        var prepared = Paragraphs.Prepare(text.AsSpan(), StyleOf(em) with { Indent = 0, Marks = MarkWidth.Half, Hyphenate = false }, shaper);
        return Paragraphs.Set(Paragraphs.Break(prepared, Endless))[0];
    }

    private ParagraphStyle StyleOf(Points em) => new()
    {
        Em = em,
        Language = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "en-US" : language,
        Names = names,
    };
}
