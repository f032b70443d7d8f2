using System.Text;
using PaperGen.Typesetting.OpenType;
using PaperGen.Typesetting.Shaping;

namespace PaperGen.Typesetting;

/// <summary>Shapes text with the faces of a <see cref="FontBook"/>. Safe to use from several threads.</summary>
public sealed class FontShaper : IShaper
{
    private const string HanFeatures = "ccmp locl";
    private const string VerticalFeatures = "ccmp locl vert vrt2";
    private const string LatinFeatures = "ccmp locl rlig liga clig calt kern mark mkmk";
    // A Chinese face that has to serve Latin text holds narrow quotation marks besides the full-width ones.
    private const string NarrowFeatures = "pwid";

    [ThreadStatic]
    private static RunShaper? _runs;

    private readonly FontBook _book;
    private readonly TextScript _otherwise;
    private readonly string _hanLanguage, _letterLanguage;
    private readonly bool _isVertical;
    private readonly string _language;

    /// <summary>Makes a shaper.</summary>
    /// <param name="book">The faces.</param>
    /// <param name="language">Language of the newspaper (BCP 47): the forms of Chinese characters, and the script of marks without neighbours.</param>
    /// <param name="vertical">
    /// For lines that run from top to bottom, such as a vertical headline: the glyphs have their vertical forms,
    /// <see cref="ShapedGlyph.Advance"/> is a height, and <see cref="ShapedGlyph.X"/> and <see cref="ShapedGlyph.Y"/>
    /// lead from the middle of a cell's top to the glyph's origin. Every character is upright, Latin letters too.
    /// </param>
    public FontShaper(FontBook book, string language = "zh-Hans", bool vertical = false)
    {
        _book = book;
        _isVertical = vertical;
        _language = language;
        _otherwise = LayoutLanguage.IsEastAsian(language) ? TextScript.Han : TextScript.Latin;
        _hanLanguage = LayoutLanguage.OfHan(language);
        _letterLanguage = LayoutLanguage.OfLetters(language);
    }

    /// <summary>A shaper with the same faces for lines that run from top to bottom.</summary>
    public FontShaper ForVerticalLines() => new(_book, _language, vertical: true);

    /// <inheritdoc/>
    public void Shape(ReadOnlySpan<char> paragraph, int start, int length, TextStyle style, List<ShapedGlyph> glyphs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)(paragraph.Length - length));
        var faces = _book.ChainOf(style);
        var runs = _runs ??= new RunShaper();
        runs.IsVertical = _isVertical;
        try
        {
            for (var at = start; at < start + length;) at += Take(paragraph, at, start + length, faces, runs, glyphs);
            runs.Flush(glyphs);
        }
        catch
        {
            _runs = null; // half a run must not turn up in the next text
            throw;
        }
    }

    // Takes one character with what belongs to it, and returns how many code units that is.
    private int Take(ReadOnlySpan<char> paragraph, int at, int end, FaceChain faces, RunShaper runs, List<ShapedGlyph> glyphs)
    {
        Rune.DecodeFromUtf16(paragraph[at..end], out var rune, out var length); // a lone surrogate is U+FFFD
        if (CharacterSubstitutes.IsInvisible(rune)) return length;
        if (CharacterSubstitutes.IsCombining(rune) && TryCompose(runs, rune, at, length)) return length;

        var script = ScriptOf(paragraph, at, rune);
        // —— and …… are marks of Chinese, whatever stands beside them.
        if (rune.Value is '—' or '…' && _otherwise == TextScript.Han && IsPaired(paragraph, at)) script = TextScript.Han;
        if (rune.Value == '—' && at + 1 < end && paragraph[at + 1] == '—' && script == TextScript.Han)
            return TakeDash('—', 2, at, faces, runs, glyphs);
        if (rune.Value == '⸺') return TakeDash('⸺', 1, at, faces, runs, glyphs);

        var choice = Resolve(rune.Value, faces, script);
        var textLength = length;
        if (at + length < end)
        {
            Rune.DecodeFromUtf16(paragraph[(at + length)..end], out var selector, out var selectorLength);
            if (CharacterSubstitutes.IsVariationSelector(selector))
            {
                textLength += selectorLength;
                var variant = choice.Face.GlyphOf(rune.Value, selector.Value);
                if (variant != 0 && choice.Origin != GlyphOrigin.Missing) choice = choice with { Glyph = variant };
            }
        }

        var slot = new GlyphSlot { Glyph = choice.Glyph, TextStart = at, TextLength = textLength, CodePoint = rune.Value, Origin = choice.Origin };
        // Word by word: a space is glue, and at a line's end the letter before it looks as it does elsewhere.
        if (rune.Value == ' ') runs.Flush(glyphs);
        runs.Add(KindOf(choice, faces, script, rune, runs), slot, glyphs);
        if (rune.Value == ' ') runs.Flush(glyphs);
        return textLength;
    }

    // —— as two characters, or as the one that Unicode has for it.
    private int TakeDash(int character, int count, int at, FaceChain faces, RunShaper runs, List<ShapedGlyph> glyphs)
    {
        runs.Flush(glyphs);
        var first = glyphs.Count;
        var choice = Resolve(character, faces, TextScript.Han);
        var kind = KindOf(choice, faces, TextScript.Han, new Rune(character), runs);
        for (var i = 0; i < count; i++)
            runs.Add(kind, new GlyphSlot { Glyph = choice.Glyph, TextStart = at + i, TextLength = 1, CodePoint = character, Origin = choice.Origin }, glyphs);
        runs.Flush(glyphs);
        if (choice.Origin != GlyphOrigin.Missing && !_isVertical) HanMarks.FitDash(glyphs, first);
        return count;
    }

    private TextScript ScriptOf(ReadOnlySpan<char> paragraph, int at, Rune rune) => CharacterScripts.Of(rune) switch
    {
        CharacterScript.Han => TextScript.Han,
        CharacterScript.Common => SharedMarks.ScriptOf(paragraph, at, _otherwise),
        // 国家、区域/行业: half an em between Chinese, a Latin stroke in and/or.
        CharacterScript.Neutral when rune.Value == '/' => IsBesideHan(paragraph, at) ? TextScript.Han : TextScript.Latin,
        _ => TextScript.Latin,
    };

    private static bool IsPaired(ReadOnlySpan<char> paragraph, int at) =>
        (at > 0 && paragraph[at - 1] == paragraph[at]) || (at + 1 < paragraph.Length && paragraph[at + 1] == paragraph[at]);

    private static bool IsBesideHan(ReadOnlySpan<char> paragraph, int at)
    {
        Rune.DecodeLastFromUtf16(paragraph[..at], out var before, out _);
        Rune.DecodeFromUtf16(paragraph[(at + 1)..], out var after, out _);
        return CharacterScripts.Of(before) == CharacterScript.Han || CharacterScripts.Of(after) == CharacterScript.Han;
    }

    private static FaceChoice Resolve(int codePoint, FaceChain faces, TextScript script)
    {
        var choice = faces.Resolve(codePoint, script);
        for (var other = codePoint; choice.Origin == GlyphOrigin.Missing;)
        {
            other = CharacterSubstitutes.For(other);
            if (other == 0) break;
            var substitute = faces.Resolve(other, script);
            if (substitute.Origin != GlyphOrigin.Missing) choice = substitute;
        }

        return choice;
    }

    // é written as e and an accent: the letter as it was drawn, where the face has it.
    private static bool TryCompose(RunShaper runs, Rune mark, int at, int length)
    {
        if (runs.IsEmpty || runs.Last.TextStart + runs.Last.TextLength != at || runs.Last.Origin == GlyphOrigin.Missing) return false;
        var composed = (new Rune(runs.Last.CodePoint).ToString() + mark).Normalize(NormalizationForm.FormC);
        Rune.DecodeFromUtf16(composed, out var rune, out var used);
        if (used != composed.Length) return false;
        var glyph = runs.Kind.Face.GlyphOf(rune.Value);
        if (glyph == 0) return false;
        runs.Last.Glyph = glyph;
        runs.Last.CodePoint = rune.Value;
        runs.Last.TextLength += length;
        return true;
    }

    private RunKind KindOf(in FaceChoice choice, FaceChain faces, TextScript script, Rune rune, RunShaper runs)
    {
        if (_isVertical) return new RunKind(choice.Face, choice.Scale, script, "hani", _hanLanguage, VerticalFeatures);
        if (script == TextScript.Han) return new RunKind(choice.Face, choice.Scale, script, "hani", _hanLanguage, HanFeatures);
        var character = CharacterScripts.Of(rune);
        if (character == CharacterScript.Common && choice.Face == faces.ChineseFace)
            return new RunKind(choice.Face, choice.Scale, script, "latn", "", NarrowFeatures);

        // Digits and marks go with the letters before them.
        var letters = character == CharacterScript.Latin || runs.IsEmpty || runs.Kind.SetAs == TextScript.Han
            ? LayoutLanguage.ScriptOf(rune)
            : runs.Kind.Script;
        return new RunKind(choice.Face, choice.Scale, script, letters, _letterLanguage, LatinFeatures);
    }
}
