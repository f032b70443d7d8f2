using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The line beside a page that tells paper, date and page on every plate. Set in faces that the edition uses anyway.</summary>
internal static class SlugLine
{
    private static readonly Points Size = new(7);

    /// <summary>One line for each page; empty lines when the edition has no text and so no face.</summary>
    public static ImmutableArray<SetLine> SetAll(Edition edition)
    {
        var faces = edition.Pages.SelectMany(p => p.Items).OfType<PlacedText>()
            .SelectMany(t => t.Line.Runs.IsDefault ? [] : t.Line.Runs.AsEnumerable()).Select(r => r.Face).Distinct().ToList();
        return [.. edition.Pages.Select(page => Set(TextOf(edition, page), faces))];
    }

    private static string TextOf(Edition edition, ComposedPage page)
    {
        var parts = new List<string> { Shorten.ToString(edition.Title, 60) };
        if (edition.Date is { } date) parts.Add(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        parts.Add(Shorten.ToString(page.Folio, 20));
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"{page.Number}/{edition.Pages.Length}"));
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"{page.Width.Millimetres:0.#} × {page.Height.Millimetres:0.#} mm"));
        return string.Join("   ", parts.Where(p => p.Length > 0));
    }

    /// <summary>Sets a text glyph by glyph; a character that no face of the edition has is left out, since nobody reads this line but the printer.</summary>
    private static SetLine Set(string text, List<FontFace> faces)
    {
        var kept = new StringBuilder();
        var runs = ImmutableArray.CreateBuilder<GlyphRun>();
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        FontFace? current = null;
        var x = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var face = faces.Find(f => f.GlyphOf(rune.Value) != 0);
            if (face is null) continue;
            if (face != current) Flush();
            current = face;
            var glyph = face.GlyphOf(rune.Value);
            glyphs.Add(new PlacedGlyph(glyph, x, 0, kept.Length, rune.Utf16SequenceLength));
            kept.Append(rune.ToString());
            x += ShelvedFont.Scaled(face, face.AdvanceOf(glyph));
        }

        Flush();
        return new SetLine(Size, kept.ToString(), runs.ToImmutable(), x) { EndsParagraph = true };

        void Flush()
        {
            if (current is not null) runs.Add(new GlyphRun(current, Size, glyphs.DrainToImmutable()));
        }
    }
}
