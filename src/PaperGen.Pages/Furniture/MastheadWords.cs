using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>What stands in the masthead besides the name (M1): date, weekday and lunar date, numbers, what the law and the post want.</summary>
internal sealed class MastheadWords(Newspaper newspaper)
{
    private readonly bool _isChinese = newspaper.IsChinese();

    /// <summary>Lines of the ear with the date, each with its size as a multiple of the small one.</summary>
    public List<(string Text, double Scale)> Dates(Issue issue)
    {
        var lines = new List<(string, double)>();
        if (issue.Date is not { } date) return lines;
        lines.Add((DateWords.Date(date, _isChinese), 1.5));
        lines.Add((DateWords.Weekday(date, _isChinese), 1.5));
        if (_isChinese && DateWords.LunarDate(date) is { } lunar) lines.Add((lunar, 1));
        return lines;
    }

    /// <summary>Lines of the ear with the numbers.</summary>
    public List<(string Text, double Scale)> Numbers(Issue issue, int pageCount)
    {
        var lines = new List<(string, double)>();
        if (NumberOf(issue) is { } number) lines.Add((number, 1.5));
        if (TotalOf(issue) is { } total) lines.Add((total, 1));
        lines.Add((Pages(pageCount), 1.5));
        return lines;
    }

    /// <summary>The three parts of the strip; with date and numbers where the contents stand in place of the ears.</summary>
    public (string Left, string Middle, string Right) Strip(Issue issue, int pageCount, bool withDate)
    {
        var law = Joined(
            newspaper.CnNumber is { Length: > 0 } cn ? _isChinese ? $"国内统一连续出版物号 {cn}" : cn : null,
            newspaper.PostalCode is { Length: > 0 } code ? _isChinese ? $"邮发代号 {code}" : code : null);
        var who = Joined(
            newspaper.Publisher is { Length: > 0 } publisher ? _isChinese ? $"{publisher}主办" : publisher : null,
            newspaper.Address?.Host);
        if (!withDate) return (law, "", who);

        string? date = null;
        if (issue.Date is { } day)
        {
            date = _isChinese
                ? Joined(DateWords.Date(day, true), DateWords.Weekday(day, true), DateWords.LunarDate(day))
                : $"{DateWords.Weekday(day, false)}, {DateWords.Date(day, false)}";
        }

        if (!_isChinese) return (Joined(NumberOf(issue), law), date ?? "", Joined(Pages(pageCount), newspaper.Price));
        var number = (NumberOf(issue), TotalOf(issue)) switch
        {
            ({ } own, { } total) => $"{own}（{total}）",
            var (own, total) => own ?? total,
        };
        return (date ?? "", Joined(number, Pages(pageCount)), Joined(law, newspaper.Publisher is { Length: > 0 } ? $"{newspaper.Publisher}主办" : null));
    }

    private string Pages(int count) => _isChinese ? $"今日{count}版" : count == 1 ? "1 page" : $"{count} pages";

    private string? NumberOf(Issue issue) =>
        issue.Number is not { Length: > 0 } number ? null : !number.All(char.IsAsciiDigit) ? number : _isChinese ? $"第{number}期" : $"No. {number}";

    private string? TotalOf(Issue issue) =>
        issue.TotalNumber is not { Length: > 0 } total ? null : _isChinese && total.All(char.IsAsciiDigit) ? $"总第{total}期" : total;

    private string Joined(params string?[] words) => string.Join(_isChinese ? "　" : "  ·  ", words.Where(w => !string.IsNullOrEmpty(w)));
}
