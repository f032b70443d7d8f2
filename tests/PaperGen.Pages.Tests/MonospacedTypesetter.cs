using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages.Tests;

/// <summary>Sets text without fonts: a Han character is an em, everything in ASCII half of one. Lines break anywhere.</summary>
internal sealed class MonospacedTypesetter : ITypesetter
{
    public ImmutableArray<ParagraphSetting> SetParagraph(ImmutableArray<StyledText> text, Points em, Points measure, double indent, bool isRagged = false)
    {
        var words = string.Concat(text.Select(t => t.Text));
        var room = (int)Math.Round(measure / em * 1000);
        var settings = ImmutableArray.CreateBuilder<ParagraphSetting>();
        var tight = Broken(words, em, room, (int)(indent * 1000));
        settings.Add(new ParagraphSetting(tight, 0));
        if (tight.Length >= 5)
        {
            var loose = Broken(words, em, room - 1000, (int)(indent * 1000));
            if (loose.Length == tight.Length + 1) settings.Add(new ParagraphSetting(loose, 20));
        }

        return settings.ToImmutable();
    }

    public ImmutableArray<HeadSetting> FitHead(string text, TextStyle style, ImmutableArray<Points> sizes, int maxLines, Points width)
    {
        var found = ImmutableArray.CreateBuilder<HeadSetting>();
        foreach (var size in sizes)
        {
            for (var lines = 1; lines <= maxLines; lines++)
            {
                if (Fit(text, size, lines, width) is { } setting) found.Add(setting);
            }
        }

        for (var lines = maxLines + 1; found.Count == 0; lines++)
        {
            if (Fit(text, sizes[^1], lines, width) is { } setting) found.Add(setting);
        }

        return found.ToImmutable();
    }

    private static HeadSetting? Fit(string text, Points em, int lines, Points width)
    {
        var room = (int)(width / em * 1000 + 0.5);
        var total = WidthOf(text);
        if (lines > 1 && text.Length < lines) return null;
        var result = ImmutableArray.CreateBuilder<SetLine>();
        var start = 0;
        for (var i = 1; i <= lines; i++)
        {
            var end = start;
            var used = 0;
            var wanted = total * i / lines;
            while (end < text.Length && (i == lines || WidthOf(text[..end]) < wanted)) used += WidthOf(text[end++]);
            if (end == start || used > room) return null;
            result.Add(Line(text[start..end], em, 0, i == lines));
            start = end;
        }

        var set = result.ToImmutable();
        return new HeadSetting(em, lines, set.Max(l => l.Width) / (double)room, 0, line => set[line]);
    }

    public bool HasAll(string text, TextStyle style) => true;

    public SetLine SetLine(ImmutableArray<StyledText> text, Points em) => Line(string.Concat(text.Select(t => t.Text)), em, 0, true);

    private static ImmutableArray<SetLine> Broken(string words, Points em, int room, int indent)
    {
        var lines = ImmutableArray.CreateBuilder<SetLine>();
        var start = 0;
        while (start < words.Length)
        {
            var used = start == 0 ? indent : 0;
            var end = start;
            while (end < words.Length && (end == start || used + WidthOf(words[end]) <= room)) used += WidthOf(words[end++]);
            lines.Add(Line(words[start..end], em, start == 0 ? indent : 0, end == words.Length));
            start = end;
        }

        return lines.ToImmutable();
    }

    private static SetLine Line(string text, Points em, int indent, bool ends) =>
        new(em, text, [], indent + WidthOf(text)) { EndsParagraph = ends };

    private static int WidthOf(string text) => text.Sum(WidthOf);

    private static int WidthOf(char c) => c < 0x2000 ? 500 : 1000;
}
