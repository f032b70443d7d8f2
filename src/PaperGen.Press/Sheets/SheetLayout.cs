using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>How pages are printed together on sheets (拼版).</summary>
/// <param name="Imposition">Which pages stand together; not <see cref="Imposition.None"/>.</param>
public sealed record SheetLayout(Imposition Imposition)
{
    /// <summary>How far each leaf of a signature moves towards the fold against the leaf around it: the thickness of the paper.</summary>
    public Points Creep { get; init; }

    /// <summary>Room between heads that are cut apart, on sheets that are folded twice.</summary>
    public Points HeadTrim { get; init; }

    /// <summary>Width and height of the sheet, or null for as much as pages and marks need.</summary>
    public (Points Width, Points Height)? Sheet { get; init; }
}
