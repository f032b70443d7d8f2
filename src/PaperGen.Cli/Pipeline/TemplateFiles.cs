using PaperGen.Cli.Files;
using PaperGen.Templates;

namespace PaperGen.Cli.Pipeline;

/// <summary>
/// The templates of a website, read into memory before anything is rendered: a template can only include what lies in
/// these folders, whatever name it asks for. The theme's own come before the project's, the project's before the program's.
/// </summary>
internal sealed class TemplateFiles : ITemplateLoader
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>The text of every HTML template.</summary>
    public IEnumerable<string> Markup => _files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).Select(f => f.Value);

    /// <summary>Reads the templates for a theme.</summary>
    public static TemplateFiles Read(string project, string theme)
    {
        var templates = new TemplateFiles();
        templates.Add(Path.Combine(Home.Folder, "templates"));
        templates.Add(Path.Combine(project, "templates"));
        if (Home.PathOf(project, "themes", theme, "templates") is { } own) templates.Add(own);
        return templates;
    }

    /// <inheritdoc/>
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        _files.ContainsKey(templateName) ? templateName : null;

    /// <inheritdoc/>
    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => _files.GetValueOrDefault(templatePath);

    private void Add(string path)
    {
        if (!Directory.Exists(path)) return;
        var folder = new DiskFolder(path, path);
        foreach (var name in folder.List()) _files[name] = File.ReadAllText(Path.Combine(path, name));
    }
}
