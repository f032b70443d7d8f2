using System.Text;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>What a glyph says to a reader who copies the line.</summary>
internal enum GlyphMeaning
{
    /// <summary>A part of the line's text.</summary>
    Text,

    /// <summary>A hyphen that the typesetter added: U+00AD, which readers drop when they rejoin the word (ISO 32000-1, 14.8.2.2.3).</summary>
    SoftHyphen,

    /// <summary>The space that fell away where the line was broken.</summary>
    LineSpace,

    /// <summary>The second or a later glyph of a character that became several.</summary>
    Continuation,
}

/// <summary>A glyph of a line together with all the characters that it has to answer for.</summary>
/// <param name="Run">Index of its run.</param>
/// <param name="Glyph">Index in the run's face.</param>
/// <param name="X">Place in 1/1000 of the line's em; null for a space that stands wherever the glyph before it ends.</param>
/// <param name="Y">Rise in the same unit.</param>
/// <param name="Start">First character of the line's text.</param>
/// <param name="Length">Number of characters; 0 unless the meaning is text.</param>
/// <param name="Meaning">What it says.</param>
internal readonly record struct TextGlyph(int Run, ushort Glyph, int? X, int Y, int Start, int Length, GlyphMeaning Meaning)
{
    /// <summary>What is cut off its box.</summary>
    public Trim Trim { get; init; }

    // MuPDF knows no surrogates in a value of several characters, others no value longer than this.
    private const int LongestMapped = 8;

    /// <summary>The characters that the glyph stands for.</summary>
    public ReadOnlySpan<char> TextOf(SetLine line) => line.Text.AsSpan(Start, Length);

    /// <summary>Whether a ToUnicode map cannot say all of the text, or not with meaning (ISO 19005-2, 6.2.11.7.3), so that it must stand beside the glyph.</summary>
    public bool IsBeyondMap(SetLine line) =>
        Length > LongestMapped || Length > 2 && TextOf(line).IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 || IsOfPrivateUse(TextOf(line));

    private static bool IsOfPrivateUse(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is >= '\uE000' and <= '\uF8FF' or >= '\uDB80' and <= '\uDBFF') return true; // the latter begin planes 15 and 16
        }

        return false;
    }

    /// <summary>The characters that the glyph's code is mapped to.</summary>
    public ReadOnlySpan<char> MappedTextOf(SetLine line) => Meaning switch
    {
        GlyphMeaning.Text when IsBeyondMap(line) => TextOf(line)[..(char.IsHighSurrogate(line.Text[Start]) ? 2 : 1)],
        GlyphMeaning.Text => TextOf(line),
        GlyphMeaning.SoftHyphen => "\u00AD",
        GlyphMeaning.LineSpace => " ",
        // No reader may be left without a value; a zero width space is the least that can be said.
        _ => "\u200B",
    };
}

/// <summary>
/// Shares a line's text out among its glyphs so that each character is extracted once: what has no glyph of its
/// own goes to the glyph before it, and a space that the typesetter made by moving on becomes a real one.
/// </summary>
internal static class GlyphText
{
    /// <summary>Fills <paramref name="glyphs"/> with the line's glyphs, from left to right.</summary>
    public static void Read(SetLine line, bool endsInSpace, List<TextGlyph> glyphs)
    {
        glyphs.Clear();
        var text = line.Text;
        var done = 0;
        for (var r = 0; r < line.Runs.Length; r++)
        {
            var run = line.Runs[r];
            foreach (var glyph in run.Glyphs)
            {
                if (glyph.TextLength == 0)
                {
                    var isHyphen = done == text.Length && (glyph.Glyph == run.Face.GlyphOf('-') || glyph.Glyph == run.Face.GlyphOf(0x2010));
                    glyphs.Add(new TextGlyph(r, glyph.Glyph, glyph.X, glyph.Y, 0, 0, isHyphen ? GlyphMeaning.SoftHyphen : GlyphMeaning.Continuation));
                    continue;
                }

                var start = Math.Clamp(glyph.TextStart, 0, text.Length);
                var end = Math.Clamp(glyph.TextStart + glyph.TextLength, start, text.Length);
                if (start > done) start = ShareGap(text, done, start, r, run.Face, glyphs);
                done = Math.Max(done, end);
                glyphs.Add(new TextGlyph(r, glyph.Glyph, glyph.X, glyph.Y, start, end - start, GlyphMeaning.Text));
            }
        }

        if (glyphs.Count == 0) return;
        var last = line.Runs.Length - 1;
        if (done < text.Length) ShareGap(text, done, text.Length, last, line.Runs[last].Face, glyphs);
        MarkTrimmer.Trim(line, glyphs);
        GapCloser.Close(line, glyphs);
        LineEdge.Draw(line, glyphs);
        if (endsInSpace && SpaceOf(line.Runs[last].Face, ' ') is var space and not 0)
            glyphs.Add(new TextGlyph(last, space, null, 0, 0, 0, GlyphMeaning.LineSpace));
    }

    /// <summary>Gives the characters from <paramref name="from"/> to <paramref name="to"/> to somebody; returns where the next glyph's text starts.</summary>
    private static int ShareGap(string text, int from, int to, int run, FontFace face, List<TextGlyph> glyphs)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsWhiteSpace(text[i]) && SpaceOf(face, text[i]) is var space and not 0)
                glyphs.Add(new TextGlyph(run, space, null, 0, i, 1, GlyphMeaning.Text));
            else if (glyphs.Count > 0 && glyphs[^1] is { Meaning: GlyphMeaning.Text } before && before.Start + before.Length == i)
                glyphs[^1] = before with { Length = before.Length + 1 };
            else
                return i; // nothing stands before it: the next glyph takes it over
        }

        return to;
    }

    private static ushort SpaceOf(FontFace face, char space) => face.GlyphOf(space) is var own and not 0 ? own : face.GlyphOf(' ');

    /// <summary>The one character that a text is, or 0 when it is none or several.</summary>
    public static int SingleScalar(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out var length) == System.Buffers.OperationStatus.Done && length == text.Length ? rune.Value : 0;
}
