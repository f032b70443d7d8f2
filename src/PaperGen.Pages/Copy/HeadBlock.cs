using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>One line of a headline block.</summary>
/// <param name="Line">The line.</param>
/// <param name="Role">Kicker, headline, deck, summary or byline.</param>
/// <param name="Block">Number of the block within its story.</param>
/// <param name="Top">From the block's first line's top to this line's em box.</param>
/// <param name="Alignment">How it stands in the width.</param>
internal sealed record HeadLine(SetLine Line, ItemRole Role, int Block, Points Top, LineAlignment Alignment);

/// <summary>Lines of one role in a headline block. Most blocks are only compared: the glyphs are placed when they are asked for.</summary>
/// <param name="Set">Places the glyphs of a line.</param>
/// <param name="Count">How many lines there are.</param>
/// <param name="Role">What they are.</param>
/// <param name="Block">Number of the block within its story.</param>
/// <param name="Top">From the top of the headline block to the first line.</param>
/// <param name="Pitch">From line to line.</param>
/// <param name="Alignment">How they stand in the width.</param>
internal readonly record struct HeadPart(Func<int, SetLine> Set, int Count, ItemRole Role, int Block, Points Top, Points Pitch, LineAlignment Alignment);

/// <summary>Kicker, headline, decks, summary and byline of a story, set in one width.</summary>
/// <param name="Parts">What stands in it, from the top.</param>
/// <param name="Height">Height of the lines without the air around them.</param>
/// <param name="GridLines">Grid lines that it takes with the least air above and below.</param>
/// <param name="Size">Size of the main headline.</param>
/// <param name="MainLines">Lines of the main headline.</param>
/// <param name="Margin">White beside the longest line of the main headline.</param>
/// <param name="Step">Step of the ladder that it stands on.</param>
internal sealed record HeadBlock(ImmutableArray<HeadPart> Parts, Points Height, int GridLines, Points Size, int MainLines, Points Margin, int Step)
{
    /// <summary>Grid lines that it can do without where room is short (L9): the white around it shrinks to what L6 asks for.</summary>
    public int SpareLines { get; init; }

    /// <summary>True for one that runs from top to bottom, its lines from right to left.</summary>
    public bool IsVertical { get; init; }

    /// <summary>Points of the main headline; 0 without one.</summary>
    public double MainSize => MainLines == 0 ? 0 : Size.Value;

    /// <summary>Places the glyphs of its lines, from the top.</summary>
    public List<HeadLine> Set()
    {
        var lines = new List<HeadLine>();
        foreach (var part in Parts)
        {
            for (var i = 0; i < part.Count; i++) lines.Add(new HeadLine(part.Set(i), part.Role, part.Block, part.Top + part.Pitch * i, part.Alignment));
        }

        return lines;
    }
}
