using System.Collections.Immutable;
using PaperGen.Content.Markdown;

namespace PaperGen.Content;

/// <summary>What a Markdown file cannot tell of itself.</summary>
/// <param name="PageNumber">1-based number of the page in its issue.</param>
/// <param name="Folio">Folio as it is printed, or null.</param>
/// <param name="Section">Section, or null.</param>
/// <param name="Zone">Time zone of times that name none.</param>
public sealed record MarkdownOptions(int PageNumber = 1, string? Folio = null, string? Section = null, TimeZoneInfo? Zone = null);

/// <summary>A page, and for each story of a Markdown file the place of its key <c>page</c>.</summary>
internal sealed record MarkdownPage(Page Page, ImmutableArray<SourceSpan> PageKeys);

/// <summary>Reads stories that were written for PaperGen: one in a file, or a whole issue in one file with a # heading for each.</summary>
public static class MarkdownReader
{
    /// <summary>A hundred times an issue; the time to parse hostile text stays within seconds.</summary>
    private const int MaximumLength = 2 * 1024 * 1024;

    /// <summary>Reads a file in any encoding.</summary>
    public static Parsed<Page> Read(SourceFile file, MarkdownOptions? options = null)
    {
        options ??= new MarkdownOptions();
        var decoded = TextDecoder.Decode(file);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(decoded.Diagnostics);
        return diagnostics.Beside(decoded.HasErrors ? Empty(decoded.Value, options) : Read(decoded.Value, options, diagnostics).Page);
    }

    internal static MarkdownPage Read(SourceText source, MarkdownOptions options, DiagnosticBag diagnostics)
    {
        if (source.Text.Length <= MaximumLength) return new PageMaker(MarkdownText.Parse(source, diagnostics), options, diagnostics).Make();
        diagnostics.Error("PG106", SourceSpan.WholeFile(source.Path), $"{source.Text.Length} characters are more than an issue has", "is this the right file? divide it into one file a story");
        return new MarkdownPage(Empty(source, options), []);
    }

    private static Page Empty(SourceText source, MarkdownOptions options) =>
        new(options.PageNumber, SourceSpan.WholeFile(source.Path)) { Folio = options.Folio, Section = options.Section };
}
