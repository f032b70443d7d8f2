using System.Collections.Immutable;

namespace PaperGen.Content;

/// <summary>What sort of story (稿件) it is.</summary>
public enum StoryKind
{
    /// <summary>消息 or any longer text.</summary>
    News,

    /// <summary>图片新闻: a picture, a small headline, a text that is its caption, and a credit.</summary>
    PhotoNews,

    /// <summary>简讯: one or two paragraphs under a small headline.</summary>
    Brief,

    /// <summary>公告, 启事: text without a reporter.</summary>
    Notice,
}

/// <summary>One story (稿件): headline block, byline, body. Text is kept as it was written; normalisation is a step of the output.</summary>
/// <param name="Headline">Main headline (主题). A space in it is the line break of the printed headline.</param>
/// <param name="Source">First to last character of the story's first line.</param>
public sealed record Story(TextLine Headline, SourceSpan Source)
{
    /// <summary>Stable name within the issue: from the front matter, or the page number and an ordinal. Never changed by another story's edit.</summary>
    public string Id { get; init; } = "";

    /// <summary>What sort of story it is.</summary>
    public StoryKind Kind { get; init; } = StoryKind.News;

    /// <summary>Kicker (引题), above the headline.</summary>
    public TextLine? Kicker { get; init; }

    /// <summary>Decks (副题), below the headline.</summary>
    public ImmutableArray<TextLine> Decks { get; init; } = [];

    /// <summary>Summary (提要), set apart from the body.</summary>
    public TextLine? Summary { get; init; }

    /// <summary>Dateline (消息头 / 电头), such as 本报讯, 本报北京6月4日电 or SPRINGFIELD.</summary>
    public TextLine? Dateline { get; init; }

    /// <summary>Who wrote it, in the order of print.</summary>
    public ImmutableArray<Byline> Bylines { get; init; } = [];

    /// <summary>True when the bylines stand in parentheses after the dateline, within the first paragraph; false when on a line of their own.</summary>
    public bool BylineRunsIn { get; init; } = true;

    /// <summary>Paragraphs, subheads, figures, lists, quotes, tables, in order. Dateline and byline are not repeated here.</summary>
    public ImmutableArray<Block> Body { get; init; } = [];

    /// <summary>Photo credits whose picture is not in the source; credits of pictures stand with their <see cref="Figure"/>.</summary>
    public ImmutableArray<PhotoCredit> PhotoCredits { get; init; } = [];

    /// <summary>Footnotes, in the order of their marks.</summary>
    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    /// <summary>Places where text is missing from the source.</summary>
    public ImmutableArray<Gap> Gaps { get; init; } = [];

    /// <summary>Jump lines found in the source (下转第3版, Continued on A4).</summary>
    public ImmutableArray<TextLine> Jumps { get; init; } = [];

    /// <summary>The story whose sidebar (链接, 新闻背景) it is: its <see cref="Id"/>, on the same page, and where that was written. Null for a story of its own.</summary>
    public TextLine? SidebarOf { get; init; }

    /// <summary>Section, when the story's own differs from its page's.</summary>
    public string? Section { get; init; }

    /// <summary>Address within the issue on the website, from the front matter; null lets the site make a stable one.</summary>
    public string? Slug { get; init; }

    /// <summary>Other addresses on the website that lead here, such as one it had before.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Corrections (更正), in the order of the source.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Tags (关键词).</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>When it may appear; null means with its issue.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>What the editor wishes of its place in print.</summary>
    public Placement Placement { get; init; } = Placement.Free;
}

/// <summary>An editor's wishes for a story's place in print. Null means: as the composer finds best.</summary>
/// <param name="Weight">Importance; higher is placed better and larger. Stories without one rank by their order.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Span">Width in base columns.</param>
/// <param name="Lead">True for the page's lead story (头条).</param>
/// <param name="Frame">True to frame it (加框).</param>
/// <param name="HeadlineSize">Size of the main headline in points.</param>
/// <param name="KeepTogether">True to forbid a jump (转版).</param>
public sealed record Placement(
    int? Weight = null,
    int? Page = null,
    int? Span = null,
    bool Lead = false,
    bool? Frame = null,
    double? HeadlineSize = null,
    bool KeepTogether = false)
{
    /// <summary>True for a story that is printed only where a page has room to spare (补白).</summary>
    public bool IsFiller { get; init; }

    /// <summary>Words of the story that are set large a second time (引语); null leaves them to the composer, an empty text wants none.</summary>
    public TextLine? PullQuote { get; init; }

    /// <summary>No wish at all.</summary>
    public static Placement Free { get; } = new();
}
