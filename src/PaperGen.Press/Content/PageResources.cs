using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>What content streams call by name: fonts and states shared by all pages, pictures by page. Screens have no states.</summary>
internal sealed record PageResources(PdfReference Fonts, PdfReference States)
{
    /// <summary>The two graphics states: black added to what lies below, or anything replacing it.</summary>
    public static PdfReference WriteStates(PdfFile file) => file.Add(new PdfTokens().BeginDictionary()
        .Key("Over"u8).BeginDictionary()
        .Key("OP"u8).Boolean(true).Key("op"u8).Boolean(true).Key("OPM"u8).Integer(1).EndDictionary()
        .Key("Knock"u8).BeginDictionary()
        .Key("OP"u8).Boolean(false).Key("op"u8).Boolean(false).EndDictionary()
        .EndDictionary());

    public void Write(PdfTokens tokens, ComposedPage page, PictureShelf pictures, bool hasMarks)
    {
        tokens.BeginDictionary().Key("Font"u8).Reference(Fonts);
        if (!States.IsNone) tokens.Key("ExtGState"u8).Reference(States);
        var images = page.Items.OfType<PlacedPicture>().Select(p => pictures[page, p]).OfType<ShelvedPicture>().Distinct().ToList();
        if (images.Count > 0)
        {
            tokens.Key("XObject"u8).BeginDictionary();
            foreach (var image in images) tokens.Key(image.ResourceName).Reference(image.Reference);
            tokens.EndDictionary();
        }

        if (hasMarks) WriteAllInks(tokens);
        tokens.EndDictionary();
    }

    /// <summary>What the marks of a sheet call by name, as entries of its resources.</summary>
    public void WriteForMarks(PdfTokens tokens) => WriteAllInks(tokens.Key("Font"u8).Reference(Fonts));

    private static void WriteAllInks(PdfTokens tokens)
    {
        tokens.Key("ColorSpace"u8).BeginDictionary().Key("All"u8);
        PrinterMarks.WriteAllInks(tokens);
        tokens.EndDictionary();
    }
}
