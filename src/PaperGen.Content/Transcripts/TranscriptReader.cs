using System.Collections.Immutable;
using PaperGen.Content.Transcripts;

namespace PaperGen.Content;

/// <summary>
/// Reads the raw transcript of a newspaper page, plain or with # marks, Chinese or English. Each line's role is weighed from what
/// it looks like and from what stands around it, for the page as a whole; nothing is dropped, and every join is reported.
/// </summary>
public static class TranscriptReader
{
    /// <summary>No page has so many lines; a file that has is something else.</summary>
    private const int MaximumLines = 20_000;

    /// <summary>Reads a file in any encoding.</summary>
    public static Parsed<Page> Read(SourceFile file, TranscriptOptions? options = null)
    {
        var decoded = TextDecoder.Decode(file);
        var page = decoded.HasErrors
            ? new Parsed<Page>(Empty(decoded.Value, options ?? new TranscriptOptions()), [])
            : Read(decoded.Value, options);
        return page with { Diagnostics = [.. decoded.Diagnostics, .. page.Diagnostics] };
    }

    /// <summary>Reads a text.</summary>
    public static Parsed<Page> Read(SourceText source, TranscriptOptions? options = null)
    {
        options ??= new TranscriptOptions();
        var diagnostics = new DiagnosticBag();
        var whole = SourceSpan.WholeFile(source.Path);
        if (source.LineCount > MaximumLines)
        {
            diagnostics.Error("PG107", whole, $"{source.LineCount} lines are not one page of a newspaper", "split the text into one file a page");
            return diagnostics.Beside(Empty(source, options));
        }
        source = MarkupRemover.Clean(source, diagnostics);
        var lines = PageLine.Of(source);
        if (lines.Count == 0)
        {
            diagnostics.Error("PG104", whole, "the file is empty", "was it saved?");
            return diagnostics.Beside(Empty(source, options));
        }
        var page = Read(source, lines, options, diagnostics);
        if (lines.Count == 1)
            diagnostics.Error("PG114", lines[0].Traced.Span, "the page is a single line: headlines and paragraphs cannot be told apart", "put every headline and every paragraph on a line of its own");
        return diagnostics.Beside(page);
    }

    private static Page Read(SourceText source, List<PageLine> lines, TranscriptOptions options, DiagnosticBag diagnostics)
    {
        var metrics = new PageMetrics(lines);
        var traits = lines.Select((l, i) => new LineTraits(l, i > 0 ? lines[i - 1] : null, i + 1 < lines.Count ? lines[i + 1] : null)).ToList();
        var roles = RolesOf(lines, traits, metrics);
        var draft = PageDraft.Of(lines, traits, roles);
        var assembler = new StoryAssembler(source, metrics, new PieceJoiner(source.Text), diagnostics);
        var furniture = draft.Furniture.ConvertAll(l => l.Traced.WithoutStars().ToLine());
        var stories = ImmutableArray.CreateBuilder<Story>();
        foreach (var story in draft.Stories)
            stories.Add(assembler.Assemble(story, FormattableString.Invariant($"p{options.PageNumber}-{stories.Count + 1}"), furniture));
        foreach (var stray in draft.Stray)
            diagnostics.Warn("PG113", stray.Span, $"this belongs to no story: {ParagraphJoiner.Begin(stray.Text)}", "join it to its story, or mark a headline with ##");
        if (stories.Count == 0) diagnostics.Error("PG117", SourceSpan.WholeFile(source.Path), "no story was found on the page");
        StoryChecks.Report(stories, diagnostics);
        var folio = furniture.Select(f => FurnitureGrammar.Folio(f.Text).Folio).FirstOrDefault(f => f is not null);
        return Empty(source, options) with
        {
            Folio = options.Folio ?? folio,
            RunningHead = draft.RunningHead.Count == 0 ? null : TracedText.Join([.. draft.RunningHead.Select((l, i) => (i == 0 ? "" : " ", l.Traced))]).ToLine(),
            Editors = [.. draft.Furniture.Where(l => FurnitureGrammar.Of(l.Traced.WithoutStars().Text) is FurnitureKind.Editors or FurnitureKind.Folio)
                .SelectMany(l => FurnitureGrammar.EditorsIn(l.Traced)).Select(e => new Byline(e.Role, e.Name.Text, e.Name.Span))],
            Stories = stories.ToImmutable(),
            Furniture = [.. furniture.OrderBy(f => f.Source.Line)],
            Stray = [.. draft.Stray.Select(t => t.ToLine())],
        };
    }

    /// <summary>The reading that costs least, over the levels of # that could be the headlines'.</summary>
    private static LineRole[] RolesOf(List<PageLine> lines, List<LineTraits> traits, PageMetrics metrics)
    {
        var transitions = new RoleTransitions(lines, traits, metrics, new LineJoins(lines, traits, metrics), new Cohesion(lines));
        var levels = lines.Select(l => l.Level).Where(l => l > 0).Distinct().Order().DefaultIfEmpty(0);
        return levels.Select(level => RolePath.Find(lines.Count, new RoleWeights(lines, traits, metrics, level), transitions))
            .MinBy(path => path.Cost).Roles;
    }

    private static Page Empty(SourceText source, TranscriptOptions options) =>
        new(options.PageNumber, SourceSpan.WholeFile(source.Path)) { Folio = options.Folio, Section = options.Section };
}
