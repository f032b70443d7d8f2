using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using MdFootnote = Markdig.Extensions.Footnotes.Footnote;

namespace PaperGen.Content.Markdown;

/// <summary>A Markdown file parsed: its blocks, the YAML in it, and the paragraphs that are read as plain text because their marks would cost too much.</summary>
internal sealed class MarkdownText
{
    /// <summary>Opening brackets in one paragraph; the parser's time grows with their square and more.</summary>
    private const int MaximumBrackets = 1_000;

    /// <summary>Marks of emphasis in one paragraph.</summary>
    private const int MaximumMarks = 4_000;

    /// <summary>Quotes and lists that one line may open.</summary>
    private const int MaximumContainers = 24;

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UsePipeTables().UseFootnotes().UseCustomContainers().UseCjkFriendlyEmphasis().Use(new FootnoteKeeper()).Build();

    /// <summary>Paragraphs that are kept from the parser: offset and length.</summary>
    private readonly List<(int Start, int Length)> _plain = [];

    private MarkdownText(SourceText source) => Source = source;

    public SourceText Source { get; }

    public YamlLines? FrontMatter { get; private set; }

    /// <summary>YAML under a heading, by the heading's line.</summary>
    public Dictionary<int, YamlLines> UnderHeadings { get; } = [];

    /// <summary>Top-level blocks, with those that were kept from the parser in their places.</summary>
    public List<Markdig.Syntax.Block> Blocks { get; private set; } = [];

    /// <summary>All footnotes that have a text, in the order of the file.</summary>
    public List<MdFootnote> Footnotes { get; private set; } = [];

    public static MarkdownText Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var text = new MarkdownText(source);
        var first = 1;
        while (first < source.LineCount && source.Line(first).IsWhiteSpace()) first++;
        // Behind blank lines --- may be a rule: only a key below it makes it a fence.
        if (first == 1 || (first < source.LineCount && YamlLines.BeginsWithKey(source.Line(first + 1)))) text.FrontMatter = YamlLines.At(source, first, diagnostics);
        text.FindYamlUnderHeadings(diagnostics);
        text.FindHostileParagraphs(diagnostics);
        text.ParseBlocks(diagnostics);
        return text;
    }

    private void FindYamlUnderHeadings(DiagnosticBag diagnostics)
    {
        char? fence = null;
        for (var line = FrontMatter is null ? 1 : Source.LineOf(FrontMatter.End); line <= Source.LineCount; line++)
        {
            var text = Source.Line(line);
            if (text.StartsWith("```") || text.StartsWith("~~~")) fence = fence is null ? text[0] : fence == text[0] ? null : fence;
            if (fence is not null || !text.StartsWith("# ")) continue;
            var next = line + 1;
            while (next < Source.LineCount && Source.Line(next).IsWhiteSpace()) next++;
            if (next >= Source.LineCount || !YamlLines.BeginsWithKey(Source.Line(next + 1)) || YamlLines.At(Source, next, diagnostics) is not { } yaml) continue;
            UnderHeadings[line] = yaml;
            line = Source.LineOf(yaml.End) - 1;
        }
    }

    private void FindHostileParagraphs(DiagnosticBag diagnostics)
    {
        var start = -1;
        int brackets = 0, marks = 0, containers = 0;
        for (var line = 1; line <= Source.LineCount + 1; line++)
        {
            var text = line <= Source.LineCount ? Source.Line(line) : [];
            if (text.IsWhiteSpace())
            {
                if (start >= 0 && (brackets > MaximumBrackets || marks > MaximumMarks || containers > MaximumContainers)) KeepFromParser(start, line, diagnostics);
                (start, brackets, marks, containers) = (-1, 0, 0, 0);
                continue;
            }
            if (start < 0) start = line;
            brackets += text.Count('[');
            marks += text.Count('*') + text.Count('_');
            containers = Math.Max(containers, Containers(text));
        }
    }

    private static int Containers(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length && count <= MaximumContainers; i++)
        {
            if (line[i] == '>' || (line[i] is '-' or '+' or '*' or '.' or ')' && i + 1 < line.Length && line[i + 1] is ' ' or '\t')) count++;
            else if (!char.IsAsciiDigit(line[i]) && line[i] is not (' ' or '\t')) break;
        }
        return count;
    }

    private void KeepFromParser(int firstLine, int nextLine, DiagnosticBag diagnostics)
    {
        var start = Source.LineStart(firstLine);
        var end = nextLine <= Source.LineCount ? Source.LineStart(nextLine) : Source.Text.Length;
        diagnostics.Error("PG208", Source.Span(start, 0), "the paragraph has more marks within marks than a text has; it is read without them", "is this the right text?");
        _plain.Add((start, end - start));
    }

    private void ParseBlocks(DiagnosticBag diagnostics)
    {
        var footnotes = new List<MdFootnote>();
        var context = new MarkdownParserContext();
        context.Properties[FootnoteKeeper.Key] = footnotes;
        try
        {
            var parsed = Markdig.Markdown.Parse(WithoutYamlAndPlain(), s_pipeline, context);
            Blocks = [.. parsed];
            Footnotes = footnotes;
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that its limit of nesting was reached.
            diagnostics.Error("PG208", SourceSpan.WholeFile(Source.Path), "the text has marks nested deeper than any text has; it is read without them", "is this the right file?");
            _plain.Clear();
            Blocks = [];
            for (var line = FrontMatter is null ? 1 : Source.LineOf(FrontMatter.End); line <= Source.LineCount; line++)
                if (!Source.Line(line).IsWhiteSpace()) _plain.Add((Source.LineStart(line), Source.Line(line).Length));
        }
        Blocks = [.. Blocks.Concat(_plain.Select(p => new PlainBlock(p.Start, p.Length))).OrderBy(b => b.Span.Start)];
    }

    /// <summary>The text with blanks in place of what Markdown must not see, so that all offsets stay.</summary>
    private string WithoutYamlAndPlain()
    {
        var text = Source.Text.ToCharArray();
        if (FrontMatter is not null) Blank(FrontMatter.Start, FrontMatter.End);
        foreach (var yaml in UnderHeadings.Values) Blank(yaml.Start, yaml.End);
        foreach (var (start, length) in _plain) Blank(start, start + length);
        return new string(text);

        void Blank(int start, int end)
        {
            for (var i = start; i < end; i++)
                if (text[i] != '\n') text[i] = ' ';
        }
    }
}

/// <summary>A paragraph that was kept from the parser.</summary>
internal sealed class PlainBlock : LeafBlock
{
    public PlainBlock(int start, int length) : base(null) => Span = new Markdig.Syntax.SourceSpan(start, start + length - 1);
}

/// <summary>Keeps every footnote: the parser forgets those that no mark names, and their text must not be lost.</summary>
internal sealed class FootnoteKeeper : IMarkdownExtension
{
    /// <summary>Names the list in the parser's context that takes them.</summary>
    public static object Key { get; } = typeof(FootnoteKeeper);

    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.Find<FootnoteParser>()!.Closed += (processor, block) => ((List<MdFootnote>)processor.Context!.Properties[Key]).Add((MdFootnote)block);

    public void Setup(MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer)
    {
    }
}
