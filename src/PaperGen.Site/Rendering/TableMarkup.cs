using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;

namespace PaperGen.Site.Rendering;

/// <summary>A table as HTML, within a box that scrolls when the table is wider than the screen.</summary>
internal static class TableMarkup
{
    public static void Append(StringBuilder html, Table table, StoryMarkup story)
    {
        // A box that scrolls must be reachable by keyboard (WCAG 2.1.1), and then needs a name.
        html.Append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"").AppendEscaped(story.Words["table"]).Append("\"><table>\n");
        var columns = Math.Max(table.Header.Length, table.Rows.Select(r => r.Length).DefaultIfEmpty().Max());
        if (!table.Header.IsDefaultOrEmpty)
        {
            html.Append("<thead>\n");
            AppendRow(html, table.Header, columns, isHeader: true, table.Alignments, story);
            html.Append("</thead>\n");
        }

        html.Append("<tbody>\n");
        foreach (var row in table.Rows) AppendRow(html, row, columns, isHeader: false, table.Alignments, story);
        html.Append("</tbody>\n</table></div>\n");
    }

    private static void AppendRow(
        StringBuilder html, ImmutableArray<TableCell> row, int columns, bool isHeader, ImmutableArray<ColumnAlignment> alignments, StoryMarkup story)
    {
        html.Append("<tr>");
        for (var column = 0; column < columns; column++)
        {
            html.Append(isHeader ? "<th scope=\"col\"" : "<td");
            if (column < alignments.Length && alignments[column] != ColumnAlignment.Start)
                html.Append(alignments[column] == ColumnAlignment.Centre ? " class=\"centre\"" : " class=\"end\"");
            html.Append('>');
            if (column < row.Length) InlineMarkup.Append(html, row[column].Inlines, story);
            html.Append(isHeader ? "</th>" : "</td>");
        }

        html.Append("</tr>\n");
    }
}
