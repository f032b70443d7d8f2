using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;

namespace PaperGen.Pages.Tests;

/// <summary>
/// A page as a newsroom might hand it in, in Chinese or English: 3 to 14 stories of log-normal lengths that together are
/// about a page, headlines of 6 to 40 characters, up to four pictures. The same number gives the same page on every machine.
/// </summary>
internal sealed record GeneratedPage(Issue Issue, Newspaper Paper, IPictureShelf Pictures, int Stories)
{
    /// <summary>The page of a number; the theme says how much text is about a page.</summary>
    public static GeneratedPage Of(int seed, Theme theme, bool isChinese, int? stories = null) => new Newsroom(seed, isChinese).Make(theme, stories);
}

file sealed class Newsroom
{
    private static readonly string[] Han =
    [
        "工会", "职工", "北京", "劳动", "模范", "组织", "开展", "活动", "服务", "建设", "发展", "创新", "精神", "文化", "学习", "培训", "安全",
        "健康", "技能", "竞赛", "企业", "社区", "街道", "教育", "宣传", "志愿者", "举办", "代表", "工匠", "青年", "医院", "公园", "学校", "老师",
        "新型", "工作", "会议", "市民", "交通", "法律", "援助", "权益", "慰问", "送", "清凉", "一线", "在", "和", "的", "了", "将", "为", "与", "启动",
    ];

    private static readonly string[] Latin =
    [
        "the", "of", "a", "council", "river", "school", "town", "new", "plan", "for", "in", "and", "to", "market", "bridge", "library", "vote",
        "budget", "farm", "harvest", "road", "repair", "history", "teacher", "spring", "open", "after", "storm", "county", "water", "company",
        "workers", "is", "was", "will", "by", "early", "report", "residents", "community", "street", "fund", "railway", "season", "with", "young",
    ];

    private readonly SourceSpan _source = SourceSpan.WholeFile("generated.txt");
    private readonly bool _isChinese;
    private uint _state;

    public Newsroom(int seed, bool isChinese)
    {
        (_state, _isChinese) = ((uint)seed * 2654435761u + 97, isChinese);
        for (var i = 0; i < 4; i++) Next();
    }

    public GeneratedPage Make(Theme theme, int? wanted)
    {
        var stories = wanted ?? Between(3, 14);
        var pictures = Between(0, 4);
        var lines = new PageGeometry(theme).Lines * theme.Grid.Columns;
        // What headlines and pictures leave: more headlines, less text.
        var share = 0.80 - 0.014 * stories - 0.045 * pictures + 0.04 * (Chance() * 2 - 1);
        var characters = lines * share * theme.Grid.Measure * (_isChinese ? 0.93 : 2.1);
        var shares = Enumerable.Range(0, stories).Select(i => Math.Exp(0.6 * Normal()) * (i == 0 ? 1.6 : 1)).ToList();
        var sizes = new Dictionary<string, PictureSize>();
        var made = new List<Story>();
        for (var i = 0; i < stories; i++) made.Add(Story(i, (int)(characters * shares[i] / shares.Sum())));
        for (var i = 0; i < pictures; i++)
        {
            var story = Math.Min(stories - 1, Between(0, 1) * Between(0, stories - 1));
            var name = $"picture{i}.jpg";
            var width = Between(1200, 4000);
            sizes.Add(name, new PictureSize(width, (int)(width * (0.6 + 0.8 * Chance()))));
            var figure = new Figure(name, "", _source) { Caption = new TextLine(Sentence(Between(14, 40) * (_isChinese ? 1 : 2)), _source) };
            made[story] = made[story] with { Body = [.. made[story].Body, figure] };
        }

        var page = new Page(2, _source) { Section = _isChinese ? "综合新闻" : "Local", Stories = [.. made] };
        return new GeneratedPage(
            new Issue(_source) { Date = new DateOnly(2025, 6, 4), Pages = [page] },
            new Newspaper(_source) { Title = _isChinese ? "劳动午报" : "The Ellery Ledger", Language = _isChinese ? "zh-CN" : "en-GB" },
            new Shelf(sizes),
            stories);
    }

    private Story Story(int index, int length)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Block>();
        while (length > 0)
        {
            var size = Math.Min(length, Between(40, 220) * (_isChinese ? 1 : 2));
            if (length - size < 30) size = length;
            paragraphs.Add(new Paragraph([new TextRun(Sentence(Math.Max(12, size)), _source)], _source));
            length -= size;
        }

        return new Story(new TextLine(Headline(Between(6, index == 0 || Next() % 4 == 0 ? 40 : 26) * (_isChinese ? 1 : 2)), _source), _source)
        {
            Id = $"p2-{index + 1}",
            Kicker = index == 0 && Next() % 3 == 0 ? new TextLine(Headline(Between(10, 26)), _source) : null,
            Decks = Next() % 5 == 0 ? [new TextLine(Headline(Between(10, 24)), _source)] : [],
            Dateline = new TextLine(_isChinese ? "本报讯" : "Ellery", _source),
            Bylines = [new Byline(_isChinese ? "记者" : "", _isChinese ? "白莹" : "Ann Field", _source)],
            Body = paragraphs.ToImmutable(),
        };
    }

    // At most so many characters.
    private string Headline(int length)
    {
        var text = new StringBuilder();
        while (true)
        {
            var word = Word();
            if (text.Length + word.Length + 1 > length && text.Length > 0) break;
            if (!_isChinese && text.Length > 0) text.Append(' ');
            text.Append(word);
        }

        if (!_isChinese) text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private string Sentence(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            var clause = Headline(Math.Min(length - text.Length + 2, Between(8, 20) * (_isChinese ? 1 : 3)));
            text.Append(clause).Append(_isChinese ? text.Length + 4 < length ? "，" : "。" : ". ");
        }

        return text.ToString().TrimEnd();
    }

    private string Word() => _isChinese ? Han[Between(0, Han.Length - 1)] : Latin[Between(0, Latin.Length - 1)];

    private int Between(int least, int most) => least + (int)(Next() % (uint)(most - least + 1));

    private double Chance() => Next() / (double)uint.MaxValue;

    private double Normal() => Enumerable.Range(0, 12).Sum(_ => Chance()) - 6;

    // xorshift32: the same on every machine and in every version.
    private uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }

    private sealed class Shelf(Dictionary<string, PictureSize> sizes) : IPictureShelf
    {
        public PictureSize? SizeOf(Figure figure) => sizes.GetValueOrDefault(figure.Image);
    }
}
