using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MdFootnote = Markdig.Extensions.Footnotes.Footnote;
using MdInline = Markdig.Syntax.Inlines.Inline;

namespace PaperGen.Content.Markdown;

/// <summary>A stretch of a paragraph: text, or a picture that divides it.</summary>
/// <param name="Inlines">Text.</param>
/// <param name="Figure">A picture.</param>
/// <param name="OnNewLine">True for text on a line of its own.</param>
internal sealed record ParagraphPiece(ImmutableArray<Inline> Inlines, Figure? Figure, bool OnNewLine);

/// <summary>Reads the inside of Markdown's paragraphs. What a program could be is removed up to its end, wherever that stands.</summary>
internal sealed partial class InlineReader(SourceText source, FigureReader figures, DiagnosticBag diagnostics)
{
    private int _removedUntil;

    // Most stories have no HTML, and a parser is half of reading a short one.
    private HtmlParser Html => field ??= new HtmlParser();

    /// <summary>Marks of footnotes, in the order of the text.</summary>
    public List<string> FootnoteMarks { get; } = [];

    /// <summary>True for what stands inside a removed element that began in an earlier paragraph.</summary>
    public bool IsRemoved(Markdig.Syntax.SourceSpan span) => span.Start < _removedUntil;

    /// <summary>The text of a heading or table cell, and the pictures in it.</summary>
    public (ImmutableArray<Inline> Inlines, List<Figure> Figures) Read(ContainerInline? container)
    {
        var pieces = ReadPieces(container, mayDivide: false);
        return (pieces.Where(p => p.Figure is null).SelectMany(p => p.Inlines).ToImmutableArray(), [.. pieces.Select(p => p.Figure).OfType<Figure>()]);
    }

    /// <summary>A paragraph; one that begins with a picture is divided into pictures and what stands under them.</summary>
    public List<ParagraphPiece> ReadPieces(ContainerInline? container, bool mayDivide = true)
    {
        var reading = new Reading { Divides = mayDivide && BeginsWithPicture(container) };
        if (container is not null) Read(container, reading);
        reading.FinishText();
        foreach (var piece in reading.Pieces) ReportUndefinedFootnotes(piece.Inlines);
        reading.Pieces.AddRange(reading.Late);
        return reading.Pieces;
    }

    private sealed class Reading
    {
        public InlineBuilder Text { get; } = new();

        public List<ParagraphPiece> Pieces { get; } = [];

        /// <summary>Pictures within a text: they stand behind it.</summary>
        public List<ParagraphPiece> Late { get; } = [];

        public bool Divides { get; init; }

        public bool SawBreak { get; set; }

        public void FinishText()
        {
            var isBlank = Text.IsBlank;
            var inlines = InlineCutter.Merged(Text.Finish());
            if (!isBlank || inlines.Length > 0) Pieces.Add(new ParagraphPiece(inlines, null, SawBreak));
            SawBreak = false;
        }

        public void Add(Figure figure)
        {
            if (!Divides || !Text.IsOutside)
            {
                Late.Add(new ParagraphPiece([], figure, false));
                return;
            }
            FinishText();
            Pieces.Add(new ParagraphPiece([], figure, false));
        }
    }

    private void Read(ContainerInline container, Reading reading)
    {
        foreach (var inline in container)
            if (!IsRemoved(inline.Span)) Read(inline, reading);
    }

    private void Read(MdInline inline, Reading reading)
    {
        var place = Span(inline);
        var text = reading.Text;
        switch (inline)
        {
            case LiteralInline literal:
                ReadLiteral(literal, place, text);
                break;
            case LineBreakInline { IsHard: true }:
                text.HardBreak(place);
                break;
            case LineBreakInline:
                if (text.IsBlank) reading.SawBreak = true;
                text.SoftBreak(place);
                break;
            case CodeInline code:
                if (code.Content.Length > 0) text.Add(new Code(code.Content, place), code.Content);
                break;
            case HtmlEntityInline entity:
                text.Text(entity.Transcoded.ToString(), place);
                break;
            case EmphasisInline { DelimiterChar: '*' or '_' } emphasis:
                ReadMarked(emphasis, reading, place, emphasis.DelimiterCount > 1
                    ? (inlines, at) => new Strong(inlines, at)
                    : (inlines, at) => new Emphasis(inlines, at));
                break;
            case LinkInline { IsImage: true } image:
                if (figures.Read(image.GetDynamicUrl?.Invoke() ?? image.Url ?? "", PlainText(image), image.Title, place) is { } figure) reading.Add(figure);
                break;
            case LinkInline link:
                ReadLink(link, reading, place);
                break;
            case AutolinkInline auto:
                ReadAutolink(auto, text, place);
                break;
            case FootnoteLink { IsBackLink: true }:
                break;
            case FootnoteLink footnote:
                FootnoteMarks.Add(Label(footnote.Footnote));
                text.Add(new FootnoteMark(Label(footnote.Footnote), place), "");
                break;
            case HtmlInline html:
                ReadTag(html, reading, place);
                break;
            case ContainerInline other:
                Read(other, reading);
                break;
            default:
                // A delimiter that found no partner.
                text.Text(source.Text.Substring(inline.Span.Start, Math.Max(0, inline.Span.Length)), place);
                break;
        }
    }

    private void ReportUndefinedFootnotes(ImmutableArray<Inline> inlines)
    {
        foreach (var run in inlines.OfType<TextRun>())
        {
            foreach (Match mark in UndefinedFootnote().Matches(run.Text))
                diagnostics.Warn("PG209", InlineCutter.SpanOf([run], mark.Index, mark.Length, run.Source), $"the footnote {mark.Value} has no text", $"write {mark.Value}: and the text in a paragraph of its own");
        }
    }

    public static string Label(MdFootnote footnote) => (footnote.Label ?? "").TrimStart('^');

    private void ReadMarked(ContainerInline container, Reading reading, SourceSpan place, Func<ImmutableArray<Inline>, SourceSpan, Inline> wrap)
    {
        // A tag that HTML could not name, so that no HTML closes it.
        var tag = "*" + container.Span.Start.ToString(System.Globalization.CultureInfo.InvariantCulture);
        reading.Text.Open(tag, place, wrap);
        Read(container, reading);
        reading.Text.Close(tag, place with { Column = place.Column + place.Length, Length = 0 });
    }

    private void ReadLiteral(LiteralInline literal, SourceSpan place, InlineBuilder text)
    {
        var content = literal.Content.ToString();
        var at = 0;
        while (!literal.IsFirstCharacterEscaped && content.IndexOf('<', at) >= 0 && BrokenTag().Match(content, at) is { Success: true } tag)
        {
            // No tag to Markdown, but one to a browser: <script/x>, <img src=x onerror=…
            Add(at, tag.Index);
            at = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            var isEnd = tag.Value.StartsWith("</", StringComparison.Ordinal);
            if (!isEnd) diagnostics.Warn("PG210", Part(tag.Index, tag.Length), name.Length == 0 ? "a tag with an event handler was removed" : $"<{name}> was removed with what it holds", "no program runs in a story");
            if (isEnd || !HtmlTags.Removed.Contains(name) || EndOf(name, literal.Span.Start + at) is not { } end) continue;
            _removedUntil = end;
            at = Math.Min(content.Length, end - literal.Span.Start);
        }
        Add(at, content.Length);

        void Add(int start, int end) => text.Text(content[start..end], Part(start, end - start));

        SourceSpan Part(int start, int length) => place.Length == content.Length ? place with { Column = place.Column + start, Length = length } : place;
    }

    private void ReadLink(LinkInline link, Reading reading, SourceSpan place)
    {
        var written = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (HtmlAttributes.Address(written, place, diagnostics) is not { } address)
        {
            if (!SafeAddress.IsHarmful(PlainText(link))) Read(link, reading);
            return;
        }
        ReadMarked(link, reading, place, (inlines, at) => new Link(inlines, address, at));
    }

    private void ReadAutolink(AutolinkInline auto, InlineBuilder text, SourceSpan place)
    {
        if (HtmlAttributes.Address(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, place, diagnostics) is { } address)
            text.Add(new Link([new TextRun(auto.Url, place with { Column = place.Column + 1, Length = auto.Url.Length })], address, place), auto.Url);
    }

    private void ReadTag(HtmlInline html, Reading reading, SourceSpan place)
    {
        if (TagName().Match(html.Tag) is not { Success: true } match)
        {
            // A comment is a note to colleagues; anything else is told.
            if (!html.Tag.StartsWith("<!--", StringComparison.Ordinal)) diagnostics.Warn("PG210", place, "a piece of HTML that is no text was removed");
            return;
        }
        var name = match.Groups["name"].Value.ToLowerInvariant();
        var isEnd = match.Groups["end"].Success;
        var text = reading.Text;
        if (HtmlTags.Removed.Contains(name) || HtmlTags.RemovedVoid.Contains(name))
        {
            if (isEnd) return;
            diagnostics.Warn("PG210", place, $"<{name}> was removed{(HtmlTags.Removed.Contains(name) ? " with what it holds" : "")}", "no program runs in a story");
            if (HtmlTags.Removed.Contains(name) && !html.Tag.EndsWith("/>", StringComparison.Ordinal) && EndOf(name, html.Span.End + 1) is { } end) _removedUntil = end;
            else if (HtmlTags.Removed.Contains(name)) _removedUntil = EndOfParagraph(html);
            return;
        }
        if (isEnd)
        {
            text.Close(name, place);
            return;
        }
        if (Html.ParseDocument(html.Tag).All.LastOrDefault(e => e.LocalName == name) is not { } element) return;
        HtmlAttributes.Report(element, place, diagnostics);
        if (HtmlTags.Strong.Contains(name)) text.Open(name, place, (inlines, at) => new Strong(inlines, at));
        else if (HtmlTags.Emphasis.Contains(name)) text.Open(name, place, (inlines, at) => new Emphasis(inlines, at));
        else if (HtmlTags.Code.Contains(name)) text.Open(name, place, (inlines, at) => new Code(inlines.PlainText(), at));
        else if (name is "sup" or "sub") text.Open(name, place, (inlines, at) => new Script(inlines, name == "sup", at));
        else if (name == "br") text.HardBreak(place);
        else if (name == "a" && element.GetAttribute("href") is { } href)
        {
            if (HtmlAttributes.Address(href, place, diagnostics) is { } address) text.Open(name, place, (inlines, at) => new Link(inlines, address, at));
        }
        else if (name == "img")
        {
            if (figures.Read(element.GetAttribute("src") ?? "", element.GetAttribute("alt") ?? "", element.GetAttribute("title"), place) is { } figure) reading.Add(figure);
        }
        else if (HtmlTags.Block.Contains(name)) text.SoftBreak(place);
        else if (!HtmlTags.Silent.Contains(name)) diagnostics.Warn("PG211", place, $"<{name}> has no meaning here; its text is kept");
    }

    /// <summary>Behind the end tag of an element that begins before an offset; null when it has none.</summary>
    private int? EndOf(string name, int from)
    {
        var end = source.Text.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        if (end < 0) return null;
        var close = source.Text.IndexOf('>', end);
        return close < 0 ? source.Text.Length : close + 1;
    }

    private int EndOfParagraph(MdInline inline)
    {
        var end = source.Text.IndexOf("\n\n", inline.Span.End, StringComparison.Ordinal);
        return end < 0 ? source.Text.Length : end;
    }

    private static bool BeginsWithPicture(ContainerInline? container)
    {
        foreach (var inline in container ?? [])
        {
            if (inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()) continue;
            return inline is LinkInline { IsImage: true } || (inline is LinkInline link && BeginsWithPicture(link))
                || (inline is HtmlInline html && html.Tag.StartsWith("<img", StringComparison.OrdinalIgnoreCase));
        }
        return false;
    }

    private static string PlainText(ContainerInline container)
    {
        var text = new System.Text.StringBuilder();
        foreach (var inline in MarkdownObjectExtensions.Descendants(container))
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: text.Append(' '); break;
            }
        }
        return text.ToString();
    }

    private SourceSpan Span(MdInline inline) => source.Span(inline.Span.Start, Math.Max(0, inline.Span.Length));

    [GeneratedRegex(@"^<(?<end>/)?(?<name>[A-Za-z][^\s/>]*)")]
    private static partial Regex TagName();

    [GeneratedRegex(@"</?(?<name>script|style|iframe|object|embed|svg|math|template|xmp|plaintext|textarea|title|frameset|noframes|noembed)(?=[\s/>]|$)[^<>]*>?|<[A-Za-z][^<>]*?[\s/""'](?<name>)on[A-Za-z]+\s*=[^<>]*>?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BrokenTag();

    [GeneratedRegex(@"\[\^[^\]\s]{1,40}\]")]
    private static partial Regex UndefinedFootnote();
}
