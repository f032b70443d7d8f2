using System.Collections.Immutable;
using PaperGen.Templates.Analysis;

namespace PaperGen.Templates;

/// <summary>A value that a template prints.</summary>
/// <param name="Span">Where.</param>
/// <param name="Code">The expression as it was written.</param>
/// <param name="IsSafeHtml">Whether it was escaped, or can hold nothing that HTML would take for markup.</param>
public sealed record PrintedValue(SourceSpan Span, string Code, bool IsSafeHtml);

/// <summary>An include.</summary>
/// <param name="Span">Where.</param>
/// <param name="Name">The template's name when it stands in the template.</param>
/// <param name="Path">The path of the variable that holds the name, as in <c>include page.template</c>.</param>
/// <param name="Arguments">What is handed over: <c>$story</c> and the path of its value, for values that are paths.</param>
public sealed record IncludedName(SourceSpan Span, string? Name, string? Path, ImmutableSortedDictionary<string, string> Arguments);

/// <summary>
/// A variable that a template reads and does not set, with the members it reads of it: <c>issue.pages[].name</c>,
/// where <c>[]</c> stands for an element, also when a loop variable was written. A name that needs quotes keeps them:
/// <c>assets["site.css"]</c>.
/// </summary>
public sealed record VariablePath(SourceSpan Span, string Path)
{
    /// <summary>How a member is written behind a path: <c>.name</c>, or <c>["site.css"]</c> when it is no name.</summary>
    public static string Member(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_') ? $".{name}" : $"[\"{name}\"]";
    }
}

/// <summary>What can be said of a template without rendering it, for checks of themes.</summary>
public sealed record TemplateOutline(
    ImmutableArray<PrintedValue> Printed,
    ImmutableArray<IncludedName> Includes,
    ImmutableArray<VariablePath> Variables)
{
    /// <summary>Names of the variables and functions that the template sets and that its includes see.</summary>
    public required ImmutableArray<string> Sets { get; init; }

    /// <summary>Reads the outline of a template.</summary>
    /// <param name="template">A template without errors.</param>
    /// <param name="markup">
    /// Functions whose result, and paths of variables whose value, may stand in HTML as it is: <c>url</c>, <c>story.body</c>,
    /// <c>story.decks[]</c>.
    /// </param>
    /// <param name="arguments">The paths that an include hands over, as <see cref="IncludedName.Arguments"/> has them.</param>
    public static TemplateOutline Of(Template template, IEnumerable<string>? markup = null, ImmutableSortedDictionary<string, string>? arguments = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new OutlineReader(markup ?? [], arguments ?? ImmutableSortedDictionary<string, string>.Empty).Read(template.Page);
    }
}
