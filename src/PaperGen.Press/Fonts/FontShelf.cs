using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The fonts of an edition with the glyphs that it uses, settled before the first page is written, so that pages can be written side by side.</summary>
internal sealed class FontShelf
{
    private readonly Dictionary<FontFace, ShelvedFont> _fonts = [];

    private FontShelf(List<ShelvedFont> fonts)
    {
        Fonts = fonts;
        foreach (var font in fonts) _fonts.Add(font.Use.Face, font);
    }

    /// <summary>All fonts, in the order in which the edition first uses them.</summary>
    public IReadOnlyList<ShelvedFont> Fonts { get; }

    public ShelvedFont this[FontFace face] => _fonts[face];

    /// <summary>Looks through the pages, and through texts that the press adds, for what is printed of each face.</summary>
    public static FontShelf Collect(PdfFile file, Edition edition, IEnumerable<SetLine> additions)
    {
        var uses = new List<FontUse>();
        var byFace = new Dictionary<FontFace, FontUse>();
        var glyphs = new List<TextGlyph>();
        foreach (var page in edition.Pages)
        {
            var spaces = LineEnds.FindSpaces(page);
            for (var i = 0; i < page.Items.Length; i++)
            {
                if (page.Items[i] is PlacedText text && !text.Line.Runs.IsDefaultOrEmpty) Note(text.Line, spaces[i]);
            }
        }

        foreach (var line in additions) Note(line, endsInSpace: false);
        return new FontShelf(uses.ConvertAll(use =>
        {
            use.Settle();
            return new ShelvedFont(use, uses.IndexOf(use) + 1, file.Reserve());
        }));

        void Note(SetLine line, bool endsInSpace)
        {
            GlyphText.Read(line, endsInSpace, glyphs);
            foreach (var glyph in glyphs)
            {
                var face = line.Runs[glyph.Run].Face;
                if (!byFace.TryGetValue(face, out var use))
                {
                    use = new FontUse(face);
                    byFace.Add(face, use);
                    uses.Add(use);
                }

                use.Note(glyph.Glyph, glyph.MappedTextOf(line), glyph.Trim);
            }
        }
    }

    /// <summary>Writes every font with its program, subsetting several at a time.</summary>
    public void Write(PdfFile file)
    {
        var programs = new CidFontProgram[Fonts.Count];
        Parallel.For(0, programs.Length, i => programs[i] = CidFontProgram.Of(Fonts[i].Use));
        for (var i = 0; i < programs.Length; i++) CidFontWriter.Write(file, Fonts[i], programs[i]);
    }

    /// <summary>The fonts as an entry of a resource dictionary.</summary>
    public PdfReference WriteResources(PdfFile file)
    {
        var tokens = new PdfTokens().BeginDictionary();
        foreach (var font in Fonts) tokens.Key(font.ResourceName).Reference(font.Reference);
        return file.Add(tokens.EndDictionary());
    }
}
