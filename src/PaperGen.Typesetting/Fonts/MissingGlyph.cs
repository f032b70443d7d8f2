using System.Collections.Immutable;
using System.Text;

namespace PaperGen.Typesetting;

/// <summary>A character that the face of its style does not have (T22).</summary>
/// <param name="CodePoint">The character.</param>
/// <param name="Start">Its first UTF-16 code unit in the text that was looked through.</param>
/// <param name="Origin"><see cref="GlyphOrigin.Missing"/> when 〓 is printed for it, <see cref="GlyphOrigin.Fallback"/> when another face serves.</param>
/// <param name="Face">The face that serves.</param>
public readonly record struct MissingGlyph(int CodePoint, int Start, GlyphOrigin Origin, FontFace Face)
{
    /// <summary>What to tell the editor, without a full stop.</summary>
    public string Message => Origin == GlyphOrigin.Missing
        ? $"no font has the character {Name}; 〓 is printed in its place"
        : $"the character {Name} is set in {Face}, for the font of its style does not have it";

    private string Name => Rune.IsValid(CodePoint) ? $"{new Rune(CodePoint)} (U+{CodePoint:X4})" : $"U+{CodePoint:X4}";

    // An issue is looked through paragraph by paragraph.
    [ThreadStatic]
    private static List<ShapedGlyph>? s_scratch;

    /// <summary>Finds the characters of a paragraph that are missing from their faces, in reading order.</summary>
    /// <param name="paragraph">The paragraph; positions count through all its stretches.</param>
    /// <param name="shaper">The shaper that will set it.</param>
    public static ImmutableArray<MissingGlyph> In(IReadOnlyList<StyledText> paragraph, IShaper shaper)
    {
        var text = paragraph.Count == 1 ? paragraph[0].Text : string.Concat(paragraph.Select(s => s.Text));
        var missing = ImmutableArray.CreateBuilder<MissingGlyph>();
        var glyphs = s_scratch ??= [];
        var start = 0;
        foreach (var stretch in paragraph)
        {
            glyphs.Clear();
            shaper.Shape(text, start, stretch.Text.Length, stretch.Style, glyphs);
            foreach (var glyph in glyphs)
            {
                if (glyph.Origin == GlyphOrigin.Own || glyph.TextLength == 0) continue;
                Rune.DecodeFromUtf16(text.AsSpan(glyph.TextStart), out var rune, out var length);
                // A lone surrogate is told by its own number.
                var codePoint = length == 1 ? text[glyph.TextStart] : rune.Value;
                missing.Add(new MissingGlyph(codePoint, glyph.TextStart, glyph.Origin, glyph.Face));
            }

            start += stretch.Text.Length;
        }

        return missing.ToImmutable();
    }
}
