using PaperGen.Cli.Files;
using PaperGen.Cli.Fonts;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Cli.Pipeline;

/// <summary>How a newspaper looks: its theme, where the theme's files lie, and the theme's fonts, opened.</summary>
/// <param name="Path">The file of the theme.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Folders">Its folders.</param>
/// <param name="Fonts">Its fonts.</param>
internal sealed record Look(string Path, Theme Theme, ThemeFolders Folders, FontBook Fonts)
{
    /// <summary>Reads <c>theme.yml</c> of the newspaper's theme, from the project or else from the program, and opens the fonts; those of a theme that is not understood stay closed.</summary>
    public static Parsed<Look> Open(Project project, Newspaper newspaper)
    {
        if (System.IO.Path.GetFileName(newspaper.Theme) != newspaper.Theme || newspaper.Theme is "." or "..")
            throw new CommandException($"{Project.SiteFile}: {newspaper.Theme} is no name of a theme", "name a folder under themes/, such as daily");
        var root = project.Folder.FullPath;
        var path = PathOf(root, newspaper.Theme) ?? throw new CommandException(
            $"{Project.SiteFile}: there is no theme {newspaper.Theme}", $"make themes/{newspaper.Theme}/theme.yml, or take the theme daily");
        var theme = ThemeReader.Read(ThemeFile(newspaper.Theme, path), name => PathOf(root, name) is { } other ? ThemeFile(name, other) : null);
        var folders = new ThemeFolders(root, theme.Value);
        if (theme.HasErrors) return new Parsed<Look>(new Look(path, theme.Value, folders, FontBook.Create([])), theme.Diagnostics);

        var shelf = new FontShelf(root, theme.Value.Name, newspaper.Language, folders);
        var fonts = shelf.Open(theme.Value.Faces);
        var forbidden = shelf.Forbidden.Select(name => new Diagnostic(
            Severity.Warning, "PG903", SourceSpan.WholeFile($"themes/{newspaper.Theme}/theme.yml"),
            $"{name} is passed over: the licence bits of its fonts (fsType) forbid embedding", "name another family, or ask the font's maker for a licence to embed"));
        return new Parsed<Look>(new Look(path, theme.Value, folders, fonts), [.. theme.Diagnostics, .. forbidden, .. shelf.FindForeign(fonts)]);
    }

    private static string? PathOf(string root, string theme) => Home.PathOf(root, "themes", theme, "theme.yml");

    private static SourceFile ThemeFile(string name, string path) => new($"themes/{name}/theme.yml", File.ReadAllBytes(path));
}
