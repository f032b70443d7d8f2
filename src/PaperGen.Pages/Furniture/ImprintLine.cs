using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>The imprint (版权, 报尾) in one line at the foot of the last page (M8, M9), in two where one would be too small to read.</summary>
internal sealed class ImprintLine(Theme theme, PageGeometry geometry, FurnitureText text, Newspaper newspaper)
{
    // Smaller than this nobody reads it.
    private static readonly Points LeastSize = new(6.2);

    public void Place(Issue issue, int pageCount)
    {
        var words = Words(issue, pageCount);
        if (words.Count == 0) return;
        var rule = geometry.Bottom + new Points(7);
        text.Rule(geometry.Left, geometry.Right, rule, 0.3);
        var line = text.SetWithin(Joined(words), theme.Furniture.Small, theme.Furniture.SmallSize, geometry.Width);
        var room = theme.Format.Height - rule - new Points(3);
        if (line.Em >= LeastSize || words.Count == 1 || room < LeastSize * 2.6)
        {
            Centre(line, rule + new Points(4.5), 30);
            return;
        }

        var half = HalfOf(words);
        var size = new Points(Math.Min(theme.Furniture.SmallSize.Value, (room / 2.8).Value));
        var lines = new[] { words[..half], words[half..] }.Select(w => text.SetWithin(Joined(w), theme.Furniture.Small, size, geometry.Width)).ToList();
        Centre(lines[0], rule + new Points(3.5), 30);
        Centre(lines[1], rule + new Points(3.5) + lines[0].Em * 1.3, 31);
    }

    private void Centre(SetLine line, Points top, int block) =>
        text.Centre(line, geometry.Left + geometry.Width / 2, top, ItemRole.Furniture, block);

    private string Joined(IEnumerable<string> words) => string.Join(newspaper.IsChinese() ? "　" : "  ·  ", words);

    // Where the two lines are most alike in length.
    private static int HalfOf(List<string> words) =>
        Enumerable.Range(1, words.Count - 1).MinBy(i => Math.Abs(words[..i].Sum(w => w.Length + 1) - words[i..].Sum(w => w.Length + 1)));

    private List<string> Words(Issue issue, int pageCount)
    {
        var chinese = newspaper.IsChinese();
        var words = new List<string>();
        // An inside page alone has its paper's address; the law's items belong to a paper with a front page.
        if (chinese && issue.Pages.Any(p => p.Number == 1))
        {
            Add("主管：", newspaper.Supervisor);
            Add("主办：", newspaper.Publisher);
            Add("", newspaper.CnNumber);
            if (issue.TotalNumber is { Length: > 0 } total && total.All(char.IsAsciiDigit)) words.Add($"总第{total}期　本期{pageCount}版");
        }
        else if (!chinese) Add("", newspaper.Publisher);

        Add("社址：", newspaper.StreetAddress);
        Add("电话：", newspaper.Telephone);
        Add("邮发代号：", chinese ? newspaper.PostalCode : null);
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
