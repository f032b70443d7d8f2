using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>One way to break a paragraph. The glyphs of a line are placed when they are asked for: most ways are never printed.</summary>
/// <param name="lineCount">How many lines it has.</param>
/// <param name="cost">How much worse it looks than the best one; 0 for that.</param>
/// <param name="set">Places the glyphs of a line.</param>
internal sealed class ParagraphSetting(int lineCount, int cost, Func<int, SetLine> set)
{
    private SetLine?[]? _lines;

    public ParagraphSetting(ImmutableArray<SetLine> lines, int cost)
        : this(lines.Length, cost, line => lines[line])
    {
    }

    public int LineCount => lineCount;

    public int Cost => cost;

    public ImmutableArray<SetLine> Lines => [.. Enumerable.Range(0, lineCount).Select(Line)];

    /// <summary>One of the lines.</summary>
    public SetLine Line(int number) => (_lines ??= new SetLine?[lineCount])[number] ??= set(number);
}

/// <summary>A headline, kicker or deck broken into lines that fit a width. Its glyphs are placed when they are asked for.</summary>
/// <param name="Size">Its size.</param>
/// <param name="LineCount">How many lines it has.</param>
/// <param name="Fill">Share of the width that the longest line takes up.</param>
/// <param name="Cost">What is wrong with it: breaks against the sense, uneven lines, an ill-filled width; under 60 nobody objects, from 1000 a word is parted.</param>
/// <param name="Set">Places the glyphs of a line.</param>
internal sealed record HeadSetting(Points Size, int LineCount, double Fill, double Cost, Func<int, SetLine> Set);

/// <summary>What the composer asks of the typesetting: everything that needs a font goes through here.</summary>
internal interface ITypesetter
{
    /// <summary>The ways to set a paragraph in a measure, the best one first; one line fewer or more where that can be done. Ragged lines of Latin text keep their word spaces.</summary>
    ImmutableArray<ParagraphSetting> SetParagraph(ImmutableArray<StyledText> text, Points em, Points measure, double indent, bool isRagged = false);

    /// <summary>The ways to set a headline in a width, for each size and each number of lines; at least one, the best first.</summary>
    ImmutableArray<HeadSetting> FitHead(string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points width);

    /// <summary>Of the ways to set a headline in a width that of the fewest lines, and of these the largest; null for no text.</summary>
    HeadSetting? FitFewest(string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points width) =>
        FitHead(text, style, sizes, maxLines, width).OrderBy(s => s.LineCount).ThenByDescending(s => s.Size).FirstOrDefault();

    /// <summary>The ways to set a headline from top to bottom in a height; none where the fonts have no such lines.</summary>
    ImmutableArray<HeadSetting> FitVerticalHead(string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points height) => [];

    /// <summary>Whether the fonts have all characters of a text.</summary>
    bool HasAll(string text, TextStyle style);

    /// <summary>One line at its natural width, for furniture.</summary>
    SetLine SetLine(ImmutableArray<StyledText> text, Points em);
}
