using PaperGen.Cli.Files;
using PaperGen.Templates;

namespace PaperGen.Cli.Pipeline;

/// <summary>
/// The templates of a website, read into memory before anything is rendered: a template can only include what lies in
/// these folders, whatever name it asks for. The theme's own come before the project's, the project's before the program's.
/// </summary>
internal sealed class TemplateFiles : ITemplateLoader
{
    private readonly SortedDictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The name of every HTML template.</summary>
    public IEnumerable<string> Names => _paths.Keys.Where(name => name.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>The text of every HTML template.</summary>
    public IEnumerable<string> Markup => Names.Select(name => _texts[_paths[name]]);

    /// <summary>Reads the templates for a theme.</summary>
    public static TemplateFiles Read(string project, ThemeFolders theme)
    {
        var templates = new TemplateFiles();
        templates.Add(project, Path.Combine(Home.Folder, "templates"));
        templates.Add(project, Path.Combine(project, "templates"));
        foreach (var own in theme.Templates) templates.Add(project, own);
        return templates;
    }

    /// <summary>The path that messages show: within the project where the template is its own.</summary>
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => _paths.GetValueOrDefault(templateName);

    /// <inheritdoc/>
    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => _texts.GetValueOrDefault(templatePath);

    private void Add(string project, string path)
    {
        if (!Directory.Exists(path)) return;
        var isOwn = RealPath.IsInside(Path.GetFullPath(path), Path.GetFullPath(project));
        // A theme that somebody downloaded may be nothing but a link to elsewhere.
        var folder = new DiskFolder(isOwn ? project : Home.Folder, path);
        foreach (var name in folder.List())
        {
            var file = Path.Combine(folder.FullPath, name);
            var shown = isOwn ? Path.GetRelativePath(RealPath.Of(project), file).Replace('\\', '/') : file;
            _paths[name] = shown;
            _texts[shown] = File.ReadAllText(file);
        }
    }
}
