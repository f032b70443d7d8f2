using PaperGen.Templates;

namespace PaperGen.Site.Tests;

/// <summary>The templates of the repository, some of them replaced.</summary>
internal sealed class SomeTemplates : ITemplateLoader
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public SomeTemplates(params (string Name, string Text)[] replaced)
    {
        var folder = Repository.PathOf("templates");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            _texts[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllText(file);
        foreach (var (name, text) in replaced) _texts[name] = text;
    }

    public IEnumerable<string> Names => _texts.Keys.Where(name => name.EndsWith(".html", StringComparison.Ordinal));

    public string? GetPath(TemplateContext context, PaperGen.Templates.SourceSpan callerSpan, string templateName) =>
        _texts.ContainsKey(templateName) ? templateName : null;

    public string? Load(TemplateContext context, PaperGen.Templates.SourceSpan callerSpan, string templatePath) => _texts.GetValueOrDefault(templatePath);
}
