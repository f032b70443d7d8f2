using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>Writes a composed edition as PDF. The same edition, profile and pictures give the same bytes.</summary>
public static class PdfWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="edition">The pages.</param>
    /// <param name="profile">What the file is made for.</param>
    /// <param name="pictures">Where the pictures come from.</param>
    /// <param name="output">Where the file goes to; needs no seeking and is left open.</param>
    /// <returns>What was written and what is wrong with it; the file is complete in any case.</returns>
    public static PressReport Write(Edition edition, PressProfile profile, IPictureSource pictures, Stream output) =>
        new Forme(edition, pictures, profile).Write(profile, output);
}
