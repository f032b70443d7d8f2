using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>The look of a newspaper in print, as <c>themes/&lt;name&gt;/theme.yml</c> gives it. The defaults are the daily theme's.</summary>
public sealed record Theme
{
    /// <summary>Name of the folder.</summary>
    public string Name { get; init; } = "daily";

    /// <summary>The folders in which its assets, templates and fonts are looked for: its own, then those of the themes that it extends.</summary>
    public ImmutableArray<string> Folders { get; init; } = ["daily"];

    /// <summary>Trimmed page and its margins.</summary>
    public PageFormat Format { get; init; } = new();

    /// <summary>The families that serve each role.</summary>
    public ImmutableArray<FaceNames> Faces { get; init; } = FaceNames.Default;

    /// <summary>Columns and baseline grid.</summary>
    public Grid Grid { get; init; } = new();

    /// <summary>Main headlines, from the lead's to the briefs'.</summary>
    public ImmutableArray<HeadStep> Ladder { get; init; } =
    [
        new("lead", [new Points(42), new Points(38), new Points(36), new Points(34), new Points(32), new Points(30)], new TextStyle(FontRole.Song, 900), new TextStyle(FontRole.Song, 900)),
        new("second", [new Points(28), new Points(26), new Points(24)], new TextStyle(FontRole.Song, 700), new TextStyle(FontRole.Hei, 700)),
        new("third", [new Points(21), new Points(20)], new TextStyle(FontRole.Song, 700), new TextStyle(FontRole.Hei, 700)),
        new("brief", [new Points(16), new Points(15)], new TextStyle(FontRole.Hei, 700), new TextStyle(FontRole.Song, 700)),
    ];

    /// <summary>How headline blocks are built.</summary>
    public HeadRules Heads { get; init; } = new();

    /// <summary>Faces and sizes of everything that is not a main headline.</summary>
    public TypeRoles Type { get; init; } = new();

    /// <summary>Pull quotes.</summary>
    public PullQuoteRules PullQuotes { get; init; } = new();

    /// <summary>Rules and frames.</summary>
    public RuleWeights Rules { get; init; } = new();

    /// <summary>Text, rules and the accent of masthead and folio line.</summary>
    public Ink Ink { get; init; } = Ink.Black;

    /// <summary>The second ink, for masthead and hairlines only.</summary>
    public Ink Accent { get; init; } = new(0, 1, 0.9, 0.05, 0xB5121B);

    /// <summary>Folio lines, masthead and what is printed in them.</summary>
    public FurnitureRules Furniture { get; init; } = new();

    /// <summary>How much each fault costs the composer, by the penalty's name; what is not named has its default.</summary>
    public ImmutableSortedDictionary<string, int> Penalties { get; init; } = PenaltyWeights.Default;

    /// <summary>What one fault of a penalty costs.</summary>
    internal int Weight(string penalty) =>
        Penalties.TryGetValue(penalty, out var weight) ? weight : PenaltyWeights.Default[penalty];
}

/// <summary>The trimmed page.</summary>
public sealed record PageFormat
{
    /// <summary>Trimmed width.</summary>
    public Points Width { get; init; } = Points.FromMillimetres(275);

    /// <summary>Trimmed height.</summary>
    public Points Height { get; init; } = Points.FromMillimetres(390);

    /// <summary>From the trimmed top to the first grid line: the folio line stands in it.</summary>
    public Points Head { get; init; } = Points.FromMillimetres(30);

    /// <summary>From the last grid line to the trimmed foot.</summary>
    public Points Foot { get; init; } = Points.FromMillimetres(11);
}

/// <summary>Columns (基本栏) and baseline grid. The columns stand in the middle of the page's width.</summary>
public sealed record Grid
{
    /// <summary>Columns of the page.</summary>
    public int Columns { get; init; } = 5;

    /// <summary>Width of a column (栏宽) in em of the body text.</summary>
    public double Measure { get; init; } = 14;

    /// <summary>Space between columns (栏空) in em of the body text.</summary>
    public double Gutter { get; init; } = 1;

    /// <summary>Size of the body text.</summary>
    public Points Body { get; init; } = new(9.5);

    /// <summary>Distance of the grid lines.</summary>
    public Points Leading { get; init; } = new(13.2);
}

/// <summary>One step of the headline ladder.</summary>
/// <param name="Name">What stories it is for, in the order of rank: <c>lead</c>, <c>second</c> …, the last for briefs.</param>
/// <param name="Sizes">Sizes that may be used, the preferred first.</param>
/// <param name="Style">Face.</param>
/// <param name="Alternate">Face for every other story, so that neighbours differ.</param>
public sealed record HeadStep(string Name, ImmutableArray<Points> Sizes, TextStyle Style, TextStyle Alternate);
