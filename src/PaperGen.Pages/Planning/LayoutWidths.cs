using System.Globalization;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Gives every part of a hand-written page its width in columns: what it says, or its share of what the others leave.</summary>
internal static class LayoutWidths
{
    /// <summary>The layout with a span on every part; null, with an error, where the widths do not add up.</summary>
    public static PageLayout? Of(PageLayout layout, int columns, DiagnosticBag diagnostics)
    {
        if (layout.Span is { } wanted && wanted != columns)
        {
            diagnostics.Error("PG620", layout.Source, $"a part of {Columns(wanted)} stands where there is room for {Columns(columns)}", $"write span: {columns}, or leave it out");
            return null;
        }

        layout = layout with { Span = columns };
        return layout.Kind switch
        {
            LayoutKind.Rows => WithParts(layout, layout.Parts.Select(part => Of(part, columns, diagnostics))),
            LayoutKind.Columns => SideBySide(layout, columns, diagnostics),
            _ => layout,
        };
    }

    private static PageLayout? SideBySide(PageLayout layout, int columns, DiagnosticBag diagnostics)
    {
        var said = layout.Parts.Sum(part => part.Span ?? 0);
        var silent = layout.Parts.Count(part => part.Span is null);
        var left = columns - said;
        if (silent == 0 ? left != 0 : left < silent || left % silent != 0)
        {
            var sum = string.Join(" + ", layout.Parts.Select(part => part.Span?.ToString(CultureInfo.InvariantCulture) ?? "?"));
            diagnostics.Error("PG620", layout.Source, $"the columns are {sum} wide, and there is room for {Columns(columns)}",
                silent == 0 ? "change a span, so that they add up" : $"give each part its span: {Columns(left)} cannot be shared evenly by {silent}");
            return null;
        }

        return WithParts(layout, layout.Parts.Select(part => Of(part, part.Span ?? left / silent, diagnostics)));
    }

    // Every part is looked at, so that one run shows all mistakes.
    private static PageLayout? WithParts(PageLayout layout, IEnumerable<PageLayout?> parts)
    {
        var all = parts.ToList();
        return all.Contains(null) ? null : layout with { Parts = [.. all!] };
    }

    private static string Columns(int columns) => columns == 1 ? "1 column" : $"{columns} columns";
}
