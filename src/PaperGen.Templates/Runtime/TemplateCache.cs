using System.Collections.Concurrent;

namespace PaperGen.Templates;

/// <summary>Parsed templates by path; safe for many threads.</summary>
public sealed class TemplateCache
{
    private readonly ConcurrentDictionary<string, Template> _templates = new(StringComparer.Ordinal);

    /// <summary>The template at a path, or null.</summary>
    public Template? Find(string path) => _templates.GetValueOrDefault(path);

    /// <summary>Keeps a template; the first of two under one path stays.</summary>
    public Template Add(string path, Template template) => _templates.GetOrAdd(path, template);

    /// <summary>Forgets all.</summary>
    public void Clear() => _templates.Clear();
}
