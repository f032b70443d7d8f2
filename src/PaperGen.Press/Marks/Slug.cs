using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>The line beside a page or a sheet that tells paper, date and page on every plate, and on each plate its ink. Set in faces that the edition uses anyway.</summary>
/// <param name="Text">What all plates say.</param>
/// <param name="Plates">The names of the plates, cyan, magenta, yellow and black, each printed on its own.</param>
internal sealed record Slug(SetLine Text, ImmutableArray<SetLine> Plates)
{
    private static readonly Points s_size = new(7);
    private static readonly string[] s_inks = ["Cyan", "Magenta", "Yellow", "Black"];

    /// <summary>Every line that is set.</summary>
    public IEnumerable<SetLine> Lines => [Text, .. Plates];

    /// <summary>The slugs of a file, one for each of its pages or sheets; none when it has no marks. Lines are empty when the edition has no text and so no face.</summary>
    /// <param name="edition">The pages of the file.</param>
    /// <param name="issue">The issue that they are of.</param>
    /// <param name="profile">What the file is made for.</param>
    public static ImmutableArray<Slug> SetAll(Edition edition, Edition issue, PressProfile profile)
    {
        if (!profile.HasMarks) return [];
        var faces = edition.Pages.SelectMany(p => p.Items).OfType<PlacedText>()
            .SelectMany(t => t.Line.Runs.IsDefault ? [] : t.Line.Runs.AsEnumerable()).Select(r => r.Face).Distinct().ToList();
        ImmutableArray<SetLine> plates = [.. s_inks.Select(ink => Set(ink, faces))];
        if (profile.Sheets is not { } layout)
            return [.. edition.Pages.Select(page => new Slug(Fit(issue, PartsOf(issue, page), PrinterMarks.RoomForSlug(page.Width), plates, faces), plates))];
        var room = PrinterMarks.RoomForSlug(SheetSpace.Of(edition, profile, layout).Block.Width, SheetRun.TargetAt);
        return [.. SheetPlan.Of(edition.Pages.Length, layout.Imposition).Select(side => new Slug(Fit(edition, PartsOf(edition, side), room, plates, faces), plates))];
    }

    /// <summary>Shortens the paper's name until the line with its plates ends before the registration target.</summary>
    private static SetLine Fit(Edition issue, string[] parts, Points room, ImmutableArray<SetLine> plates, List<FontFace> faces)
    {
        const int Longest = 60, Shortest = 8;
        var left = room.Value / s_size.Value * 1000 - plates.Sum(plate => plate.Width + 1000);
        for (var length = Longest; ; length--)
        {
            var line = Set(Join(issue, length, parts), faces);
            if (line.Width <= left || length <= Shortest) return line;
        }
    }

    private static string[] PartsOf(Edition issue, ComposedPage page) =>
    [
        Shorten.ToString(page.Folio, 20),
        // An issue need not have all its pages: the second of one would puzzle the printer.
        string.Create(CultureInfo.InvariantCulture, $"{page.Number}{(page.Number <= issue.Pages.Length ? $"/{issue.Pages.Length}" : "")}"),
        string.Create(CultureInfo.InvariantCulture, $"{page.Width.Millimetres:0.#} × {page.Height.Millimetres:0.#} mm"),
    ];

    private static string[] PartsOf(Edition edition, SheetSide side)
    {
        var rows = side.Pages.Chunk(side.Columns).Select(row => string.Join(" | ", row.Select(p => p.Page < 0 ? "–" : edition.Pages[p.Page].Number.ToString(CultureInfo.InvariantCulture))));
        return [side.Name, string.Join(" / ", rows)];
    }

    private static string Join(Edition issue, int longestTitle, ReadOnlySpan<string> parts)
    {
        var line = new StringBuilder(Shorten.ToString(issue.Title, longestTitle));
        if (issue.Date is { } date) line.Append(CultureInfo.InvariantCulture, $"   {date:yyyy-MM-dd}");
        foreach (var part in parts)
        {
            if (part.Length > 0) line.Append("   ").Append(part);
        }

        return line.ToString();
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
        return new SetLine(s_size, kept.ToString(), runs.ToImmutable(), x) { EndsParagraph = true };

        void Flush()
        {
            if (current is not null) runs.Add(new GlyphRun(current, s_size, glyphs.DrainToImmutable()));
        }
    }
}
