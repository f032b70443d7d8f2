using System.Text;
using PaperGen.Content;
using PaperGen.Site.Models;
using PaperGen.Site.Words;

namespace PaperGen.Site.Rendering;

/// <summary>The body of one story as HTML, and what the renderers of its parts share.</summary>
internal sealed class StoryMarkup(Story story, SiteContext site, string root)
{
    private readonly Paragraph? _opening = story.Body.OfType<Paragraph>().FirstOrDefault();

    public SiteContext Site { get; } = site;

    public Wording Words => Site.Words;

    /// <summary>What leads from the story's page to the site's root.</summary>
    public string Root { get; } = root;

    public FootnoteMarkup Footnotes { get; } = new(story.Footnotes);

    /// <summary>Body and notes. Notes come second, because a note's links lead back to the marks that the body has set.</summary>
    public (string Body, string Notes) Write()
    {
        var html = new StringBuilder(4096);
        if (_opening is null && Site.Text.OfOptional(story.Dateline?.Text) is { } alone)
            html.Append("<p><b class=\"dateline\">").AppendEscaped(alone).Append("</b></p>\n");
        BlockMarkup.Append(html, story.Body, this);
        AppendCredits(html);
        var body = html.ToString();
        html.Clear();
        Footnotes.AppendNotes(html, this);
        return (body, html.ToString());
    }

    /// <summary>Puts the dateline (本报讯) before the text of the first paragraph, as in print.</summary>
    public void OpenParagraph(StringBuilder html, Paragraph paragraph)
    {
        if (!ReferenceEquals(paragraph, _opening) || Site.Text.OfOptional(story.Dateline?.Text) is not { } dateline) return;
        html.Append("<b class=\"dateline\">").AppendEscaped(dateline).Append("</b>").AppendEscaped(Words["dateline_separator"]);
    }

    // A picture story's text is its caption: it is printed once.
    private void AppendCredits(StringBuilder html)
    {
        if (story.PhotoCredits.IsEmpty) return;
        var printed = story.Body.OfType<Paragraph>().Select(p => p.PlainText).ToHashSet();
        foreach (var credit in story.PhotoCredits)
        {
            html.Append("<p class=\"credit\">");
            if (credit.Caption is { } caption && !printed.Contains(caption.Text))
                html.Append("<span class=\"caption\">").AppendEscaped(Site.Text.Of(caption.Text)).Append("</span> ");
            CreditMarkup.Append(html, credit, this);
            html.Append("</p>\n");
        }
    }
}
