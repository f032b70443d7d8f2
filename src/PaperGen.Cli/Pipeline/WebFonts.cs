using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Site;
using PaperGen.Typesetting;

namespace PaperGen.Cli.Pipeline;

/// <summary>
/// Makes the fonts that a website lends to machines without Chinese ones: the printed newspaper's faces, with the characters that
/// the website shows. A theme gets those that its style sheets name and that it does not bring itself.
/// </summary>
internal sealed class WebFonts(Theme theme, FontBook fonts, Newspaper newspaper)
{
    private const string Text = "fonts/text.woff2", Headlines = "fonts/headlines.woff2";

    /// <summary>The fonts as assets of the theme; what cannot be made is told and left out.</summary>
    public ImmutableArray<ThemeAsset> Make(ImmutableArray<ThemeAsset> assets, Func<SiteCharacters> readCharacters, DiagnosticBag diagnostics)
    {
        var wanted = new[] { (Name: Text, Style: theme.Type.Body), (Name: Headlines, Style: theme.Furniture.Masthead) }
            .Where(font => assets.Any(asset => Names(asset, font.Name)) && !assets.Any(own => own.Name == font.Name))
            .Select(font => (font.Name, Face: FaceOf(font.Style)))
            .Where(font => font.Face is not null)
            .ToList();
        if (wanted.Count == 0 || readCharacters() is not { HasHan: true } characters) return [];

        var made = new ThemeAsset?[wanted.Count];
        var problems = new FontFormatException?[wanted.Count];
        Parallel.For(0, wanted.Count, i =>
        {
            var (name, face) = wanted[i];
            try
            {
                made[i] = new ThemeAsset(name, WebFont.Write(face!, name == Text ? characters.Text : characters.Headlines, language: newspaper.Language));
            }
            catch (FontFormatException problem)
            {
                problems[i] = problem;
            }
        });
        foreach (var problem in problems.OfType<FontFormatException>())
            diagnostics.Warn("PG902", SourceSpan.WholeFile(Path.GetFileName(problem.File)), $"the website goes without this font: {problem.Message}", problem.Hint);
        return [.. made.OfType<ThemeAsset>()];
    }

    private static bool Names(ThemeAsset asset, string font) =>
        asset.Name.EndsWith(".css", StringComparison.Ordinal) && asset.Content.Span.IndexOf(Encoding.UTF8.GetBytes(font)) >= 0;

    // A face that came with the system is used here and not given away.
    private FontFace? FaceOf(TextStyle style) =>
        fonts.Resolve('国', style, TextScript.Han) is { Origin: not GlyphOrigin.Missing, Face: var face } && WebFont.MayPublish(face) ? face : null;
}
