namespace PaperGen.Templates;

/// <summary>Finds the templates that <c>include</c> names. Whoever reads files checks that the full path stays in its folders.</summary>
public interface ITemplateLoader
{
    /// <summary>The path, unique for a template, that a name stands for.</summary>
    string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    /// <summary>The text at the path; null when there is none.</summary>
    string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath);
}
