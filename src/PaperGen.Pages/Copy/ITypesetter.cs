using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>One way to break a paragraph. Its glyphs are placed when they are asked for: most ways are never printed.</summary>
/// <param name="lineCount">How many lines it has.</param>
/// <param name="cost">How much worse it looks than the best one; 0 for that.</param>
/// <param name="lines">Places the glyphs.</param>
internal sealed class ParagraphSetting(int lineCount, int cost, Func<ImmutableArray<SetLine>> lines)
{
    private ImmutableArray<SetLine> _lines;

    public ParagraphSetting(ImmutableArray<SetLine> lines, int cost)
        : this(lines.Length, cost, () => lines)
    {
    }

    public int LineCount => lineCount;

    public int Cost => cost;

    public ImmutableArray<SetLine> Lines => _lines.IsDefault ? _lines = lines() : _lines;
}

/// <summary>A headline, kicker or deck broken into lines that fit a width. Its glyphs are placed when they are asked for.</summary>
/// <param name="Size">Its size.</param>
/// <param name="LineCount">How many lines it has.</param>
/// <param name="Fill">Share of the width that the longest line takes up.</param>
/// <param name="Cost">What is wrong with it: breaks against the sense, uneven lines, an ill-filled width; under 60 nobody objects, from 1000 a word is parted.</param>
/// <param name="Set">Places the glyphs.</param>
internal sealed record HeadSetting(Points Size, int LineCount, double Fill, double Cost, Func<ImmutableArray<SetLine>> Set);

/// <summary>What the composer asks of the typesetting: everything that needs a font goes through here.</summary>
internal interface ITypesetter
{
    /// <summary>The ways to set a paragraph in a measure, the best one first; one line fewer or more where that can be done. Ragged lines of Latin text keep their word spaces.</summary>
    ImmutableArray<ParagraphSetting> SetParagraph(ImmutableArray<StyledText> text, Points em, Points measure, double indent, bool isRagged = false);

    /// <summary>The ways to set a headline in a width, for each size and each number of lines; at least one, the best first.</summary>
    ImmutableArray<HeadSetting> FitHead(string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points width);

    /// <summary>The ways to set a headline from top to bottom in a height; none where the fonts have no such lines.</summary>
    ImmutableArray<HeadSetting> FitVerticalHead(string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points height) => [];

    /// <summary>Whether the fonts have all characters of a text.</summary>
    bool HasAll(string text, TextStyle style);

    /// <summary>One line at its natural width, for furniture.</summary>
    SetLine SetLine(ImmutableArray<StyledText> text, Points em);
}
