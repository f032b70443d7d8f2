using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>
/// What an edition uses of each face, settled before the first page is written, so that pages can be written side by
/// side; and the subsets, made once however many files they go into.
/// </summary>
internal sealed class FontStock
{
    private readonly Lazy<CidFontProgram[]> _programs;

    private FontStock(List<FontUse> uses)
    {
        Uses = uses;
        _programs = new Lazy<CidFontProgram[]>(() =>
        {
            var programs = new CidFontProgram[uses.Count];
            OneByOne.Do(programs.Length, i => programs[i] = CidFontProgram.Of(uses[i]));
            return programs;
        });
    }

    /// <summary>The uses, in the order in which the edition first uses the faces.</summary>
    public IReadOnlyList<FontUse> Uses { get; }

    /// <summary>The embedded part of each face, in the order of the uses.</summary>
    public IReadOnlyList<CidFontProgram> Programs => _programs.Value;

    /// <summary>Looks through the pages, and through texts that the press adds, for what is printed of each face.</summary>
    public static FontStock Collect(Edition edition, IEnumerable<SetLine> additions)
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
        foreach (var use in uses) use.Settle();
        return new FontStock(uses);

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

                use.RunsDown |= line.IsVertical;
                use.Note(glyph.Glyph, glyph.MappedTextOf(line), glyph.Trim);
            }
        }
    }

    /// <summary>Tells of faces that their owners do not allow to be embedded, or to be embedded in part.</summary>
    public void ReportLicences(DiagnosticBag diagnostics)
    {
        foreach (var face in Uses.Select(use => use.Face).Where(face => !PressLicence.Allows(face)))
        {
            diagnostics.Error("PG720", SourceSpan.WholeFile(""),
                $"the font {face.PostScriptName} must not be printed with: its licence bits (fsType) {(face.MayBeSubset ? "forbid embedding" : "forbid embedding a part of it")}",
                "name another family in the theme, or ask the font's maker for a licence to embed");
        }
    }
}
