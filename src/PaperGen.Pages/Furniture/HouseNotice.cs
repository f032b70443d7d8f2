using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>
/// The paper's notice for itself (本报启事) at the foot of a page that has far too little text: its name, its slogan and how
/// to get it, in a frame. Labelled, so that nobody takes it for news.
/// </summary>
internal sealed class HouseNotice(Theme theme, PageGeometry geometry, FurnitureText text, PageItems items, Newspaper newspaper)
{
    // From the stories to the frame, in grid lines.
    private const double Above = 0.6;

    // Parts of the frame's height and width for the name, and of its size for slogan and other words.
    private const double NameHeight = 0.3;
    private const double NameWidth = 0.62;
    private const double SloganSize = 0.3;
    private const double WordsSize = 0.12;

    // From line to line, as a multiple of the size; less under the name, which is so much larger.
    private const double LineSpace = 1.7;
    private const double NameSpace = 1.35;

    // A thick frame and a thin one within it (文武线).
    private static readonly Points Thick = new(2);
    private static readonly Points Apart = new(4.5);

    /// <summary>Places the notice from a grid line to the foot of the type area.</summary>
    public void Place(int firstLine)
    {
        var top = geometry.LineTop(firstLine) + theme.Grid.Leading * Above;
        var frame = new Rect(geometry.Left, top, geometry.Width, geometry.Bottom - top);
        var (middle, inner) = (frame.X + frame.Width / 2, frame.Width * 0.9);
        items.AddFrame(frame, Thick, null, ItemRole.Notice);
        items.AddFrame(new Rect(frame.X + Apart, frame.Y + Apart, frame.Width - Apart * 2, frame.Height - Apart * 2), theme.Rules.Frame, null, ItemRole.Notice);

        var size = theme.Furniture.SmallSize;
        var label = text.SetWithin(theme.Furniture.NoticeTitle, theme.Furniture.Small, size, inner);
        text.Left(label, frame.X + Apart + size, frame.Y + Apart + size * 0.8, ItemRole.Notice, 0);

        var lines = new List<SetLine> { text.SetWithin(newspaper.Title, theme.Furniture.Masthead, frame.Height * NameHeight, frame.Width * NameWidth) };
        if (newspaper.Slogan is { Length: > 0 } slogan)
        {
            lines.Add(text.SetWithin(FurnitureText.Slogan(slogan, newspaper), theme.Type.Deck, new Points(Math.Max(size.Value, lines[0].Em.Value * SloganSize)), inner));
        }

        foreach (var words in Words()) lines.Add(text.SetWithin(words, theme.Furniture.Small, new Points(Math.Max(size.Value, lines[0].Em.Value * WordsSize)), inner));

        // In the middle of the frame's height; what has no room there is left out.
        while (lines.Count > 1 && HeightOf(lines) > frame.Height - size * 5) lines.RemoveAt(lines.Count - 1);
        var y = frame.Y + (frame.Height - HeightOf(lines)) / 2;
        for (var i = 0; i < lines.Count; i++)
        {
            text.Centre(lines[i], middle, y, ItemRole.Notice, i + 1);
            y += lines[i].Em * (i == 0 ? NameSpace : LineSpace);
        }
    }

    // How to get the paper, and who makes it.
    private IEnumerable<string> Words()
    {
        var chinese = newspaper.IsChinese();
        string?[][] lines =
        [
            [newspaper.CnNumber is { } cn && chinese ? $"国内统一连续出版物号 {cn}" : newspaper.CnNumber, Labelled("邮发代号：", newspaper.PostalCode), Labelled("定价：", newspaper.Price)],
            [Labelled("社址：", newspaper.StreetAddress), Labelled("电话：", newspaper.Telephone), newspaper.Address?.Host],
            [newspaper.Publisher is { } publisher && chinese ? $"{publisher}主办" : newspaper.Publisher],
        ];
        return lines.Select(words => string.Join(chinese ? "　" : "  ·  ", words.Where(w => !string.IsNullOrEmpty(w)))).Where(line => line.Length > 0);

        string? Labelled(string label, string? value) => value is { Length: > 0 } && chinese ? label + value : value;
    }

    private static Points HeightOf(List<SetLine> lines) => lines.Skip(1).Aggregate(lines[0].Em * NameSpace, (sum, line) => sum + line.Em * LineSpace);
}
