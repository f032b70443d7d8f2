using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>What a PDF is made for: the same pages for a screen, or for plates.</summary>
public sealed record PressProfile
{
    private PressProfile(string name, bool forPlates)
    {
        Name = name;
        ForPlates = forPlates;
    }

    /// <summary>For reading: RGB, tagged to the rules of PDF/UA-1 and PDF/A-2a, with bookmarks and links.</summary>
    public static PressProfile Screen { get; } = new("screen", forPlates: false) { Pictures = PictureRules.Screen };

    /// <summary>For the print shop: text and rules on the black plate, overprinting; PDF/X-4 when the edition has a date.</summary>
    public static PressProfile Press { get; } = new("press", forPlates: true) { Output = OutputCondition.Newsprint };

    /// <summary>Short name, for file names and messages.</summary>
    public string Name { get; }

    /// <summary>How far colour may reach over the trim. Newspapers are seldom printed to the edge.</summary>
    public Points Bleed { get; init; }

    /// <summary>Whether crop marks, registration targets, colour bar and slug line stand around the page; used by <see cref="Press"/> only.</summary>
    public bool Marks { get; init; }

    /// <summary>The press, the paper and the ink that the file is made for; used by <see cref="Press"/> only. Without one the file is no PDF/X.</summary>
    public OutputCondition? Output { get; init; }

    /// <summary>How pictures are prepared.</summary>
    public PictureRules Pictures { get; init; } = PictureRules.Newsprint;

    /// <summary>How pages stand together on sheets, or null for one page after another; used by <see cref="Press"/> only.</summary>
    public SheetLayout? Sheets { get; init; }

    internal bool ForPlates { get; }

    /// <summary>What stands around the trimmed page or block of pages on every side.</summary>
    internal Points Margin => HasMarks ? PrinterMarks.Margin + Bleed : Bleed;

    internal bool HasMarks => ForPlates && Marks;

    /// <summary>Whether the file may call itself PDF/X-4, which asks for an output profile and for dates.</summary>
    internal bool Conforms(Edition edition) => ForPlates && Output is not null && edition.Date is not null;
}

/// <summary>A printing condition.</summary>
/// <param name="Identifier">Its name in the registry, or <c>Custom</c>.</param>
/// <param name="Description">Its name for people.</param>
/// <param name="Profile">Its ICC profile, CMYK.</param>
public sealed record OutputCondition(string Identifier, string Description, ReadOnlyMemory<byte> Profile)
{
    /// <summary>Coldset offset on newsprint, computed from the aims of ISO 12647-3; a printer's own profile is always better.</summary>
    public static OutputCondition Newsprint { get; } = new("Custom", "Coldset offset on newsprint (PaperGen, after ISO 12647-3:2005)", NewsprintProfile.Shipped);

    /// <summary>Address of the registry that explains the identifier; empty for a custom condition.</summary>
    public string Registry { get; init; } = "";
}
