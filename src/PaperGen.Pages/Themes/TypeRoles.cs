using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>How lines of a text that is not justified stand in their width.</summary>
public enum HeadAlignment
{
    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the left.</summary>
    Left,
}

/// <summary>How headline blocks are built.</summary>
public sealed record HeadRules
{
    /// <summary>How headlines stand over their story.</summary>
    public HeadAlignment Alignment { get; init; } = HeadAlignment.Centre;

    /// <summary>Line distance of a main headline, as a multiple of its size.</summary>
    public double LinePitch { get; init; } = 1.24;

    /// <summary>Size of the kicker (引题), as a part of the headline's.</summary>
    public double KickerScale { get; init; } = 0.45;

    /// <summary>Size of the deck (副题), as a part of the headline's.</summary>
    public double DeckScale { get; init; } = 0.45;

    /// <summary>Lines of a main headline at most; more only where nothing else fits.</summary>
    public int MaxLines { get; init; } = 3;

    /// <summary>Whether a tall story may have its headline from top to bottom beside it, one a page (竖题).</summary>
    public bool Vertical { get; init; } = true;

    /// <summary>White above a headline, as a part of its size; at least one grid line.</summary>
    public double AirAbove { get; init; } = 0.6;

    /// <summary>White below a headline, as a part of its size; at least half a grid line.</summary>
    public double AirBelow { get; init; } = 0.45;

    /// <summary>The part of the white around a headline that stands above it.</summary>
    internal double ShareAbove => AirAbove / Math.Max(0.01, AirAbove + AirBelow);
}

/// <summary>Faces and sizes of everything that is not a main headline.</summary>
public sealed record TypeRoles
{
    /// <summary>Body text.</summary>
    public TextStyle Body { get; init; } = new(FontRole.Song);

    /// <summary>Whether the body text of languages with word spaces is justified; its right edge is ragged otherwise. Chinese text always is.</summary>
    public bool Justify { get; init; } = true;

    /// <summary>The same for captions.</summary>
    public bool JustifyCaptions { get; init; } = true;

    /// <summary>Indent of a paragraph's first line, in em.</summary>
    public double Indent { get; init; } = 2;

    /// <summary>本报讯 and other datelines.</summary>
    public TextStyle Dateline { get; init; } = new(FontRole.Hei, 700);

    /// <summary>The byline in its parenthesis.</summary>
    public TextStyle Byline { get; init; } = new(FontRole.Kai);

    /// <summary>Strong emphasis within the body.</summary>
    public TextStyle Strong { get; init; } = new(FontRole.Hei, 700);

    /// <summary>Emphasis within the body.</summary>
    public TextStyle Emphasis { get; init; } = new(FontRole.Kai);

    /// <summary>Subheads within the body (小标题).</summary>
    public TextStyle Subhead { get; init; } = new(FontRole.Hei, 700);

    /// <summary>Size of subheads; never less than that of the body.</summary>
    public Points SubheadSize { get; init; } = new(10.5);

    /// <summary>Grid lines that a subhead of one line takes, its white included; 1 leaves none.</summary>
    public int SubheadLines { get; init; } = 2;

    /// <summary>Kicker (引题).</summary>
    public TextStyle Kicker { get; init; } = new(FontRole.Hei, 300);

    /// <summary>Deck (副题).</summary>
    public TextStyle Deck { get; init; } = new(FontRole.Song, 500);

    /// <summary>Headlines as the contents on the front page give them: the face of the deck, a little stronger.</summary>
    internal TextStyle TeaserStyle => Deck with { Weight = Math.Max(Deck.Weight, 500) };

    /// <summary>Summary (提要).</summary>
    public TextStyle Summary { get; init; } = new(FontRole.Kai);

    /// <summary>Caption (图片说明).</summary>
    public TextStyle Caption { get; init; } = new(FontRole.Hei);

    /// <summary>First row of a table; the other rows are set like captions.</summary>
    public TextStyle TableHead { get; init; } = new(FontRole.Hei, 700);

    /// <summary>Size of captions, tables, code and footnotes.</summary>
    public Points CaptionSize { get; init; } = new(8.5);

    /// <summary>Credits (摄 / 供图).</summary>
    public TextStyle Credit { get; init; } = new(FontRole.Kai);
}

/// <summary>Thickness of rules and frames; 0 draws none.</summary>
public sealed record RuleWeights
{
    /// <summary>Between legs of different stories.</summary>
    public Points Column { get; init; } = new(0.25);

    /// <summary>Between a story and the one above it.</summary>
    public Points Story { get; init; } = new(0.5);

    /// <summary>Tint of a framed story, as a share of black from 0 to 0.15; 0 leaves it white.</summary>
    public double Tint { get; init; } = 0.04;

    /// <summary>Round a framed story.</summary>
    public Points Frame { get; init; } = new(0.6);
}
