using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>A link on its way into a page's annotations.</summary>
internal sealed class LinkAnnotation(PlacedLink item, PdfReference reference)
{
    public PlacedLink Item => item;

    public PdfReference Reference => reference;

    /// <summary>Its key in the parent tree, or -1 without tags.</summary>
    public int StructureKey { get; set; } = -1;

    /// <summary>Writes the annotation.</summary>
    /// <param name="file">The file.</param>
    /// <param name="space">Coordinates of its page.</param>
    /// <param name="target">Where it leads.</param>
    public void Write(PdfFile file, PageSpace space, LinkTarget target)
    {
        var tokens = new PdfTokens().BeginDictionary()
            .Key("Type"u8).Name("Annot"u8)
            .Key("Subtype"u8).Name("Link"u8)
            .Key("F"u8).Integer(4) // print: an annotation that does not is forbidden in PDF/A (ISO 19005-2, 6.3.2)
            .Key("Border"u8).BeginArray().Integer(0).Integer(0).Integer(0).EndArray()
            .Key("Contents"u8).Text(Shorten.ToString(item.Title))
            .Key("Rect"u8);
        space.Corners(tokens, item.Bounds);
        if (target.Address is { } address)
            tokens.Key("A"u8).BeginDictionary().Key("S"u8).Name("URI"u8).Key("URI"u8).Text(address).EndDictionary();
        else
            tokens.Key("Dest"u8).BeginArray().Reference(target.Page).Name("Fit"u8).EndArray();
        if (StructureKey >= 0) tokens.Key("StructParent"u8).Integer(StructureKey);
        file.Write(reference, tokens.EndDictionary());
    }
}
