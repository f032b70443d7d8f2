using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Sets and places single lines of furniture: against the left, the right or the middle of a width.</summary>
internal sealed class FurnitureText(Theme theme, ITypesetter typesetter, PageItems items)
{
    public SetLine Set(string text, TextStyle style, Points size) => typesetter.SetLine([new StyledText(text, style)], size);

    /// <summary>A line that fits the width: set smaller, down to half its size, where it is too long.</summary>
    public SetLine SetWithin(string text, TextStyle style, Points size, Points width)
    {
        var line = Set(text, style, size);
        var natural = WidthOf(line);
        if (natural <= width) return line;
        var scaled = Math.Max(0.5, width / natural - 0.005);
        return Set(text, style, new Points(Math.Floor(size.Value * scaled * 20) / 20));
    }

    /// <summary>A headline in lines of a width, broken by sense; null where it needs more lines than that.</summary>
    public ImmutableArray<SetLine>? SetHead(string text, TextStyle style, Points size, Points width, int lines)
    {
        var set = typesetter.FitFewest(text, style, [size], lines, width);
        return set is null || set.LineCount > lines || set.Fill > 1 ? null : [.. Enumerable.Range(0, set.LineCount).Select(set.Set)];
    }

    /// <summary>Lets a place lead to a page of the issue.</summary>
    public void Link(Rect bounds, int page, string title) =>
        items.AddLink(bounds, ItemRole.Contents, null, string.Create(CultureInfo.InvariantCulture, $"#page={page}"), title);

    public static Points WidthOf(SetLine line) => line.Em * (line.Width / 1000.0);

    public void Left(SetLine line, Points left, Points top, ItemRole role, int block, Ink? ink = null) =>
        items.AddText(line, left, top, role, null, block, ink);

    public void Right(SetLine line, Points right, Points top, ItemRole role, int block, Ink? ink = null) =>
        items.AddText(line, right - WidthOf(line), top, role, null, block, ink);

    public void Centre(SetLine line, Points middle, Points top, ItemRole role, int block, Ink? ink = null) =>
        items.AddText(line, middle - WidthOf(line) / 2, top, role, null, block, ink);

    public void Rule(Points left, Points right, Points y, double thickness, Ink? ink = null) =>
        items.AddFill(new Rect(left, y, right - left, new Points(thickness)), ItemRole.Furniture, null, ink ?? theme.Ink);

    public void Block(Rect bounds, Ink ink) => items.AddFill(bounds, ItemRole.Furniture, null, ink);

    /// <summary>A slogan over the whole page: an em between the phrases of a Chinese one.</summary>
    public static string Slogan(string written, Newspaper newspaper)
    {
        var words = new OutputText(newspaper.Language).Line(written);
        return newspaper.IsChinese() ? words.Replace(' ', '　') : words;
    }

    /// <summary>Roles and names of those who made the page, an em between the groups (M7).</summary>
    public static string EditorsText(ImmutableArray<Byline> editors, bool chinese) =>
        string.Join(chinese ? "　" : ", ", editors.Select(e => e.Role.Length == 0 || e.Role == "By" ? e.Name : $"{e.Role}{(chinese ? "：" : ": ")}{e.Name}"));
}
