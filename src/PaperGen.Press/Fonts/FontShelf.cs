using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The fonts of one file.</summary>
internal sealed class FontShelf
{
    private readonly FontStock _stock;
    private readonly Dictionary<FontFace, ShelvedFont> _fonts = [];

    public FontShelf(PdfFile file, FontStock stock)
    {
        _stock = stock;
        Fonts = [.. stock.Uses.Select((use, i) => new ShelvedFont(use, i + 1, file.Reserve(), use.RunsDown ? file.Reserve() : PdfReference.None))];
        foreach (var font in Fonts) _fonts.Add(font.Use.Face, font);
    }

    /// <summary>All fonts, in the order of the stock.</summary>
    public IReadOnlyList<ShelvedFont> Fonts { get; }

    public ShelvedFont this[FontFace face] => _fonts[face];

    /// <summary>Writes every font with its program.</summary>
    public void Write(PdfFile file)
    {
        for (var i = 0; i < Fonts.Count; i++) CidFontWriter.Write(file, Fonts[i], _stock.Programs[i]);
    }

    /// <summary>The fonts as an entry of a resource dictionary.</summary>
    public PdfReference WriteResources(PdfFile file)
    {
        var tokens = new PdfTokens().BeginDictionary();
        foreach (var font in Fonts)
        {
            tokens.Key(font.ResourceName).Reference(font.Reference);
            if (!font.ReferenceDown.IsNone) tokens.Key(font.NameDown).Reference(font.ReferenceDown);
        }

        return file.Add(tokens.EndDictionary());
    }
}
