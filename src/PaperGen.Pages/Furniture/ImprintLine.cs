using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>The imprint (版权, 报尾) in one line at the foot of the last page (M8, M9).</summary>
internal sealed class ImprintLine(Theme theme, PageGeometry geometry, FurnitureText text, Newspaper newspaper)
{
    public void Place()
    {
        var words = Words();
        if (words.Count == 0) return;
        var chinese = newspaper.IsChinese();
        var line = text.SetWithin(string.Join(chinese ? "　" : "  ·  ", words), theme.Furniture.Small, theme.Furniture.SmallSize, geometry.Width);
        var rule = geometry.Bottom + new Points(8);
        text.Rule(geometry.Left, geometry.Right, rule, 0.3);
        text.Centre(line, geometry.Left + geometry.Width / 2, rule + new Points(4.5), ItemRole.Furniture, 30);
    }

    private List<string> Words()
    {
        var chinese = newspaper.IsChinese();
        var words = new List<string>();
        Add("社址：", newspaper.StreetAddress);
        Add("电话：", newspaper.Telephone);
        Add("定价：", newspaper.Price);
        Add("印刷：", newspaper.Printer);
        words.AddRange(newspaper.Imprint);
        return words;

        void Add(string label, string? value)
        {
            if (value is { Length: > 0 }) words.Add(chinese ? label + value : value);
        }
    }
}
