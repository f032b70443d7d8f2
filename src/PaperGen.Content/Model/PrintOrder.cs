namespace PaperGen.Content;

/// <summary>What the print shop gets (付印单): the key <c>press</c> of <c>site.yml</c>. Lengths are in millimetres.</summary>
public sealed record PrintOrder
{
    /// <summary>Whether every page is a file of its own, beside the file of the whole issue.</summary>
    public bool HasPageFiles { get; init; } = true;

    /// <summary>Which files have marks around the page.</summary>
    public MarkedFiles Marks { get; init; } = MarkedFiles.PagesAndSheets;

    /// <summary>How far colour may reach over the trim.</summary>
    public double Bleed { get; init; }

    /// <summary>How pages stand together on sheets; without one no sheets are written.</summary>
    public Imposition Imposition { get; init; }

    /// <summary>How far each leaf moves towards the fold against the leaf around it (爬移), which is the thickness of the paper.</summary>
    public double Creep { get; init; }

    /// <summary>Room between heads that are cut apart, on sheets that are folded twice.</summary>
    public double HeadTrim { get; init; }

    /// <summary>Width of the sheet, or 0 for as much as pages and marks need.</summary>
    public double SheetWidth { get; init; }

    /// <summary>Height of the sheet, or 0 for as much as pages and marks need.</summary>
    public double SheetHeight { get; init; }

    /// <summary>Most ink in one place of a picture, in per cent: the sum of the four inks.</summary>
    public double InkLimit { get; init; } = 240;

    /// <summary>Whether pictures are sharpened for a coarse screen on soft paper.</summary>
    public bool Sharpens { get; init; }

    /// <summary>The print shop's ICC profile, as a path from <c>site.yml</c>, or null for newsprint as ISO 12647-3 has it.</summary>
    public string? Profile { get; init; }

    /// <summary>Where the path of the profile stands.</summary>
    public SourceSpan ProfileSource { get; init; } = SourceSpan.WholeFile("");

    /// <summary>Name of the printing condition, such as <c>IFRA26</c>, or null when it has none.</summary>
    public string? Condition { get; init; }
}

/// <summary>Which of the press's files have crop marks, registration targets, colour bar and slug line.</summary>
public enum MarkedFiles
{
    /// <summary>None: the print shop has marks of its own.</summary>
    None,

    /// <summary>Those of single pages and of sheets; the whole issue is as it is trimmed.</summary>
    PagesAndSheets,

    /// <summary>All of them.</summary>
    All,
}

/// <summary>How pages stand together on sheets (拼版).</summary>
public enum Imposition
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>Two side by side in their order.</summary>
    TwoUp,

    /// <summary>Sheets of four pages, folded once, one within the other.</summary>
    FourPages,

    /// <summary>Sheets of eight pages, folded twice, one within the other.</summary>
    EightPages,
}
