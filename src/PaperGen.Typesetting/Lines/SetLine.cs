using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>One set line: glyphs at their places, ready to be put on a page.</summary>
/// <remarks>
/// The origin of a line is the left end of its baseline; that of a vertical line (<see cref="IsVertical"/>) is the middle
/// of its top, and its glyphs stand below it at negative <see cref="PlacedGlyph.Y"/>.
/// </remarks>
/// <param name="Em">Size of the paragraph's em; every position in the line counts in 1/1000 of it.</param>
/// <param name="Text">The characters of the line as a reader would copy them, without the spaces that fell away at its ends.</param>
/// <param name="Runs">Glyphs by face, in reading order.</param>
/// <param name="Width">Width (of a vertical line: height) in 1/1000 em from the line's origin to the end of its last glyph; the indent is part of it.</param>
public sealed record SetLine(Points Em, string Text, ImmutableArray<GlyphRun> Runs, int Width)
{
    /// <summary>True for a line that runs from top to bottom; its glyphs are upright.</summary>
    public bool IsVertical { get; init; }

    /// <summary>True for the last line of its paragraph.</summary>
    public bool EndsParagraph { get; init; }

    /// <summary>True where a space of the text fell away between this line and the next: whoever joins them must put it back.</summary>
    public bool EndsInSpace { get; init; }

    /// <summary>Space added (positive) to each stretched gap, in 1/1000 em; 0 for a line at its natural width or squeezed.</summary>
    public int StretchPerGap { get; init; }

    /// <summary>Space taken out of the whole line, in 1/1000 em, as a positive number.</summary>
    public int Squeeze { get; init; }
}

/// <summary>Neighbouring glyphs of one face and size.</summary>
/// <param name="Face">The face.</param>
/// <param name="Size">Size in which the glyphs are drawn; differs from the line's em where a Latin face is scaled to its Chinese neighbour.</param>
/// <param name="Glyphs">The glyphs, in reading order.</param>
public sealed record GlyphRun(FontFace Face, Points Size, ImmutableArray<PlacedGlyph> Glyphs)
{
    /// <summary>Width in which the glyphs are drawn, in 1/1000 of their own; less than 1000 for condensed ones. Their places have it in them.</summary>
    public int Breadth { get; init; } = 1000;
}

/// <summary>A glyph at its place in a <see cref="SetLine"/>.</summary>
/// <param name="Glyph">Index in the face; never 0 (<c>.notdef</c>).</param>
/// <param name="X">Where the glyph's origin stands, in 1/1000 of the line's em from the line's origin.</param>
/// <param name="Y">Rise over the line's origin in the same unit.</param>
/// <param name="TextStart">First UTF-16 code unit in <see cref="SetLine.Text"/> that the glyph stands for.</param>
/// <param name="TextLength">How many it stands for; 0 for a hyphen that the typesetter added, more than one for a ligature.</param>
public readonly record struct PlacedGlyph(ushort Glyph, int X, int Y, int TextStart, int TextLength);
