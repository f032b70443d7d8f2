using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Site.Tests;

/// <summary>Small newspapers to build websites from.</summary>
internal static class Samples
{
    public static readonly SourceSpan Here = new("sample.md", 3, 1, 10);

    public static readonly Newspaper Paper = new(SourceSpan.WholeFile("site.yml"))
    {
        Title = "晨光日报",
        LatinTitle = "Chenguang Ribao",
        Description = "一份测试用的报纸。",
        Address = new Uri("https://example.org/paper/"),
        Publisher = "晨光报社",
        CnNumber = "CN 00-0000",
    };

    public static TextLine Line(string text) => new(text, Here);

    public static Paragraph Text(string text) => new([new TextRun(text, Here)], Here);

    public static Story Story(string id, string headline, params string[] paragraphs) => new(Line(headline), Here)
    {
        Id = id,
        Dateline = Line("本报讯"),
        Bylines = [new Byline("记者", "张晶", Here)],
        Body = [.. paragraphs.Select(Text)],
    };

    public static Issue Issue(string date, params Page[] pages) => new(SourceSpan.WholeFile($"issues/{date}/issue.yml"))
    {
        Date = DateOnly.ParseExact(date, "yyyy-MM-dd"),
        Pages = [.. pages],
    };

    public static Page Page(int number, params Story[] stories) => new(number, Here) { Section = "要闻", Stories = [.. stories] };

    /// <summary>A story with every kind of block and inline.</summary>
    public static Story EveryBlock { get; } = new(Line("各类稿件元素 一览"), Here)
    {
        Id = "1-9",
        Kicker = Line("引题在上"),
        Decks = [Line("副题在下"), Line("第二副题")],
        Summary = Line("内容提要。"),
        Dateline = Line("本报北京6月4日电"),
        Bylines = [new Byline("记者", "张晶", Here), new Byline("记者", "李明", Here), new Byline("通讯员", "王静", Here)],
        Tags = ["排版", "测试"],
        Body =
        [
            new Quote([Text("先有引文。")], Here),
            new Paragraph(
            [
                new TextRun("正文", Here), new Strong([new TextRun("黑体", Here)], Here), new Emphasis([new TextRun("楷体", Here)], Here),
                new Link([new TextRun("链接", Here)], "https://example.com/?a=1&b=2", Here), new Code("x < y", Here),
                new TextRun("H", Here), new Script([new TextRun("2", Here)], false, Here), new TextRun("O", Here), new HardBreak(Here),
                new TextRun("换行", Here), new FootnoteMark("a", Here), new TextRun("再注", Here), new FootnoteMark("a", Here), new FootnoteMark("b", Here),
            ], Here),
            new Subhead(Line("小标题"), 1),
            new Subhead(Line("次级小标题"), 2),
            new ItemList([[Text("一")], [Text("二"), Text("二之二")]], null, Here),
            new ItemList([[Text("三")]], 3, Here),
            new Table(
                [Cell("项目"), Cell("数量")], [[Cell("甲"), Cell("1")], [Cell("乙")]], [ColumnAlignment.Start, ColumnAlignment.End], Here),
            new Figure("images/a.jpg", "一张图", Here) { Caption = Line("图片说明。"), Credits = [new PhotoCredit(["孙妍"], "摄", "本报记者 孙妍 摄", Here)] },
            new Figure("images/none.jpg", "缺图", Here),
            new Preformatted("第一行\n  第二行", Here),
            new Break(Here),
            Text("末段。"),
        ],
        PhotoCredits = [new PhotoCredit(["孙妍"], "供图", "孙妍 供图", Here) { Caption = Line("另一张图的说明。") }],
        Footnotes = [new Footnote("a", [Text("注释甲。")], Here), new Footnote("b", [Text("注释乙。"), Text("第二段。")], Here)],
    };

    private static readonly Issue s_newest = Issue("2025-06-04",
        Page(1, Story("1-1", "全市工会系统推进新就业群体服务", "第一段。", "第二段。"), EveryBlock) with
        {
            RunningHead = Line("奋力开拓 新局面"),
            Editors = [new Byline("责任编辑", "周薇", Here)],
        },
        Page(2,
            Story("2-1", "第二版头条", "正文一。"),
            Story("2-2", "有名字的稿件", "正文二。") with { Slug = "Named Story!" },
            Story("2-3", "简讯一则", "正文三。") with { Kind = StoryKind.Brief }) with
        {
            Section = "社会",
            Folio = "A2",
        }) with
    {
        Number = "8123",
        UnplacedStories = [Story("x", "没有版面的稿件", "正文。")],
    };

    private static readonly PrintedPage s_printed = new(
        "print/2025-06-04-01.pdf", 780, 1105, [new PrintedArea("1-1", 40, 100, 500, 400), new PrintedArea("1-9", 40, 520, 500, 500)])
    {
        Picture = "print/2025-06-04-01.svg",
    };

    public static SiteSources Small { get; } = TestSite.Sources(
        Paper,
        Issue("2025-06-03", Page(1, Story("1-1", "前一天的头条", "正文。"))),
        s_newest,
        Issue("2024-12-31", Page(1, Story("1-1", "去年的稿件", "正文。")))) with
    {
        Pictures = new OnePicture(),
        Printed = ImmutableDictionary<DateOnly, PrintedIssue>.Empty.Add(
            new DateOnly(2025, 6, 4),
            new PrintedIssue("print/2025-06-04.pdf", ImmutableDictionary<int, PrintedPage>.Empty.Add(1, s_printed))),
    };

    private static TableCell Cell(string text) => new([new TextRun(text, Here)], Here);

    private sealed class OnePicture : IPictures
    {
        public SitePicture? Find(Figure figure) => figure.Image == "images/a.jpg"
            ? new SitePicture("pictures/图 a.jpg", 1200, 800) { Sizes = [new SitePicture("pictures/a-600.jpg", 600, 400)] }
            : null;
    }
}
