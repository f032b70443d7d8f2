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

/// <summary>A headline broken into lines that fit its width.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Cost">How bad its breaks are, from 0 (by sense and balanced) to 1000.</param>
internal sealed record HeadSetting(ImmutableArray<SetLine> Lines, int Cost);

/// <summary>What the composer asks of the typesetting: everything that needs a font goes through here.</summary>
internal interface ITypesetter
{
    /// <summary>The ways to set a paragraph in a measure, the best one first; one line fewer or more where that can be done.</summary>
    ImmutableArray<ParagraphSetting> SetParagraph(ImmutableArray<StyledText> text, Points em, Points measure, double indent);

    /// <summary>Breaks a headline into exactly so many lines of at most the width, or null when that cannot be done.</summary>
    HeadSetting? SetHead(string text, TextStyle style, Points em, Points width, int lines);

    /// <summary>One line at its natural width, for furniture.</summary>
    SetLine SetLine(ImmutableArray<StyledText> text, Points em);
}
