using System.Collections.Immutable;
using PaperGen.Pages;

namespace PaperGen.Cli.Files;

/// <summary>The folders of a theme: its own, then those of the themes that it extends; the project's before the program's.</summary>
internal sealed class ThemeFolders(string project, ImmutableArray<string> names)
{
    // What a theme that is for paper only takes from the program.
    private const string Standard = "daily";

    public ThemeFolders(string project, Theme theme)
        : this(project, theme.Folders)
    {
    }

    /// <summary>The folders of assets, the theme's own first: its files come before others of the same name. A website without a style sheet is no website.</summary>
    public IEnumerable<string> Assets => names.Append(Standard).Distinct().Select(name => Home.PathOf(project, "themes", name, "assets")).OfType<string>();

    /// <summary>The folders of templates, the theme's own last: it overrides the others.</summary>
    public IEnumerable<string> Templates => names.Reverse().Select(name => Home.PathOf(project, "themes", name, "templates")).OfType<string>();

    /// <summary>A font file or a folder of them that the theme brings, or null.</summary>
    public string? Font(string name) => names.Select(theme => Home.PathOf(project, "themes", theme, name)).FirstOrDefault(path => path is not null);
}
