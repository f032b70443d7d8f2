using System.Collections.Immutable;
using PaperGen.Cli.Files;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Press;
using PaperGen.Typesetting;

namespace PaperGen.Cli.Fonts;

/// <summary>Finds the faces that a theme names: font packages, files of the theme, families of the system.</summary>
internal sealed class FontShelf(string project, string theme, string language, ThemeFolders folders)
{
    private readonly SystemFonts _system = new();
    private readonly List<string> _forbidden = [];
    private readonly Dictionary<string, ImmutableArray<FontFace>> _found = new(StringComparer.Ordinal);

    /// <summary>Families that are there but must not be embedded, or not in part.</summary>
    public IReadOnlyList<string> Forbidden => _forbidden;

    /// <summary>The book for a theme's faces.</summary>
    public FontBook Open(IReadOnlyList<FaceNames> faces)
    {
        var roles = faces.Select(role => new RoleFaces(role.Role)
        {
            Han = HanRegion.Choose(First(role.Han), language),
            Latin = First(role.Latin),
            LatinCapHeight = role.LatinCapHeight,
        }).ToList();
        if (roles.All(role => role.Han.IsEmpty && role.Latin.IsEmpty))
        {
            throw new CommandException(
                $"no font of the theme {theme} is there: {string.Join(", ", faces.SelectMany(f => f.Han.Concat(f.Latin)).Distinct().Take(6))} …",
                "install Node, so that the pinned fonts can be fetched (npm ci in themes/), or one of these families on the system");
        }

        return FontBook.Create(roles);
    }

    /// <summary>Faces of the book whose Chinese characters are drawn as in another country.</summary>
    public IEnumerable<Diagnostic> FindForeign(FontBook book) =>
        Enum.GetValues<FontRole>().Select(role => book.Resolve('国', new TextStyle(role), TextScript.Han))
            .Where(choice => choice.Origin != GlyphOrigin.Missing && HanRegion.IsForeign(choice.Face, language))
            .Select(choice => new Diagnostic(
                Severity.Warning,
                "PG503",
                SourceSpan.WholeFile($"themes/{theme}/theme.yml"),
                $"the font {choice.Face.FamilyName} draws Chinese characters as in another country than that of {language}",
                "name the family that is made for the newspaper's language, such as Noto Serif CJK SC for zh-Hans"))
            .Distinct();

    // The first name that leads to faces: mixing in the second-best family would set some characters differently from machine to machine.
    private ImmutableArray<FontFace> First(ImmutableArray<string> names) =>
        names.Select(Find).FirstOrDefault(faces => !faces.IsEmpty, []);

    private ImmutableArray<FontFace> Find(string name)
    {
        if (_found.TryGetValue(name, out var known)) return known;
        try
        {
            var faces = FilesOf(name).SelectMany(FontFiles.Open).Concat(name.Contains('/') ? [] : _system.Find(name)).ToList();
            // A family whose owner forbids to embed it is passed over as if it were not there.
            var may = faces.Where(PressLicence.Allows).ToImmutableArray();
            if (may.Length < faces.Count) _forbidden.Add(name);
            return _found[name] = may;
        }
        catch (FontFormatException problem)
        {
            throw new CommandException($"theme {theme}: {problem.Message}", problem.Hint);
        }
    }

    private IEnumerable<string> FilesOf(string name)
    {
        var path = Home.PathOf(project, "themes", "node_modules", name) ?? folders.Font(name);
        if (path is null) return [];
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(FontFiles.IsFont).Order(StringComparer.Ordinal)
            : [path];
    }
}
