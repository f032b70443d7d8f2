using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Site.Models;
using PaperGen.Templates;
using SourceSpan = PaperGen.Content.SourceSpan;

namespace PaperGen.Site.Templating;

/// <summary>The newspapers that the page model is described with.</summary>
internal static class ModelNewspaper
{
    private static readonly SourceSpan s_here = SourceSpan.WholeFile("example");

    /// <summary>A newspaper that has everything, one that has next to nothing, and one that was never printed.</summary>
    public static IEnumerable<SiteSources> Sources(string language, ITemplateLoader templates, ImmutableArray<ThemeAsset> assets)
    {
        var bare = new Newspaper(s_here) { Title = "晨光日报", Language = language };
        yield return new SiteSources(Paper(language), [Issue(2024, 12, 31), Issue(2025, 6, 3), Issue(2025, 6, 4)], templates)
        {
            Assets = assets,
            Pictures = new OnePicture(),
            Printed = new[] { new DateOnly(2025, 6, 3), new DateOnly(2025, 6, 4) }.ToImmutableDictionary(date => date, Printed),
        };
        yield return new SiteSources(bare, [BareIssue(1), BareIssue(2)], templates) { Assets = assets };
        yield return new SiteSources(bare, [], templates) { Assets = assets };
    }

    // The second has no story at all.
    private static Issue BareIssue(int day) => new(s_here)
    {
        Date = new DateOnly(2025, 6, day),
        Pages = [new Page(1, s_here) { Stories = day == 1 ? [BareStory("1-1"), BareStory("1-2") with { Bylines = [new Byline("", "李明", s_here)] }] : [] }],
    };

    private static Story BareStory(string id) => new(Line("桥"), s_here) { Id = id };

    private static Newspaper Paper(string language) => new(s_here)
    {
        Title = "晨光日报",
        LatinTitle = "Chenguang Ribao",
        Language = language,
        Address = new Uri("https://example.org/"),
        Description = "一份城市日报",
        Slogan = "求真 务实",
        Publisher = "晨光报社",
        CnNumber = "CN 00-0000",
        Imprint = ["本报地址：晨光路1号"],
    };

    private static Issue Issue(int year, int month, int day) => new(s_here)
    {
        Date = new DateOnly(year, month, day),
        Number = "8123",
        TotalNumber = "20456",
        Pages =
        [
            Page(1, [Story(1, 1, StoryKind.News), Story(1, 2, StoryKind.PhotoNews), .. Enumerable.Range(3, 8).Select(n => Story(1, n, StoryKind.News))]),
            Page(2, [.. Enumerable.Range(1, 20).Select(n => Story(2, n, StoryKind.Brief))]),
            Page(3, [.. Enumerable.Range(1, 30).Select(n => Story(3, n, StoryKind.Notice))]),
        ],
        UnplacedStories = [Story(0, 1, StoryKind.News)],
    };

    private static Page Page(int number, ImmutableArray<Story> stories) => new(number, s_here)
    {
        Folio = $"{number:00}版",
        Section = "要闻",
        RunningHead = Line("建设美丽晨光"),
        Editors = [new Byline("责任编辑", "王静", s_here)],
        Stories = stories,
    };

    private static Story Story(int page, int number, StoryKind kind) => new(Line("新桥建成通车"), s_here)
    {
        Id = $"{page}-{number}",
        Slug = $"bridge-{page}-{number}",
        Kind = kind,
        // The third story of a page is a sidebar of the first.
        SidebarOf = number == 3 ? Line($"{page}-1") : null,
        Kicker = Line("两岸居民往来更方便"),
        Decks = [Line("全长八百米，双向六车道")],
        Summary = Line("新桥昨天建成通车。"),
        Dateline = Line("本报讯"),
        Section = "要闻",
        Tags = ["交通"],
        Aliases = [$"old/bridge-{page}-{number}.html"],
        Corrections = [new Correction(new DateOnly(2025, 6, 5), Line("桥长应为八百二十米。"))],
        Bylines = [new Byline("记者", "李明", s_here)],
        Body = [new Paragraph([new TextRun("新桥昨天建成通车。", s_here), new FootnoteMark("a", s_here)], s_here), new Figure("bridge.jpg", "新桥", s_here)],
        Footnotes = [new Footnote("a", [new Paragraph([new TextRun("据市交通局。", s_here)], s_here)], s_here)],
        PhotoCredits = [new PhotoCredit(["孙妍"], "摄", "孙妍 摄", s_here)],
    };

    private static PrintedIssue Printed(DateOnly date) => new(
        $"print/{DateModel.Iso(date)}.pdf",
        ImmutableDictionary<int, PrintedPage>.Empty.AddRange(Enumerable.Range(1, 3).Select(number => KeyValuePair.Create(number, new PrintedPage(
            $"print/{DateModel.Iso(date)}-{number}.pdf", 780, 1105, [.. Enumerable.Range(1, 30).Select(n => new PrintedArea($"{number}-{n}", 40, 100, 500, 400))])
        {
            Picture = $"print/{DateModel.Iso(date)}-{number}.svg",
            Thumbnail = number == 1 ? new SitePicture($"pictures/{DateModel.Iso(date)}-{number}.webp", 360, 510) : null,
        }))));

    private static TextLine Line(string text) => new(text, s_here);

    private sealed class OnePicture : IPictures
    {
        public SitePicture? Find(Figure figure) => new("pictures/bridge.jpg", 1200, 800);
    }
}
