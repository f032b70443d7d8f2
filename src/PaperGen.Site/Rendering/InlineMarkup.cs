using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;

namespace PaperGen.Site.Rendering;

/// <summary>The inlines of one paragraph as HTML.</summary>
internal sealed class InlineMarkup
{
    private readonly StringBuilder _html;
    private readonly StoryMarkup _story;
    private readonly IReadOnlyList<string> _runs;
    private int _next;

    private InlineMarkup(StringBuilder html, ImmutableArray<Inline> inlines, StoryMarkup story)
    {
        _html = html;
        _story = story;
        var written = new List<string>();
        Collect(inlines, written);
        _runs = story.Site.Text.OfRuns(written);
    }

    public static void Append(StringBuilder html, ImmutableArray<Inline> inlines, StoryMarkup story) =>
        new InlineMarkup(html, inlines, story).Append(inlines);

    // What normalising must see as one text. Code takes part as the neighbour of other text; what becomes of it there is not used.
    private static void Collect(ImmutableArray<Inline> inlines, List<string> runs)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextRun run: runs.Add(run.Text); break;
                case Code code: runs.Add(code.Text); break;
                case HardBreak: runs.Add("\n"); break;
                case Strong strong: Collect(strong.Inlines, runs); break;
                case Emphasis emphasis: Collect(emphasis.Inlines, runs); break;
                case Link link: Collect(link.Inlines, runs); break;
                case Script script: Collect(script.Inlines, runs); break;
            }
        }
    }

    private void Append(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines) Append(inline);
    }

    private void Append(Inline inline)
    {
        switch (inline)
        {
            case TextRun: _html.AppendEscaped(_runs[_next++]); break;
            case Strong strong: Wrap("strong", strong.Inlines); break;
            case Emphasis emphasis: Wrap("em", emphasis.Inlines); break;
            case Script script: Wrap(script.IsRaised ? "sup" : "sub", script.Inlines); break;
            case Code code:
                _next++;
                _html.Append("<code>").AppendEscaped(Text.DisplayText.Clean(code.Text)).Append("</code>");
                break;
            case HardBreak:
                _next++;
                _html.Append("<br>");
                break;
            case FootnoteMark mark: _story.Footnotes.AppendMark(_html, mark); break;
            case Link link: AppendLink(link); break;
            default: throw new NotSupportedException($"no markup for {inline.GetType().Name}");
        }
    }

    private void Wrap(string element, ImmutableArray<Inline> inlines)
    {
        _html.Append('<').Append(element).Append('>');
        Append(inlines);
        _html.Append("</").Append(element).Append('>');
    }

    private void AppendLink(Link link)
    {
        if (LinkTarget.From(link.Target) is not { } target)
        {
            Append(link.Inlines);
            return;
        }

        _html.Append("<a href=\"").AppendEscaped(target).Append("\">");
        Append(link.Inlines);
        _html.Append("</a>");
    }
}
