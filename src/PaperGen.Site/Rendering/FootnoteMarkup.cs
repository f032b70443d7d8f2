using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PaperGen.Content;

namespace PaperGen.Site.Rendering;

/// <summary>
/// Footnotes with links there and back. A note has the number of its place among the notes; a note marked twice has two ways back.
/// </summary>
internal sealed class FootnoteMarkup
{
    private readonly ImmutableArray<Footnote> _notes;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly int[] _marks;

    public FootnoteMarkup(ImmutableArray<Footnote> notes)
    {
        _notes = notes;
        _marks = new int[notes.Length];
        for (var i = 0; i < notes.Length; i++) _numbers.TryAdd(notes[i].Id, i + 1);
    }

    public void AppendMark(StringBuilder html, FootnoteMark mark)
    {
        // A mark without a note leads nowhere; the reader of content has told the editor.
        if (!_numbers.TryGetValue(mark.Id, out var number)) return;
        var nth = ++_marks[number - 1];
        html.Append("<sup class=\"mark\"><a href=\"#note-").Append(number).Append("\" id=\"").Append(MarkId(number, nth))
            .Append("\" role=\"doc-noteref\">").Append(number).Append("</a></sup>");
    }

    /// <summary>The list of notes; to be called when the body is written, because only then the ways back are known.</summary>
    public void AppendNotes(StringBuilder html, StoryMarkup story)
    {
        if (_notes.IsEmpty) return;
        html.Append("<ol>\n");
        for (var i = 0; i < _notes.Length; i++)
        {
            html.Append("<li id=\"note-").Append(i + 1).Append("\">");
            BlockMarkup.Append(html, _notes[i].Blocks, story);
            for (var nth = 1; nth <= _marks[i]; nth++)
            {
                html.Append("<a class=\"back\" href=\"#").Append(MarkId(i + 1, nth)).Append("\" role=\"doc-backlink\" aria-label=\"")
                    .AppendEscaped(story.Words["footnote_back"]).Append("\">↩</a>");
            }

            html.Append("</li>\n");
        }

        html.Append("</ol>\n");
    }

    private static string MarkId(int number, int nth) =>
        nth == 1 ? string.Create(CultureInfo.InvariantCulture, $"mark-{number}") : string.Create(CultureInfo.InvariantCulture, $"mark-{number}-{nth}");
}
