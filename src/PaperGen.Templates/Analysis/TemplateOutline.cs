using System.Collections.Immutable;
using PaperGen.Templates.Analysis;

namespace PaperGen.Templates;

/// <summary>A value that a template prints.</summary>
/// <param name="Span">Where.</param>
/// <param name="Code">The expression as it was written.</param>
/// <param name="IsSafeHtml">Whether it was escaped, or can hold nothing that HTML would take for markup.</param>
public sealed record PrintedValue(SourceSpan Span, string Code, bool IsSafeHtml);

/// <summary>An include whose name stands in the template.</summary>
public sealed record IncludedName(SourceSpan Span, string Name);

/// <summary>
/// A variable that a template reads and does not set, with the members it reads of it: <c>issue.pages[].name</c>,
/// where <c>[]</c> stands for an element, also when a loop variable was written.
/// </summary>
public sealed record VariablePath(SourceSpan Span, string Path);

/// <summary>What can be said of a template without rendering it, for checks of themes.</summary>
public sealed record TemplateOutline(
    ImmutableArray<PrintedValue> Printed,
    ImmutableArray<IncludedName> Includes,
    ImmutableArray<VariablePath> Variables)
{
    /// <summary>Reads the outline of a template.</summary>
    /// <param name="template">A template without errors.</param>
    /// <param name="markup">
    /// Functions whose result, and variables whose value, is markup: <c>url</c>, <c>story.body</c>.
    /// </param>
    public static TemplateOutline Of(Template template, IEnumerable<string>? markup = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new OutlineReader(markup ?? []).Read(template.Page);
    }
}
