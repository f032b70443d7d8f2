using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Sets text with the fonts at hand. What does not depend on the measure is done once for each text.</summary>
internal sealed class FontTypesetter(IShaper shaper, string language, IssueWords words, FrozenSet<string> names) : ITypesetter
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

    private readonly Dictionary<Paragraph, Prepared> _prepared = [];
    private readonly Dictionary<Headline, PreparedHeadline> _heads = [];

    // The same words in any face: a page tries three or four for each headline.
    private readonly Dictionary<string, PreparedHeadline> _words = [];
    private readonly FontShaper? _vertical = (shaper as FontShaper)?.ForVerticalLines();

    private readonly record struct Paragraph(ImmutableArray<StyledText> Text, double Em, double Indent);

    private readonly record struct Headline(string Text, TextStyle Style, bool IsVertical);

    public ImmutableArray<ParagraphSetting> SetParagraph(ImmutableArray<StyledText> text, Points em, Points measure, double indent, bool isRagged = false)
    {
        var key = new Paragraph(text, em.Value, indent);
        if (!_prepared.TryGetValue(key, out var prepared))
        {
            prepared = Paragraphs.Prepare(text.AsSpan(), StyleOf(em) with { Indent = (int)Math.Round(indent * 1000) }, shaper);
            _prepared.Add(key, prepared);
        }

        var broken = Paragraphs.Alternatives(prepared, (int)Math.Round(measure / em * 1000), isRagged ? Ragged : BreakOptions.Default);
        var ranked = new List<BrokenParagraph>(broken.Length);
        foreach (var way in broken)
        {
            var place = ranked.Count;
            while (place > 0 && ranked[place - 1].Cost > way.Cost) place--;
            ranked.Insert(place, way);
        }

        var scale = prepared.IsChinese ? ChineseScale : LatinScale;
        var settings = new ParagraphSetting[ranked.Count];
        for (var i = 0; i < settings.Length; i++)
        {
            settings[i] = SettingOf(ranked[i], i == 0 ? 0 : LooseParagraph + (int)Math.Min(1000, (ranked[i].Cost - ranked[0].Cost) * scale));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(settings);

        static ParagraphSetting SettingOf(BrokenParagraph broken, int cost) =>
            new(broken.LineCount, cost, line => WordJoiner.Removed(Paragraphs.Set(broken, line)));
    }

    public ImmutableArray<HeadSetting> FitHead(string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points width) =>
        Fit(text, style, sizes, maxLines, width, shaper, isVertical: false);

    public ImmutableArray<HeadSetting> FitVerticalHead(string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points height) =>
        _vertical is null ? [] : Fit(text, style, sizes, maxLines, height, _vertical, isVertical: true);

    public HeadSetting? FitFewest(string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points width) =>
        Prepared(text, style, shaper, isVertical: false).FitFewest(width, sizes, maxLines) is { } fit ? SettingOf(fit, fit.Cost) : null;

    private ImmutableArray<HeadSetting> Fit(
        string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points span, IShaper glyphs, bool isVertical)
    {
        var fits = Prepared(text, style, glyphs, isVertical).Fit(span, sizes, maxLines);
        var settings = new HeadSetting[fits.Length];
        for (var i = 0; i < settings.Length; i++)
        {
            // The ladder's order is the composer's business: its steps are taken out of the cost again.
            settings[i] = SettingOf(fits[i], Math.Max(0, fits[i].Cost - StepDown * Math.Max(0, sizes.IndexOf(fits[i].Size))));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(settings);
    }

    private PreparedHeadline Prepared(string text, TextStyle style, IShaper glyphs, bool isVertical)
    {
        var key = new Headline(text, style, isVertical);
        if (!_heads.TryGetValue(key, out var prepared))
        {
            prepared = Headlines.Prepare(
                [new StyledText(text, style)], new HeadlineStyle { LetterSpace = false, IsVertical = isVertical }, glyphs, words, _words.GetValueOrDefault(text));
            _heads.Add(key, prepared);
            _words.TryAdd(text, prepared);
        }

        return prepared;
    }

    private static HeadSetting SettingOf(HeadlineSetting fit, double cost) => new(fit.Size, fit.LineCount, fit.Fill, cost, fit.Set);

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
