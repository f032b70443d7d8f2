using System.Collections.Immutable;
using PaperGen.Content.Yaml;

namespace PaperGen.Content;

/// <summary>What <c>issue.yml</c> says.</summary>
internal sealed record IssueFile(SourceSpan Source)
{
    public DateOnly? Date { get; init; }

    public string? Number { get; init; }

    public string? TotalNumber { get; init; }

    /// <summary>Null when the file says nothing of pages.</summary>
    public ImmutableArray<PageEntry>? Pages { get; init; }

    private static readonly ZonedKeys<IssueFile> s_keys = new(Describe);

    /// <summary>The keys of <c>issue.yml</c>.</summary>
    public static YamlRecord<IssueFile> Keys(TimeZoneInfo? zone) => s_keys.In(zone);

    private static YamlRecord<IssueFile> Describe(TimeZoneInfo? zone) => new YamlRecord<IssueFile>("an issue", s => new IssueFile(s))
        .Key("date", YamlTypes.Date, (i, v) => i with { Date = v }, "Date of publication.", required: true)
        .Key("number", YamlTypes.TextOrNumber, (i, v) => i with { Number = v }, "Issue number (第N期), as it is printed.")
        .Key("total_number", YamlTypes.TextOrNumber, (i, v) => i with { TotalNumber = v }, "Number since the first issue (总第N期), as it is printed.")
        .Key("pages", YamlTypes.List(PageEntry.Keys(zone)), (i, v) => i with { Pages = v }, "The pages (版) with the files that fill them.");
}

/// <summary>What <c>issue.yml</c> says of one page.</summary>
internal sealed record PageEntry(SourceSpan Source)
{
    public int? Number { get; init; }

    public SourceSpan NumberSource { get; init; }

    public string? Folio { get; init; }

    public string? Section { get; init; }

    public TextLine? RunningHead { get; init; }

    public ImmutableArray<Byline>? Editors { get; init; }

    public bool IsBlackOnly { get; init; }

    public ImmutableArray<TextLine> Files { get; init; } = [];

    public ImmutableArray<TextLine> Order { get; init; } = [];

    public ImmutableArray<StoryEntry> Stories { get; init; } = [];

    public PageLayout? Layout { get; init; }

    public static YamlRecord<PageEntry> Keys(TimeZoneInfo? zone) => new YamlRecord<PageEntry>("a page", s => new PageEntry(s))
        .Key("number", YamlTypes.Whole(1, 400).As((v, s) => (v, s)), (p, v) => p with { Number = v.v, NumberSource = v.s }, "Page number.", required: true)
        .Key("folio", YamlTypes.TextOrNumber, (p, v) => p with { Folio = v }, "Folio (版次) as it is printed, such as 第2版 or A4; without it the theme writes it from the number.")
        .Key("section", YamlTypes.TextOrNumber, (p, v) => p with { Section = v }, "Section (版别), such as 工会新闻.")
        .Key("running_head", YamlTypes.Line, (p, v) => p with { RunningHead = v }, "Running head (通栏标语) over the whole page.")
        .Key("editors", BylineType.One, (p, v) => p with { Editors = v }, "Who made the page: 责任编辑 王芳, or a list.")
        .Key("black_only", YamlTypes.Boolean, (p, v) => p with { IsBlackOnly = v }, "True to print the page in black alone (黑白版): its pictures are grey on paper, and in colour on screens.")
        .Key("files", YamlTypes.OneOrMany(YamlTypes.Line), (p, v) => p with { Files = v }, "Transcripts (.txt) and Markdown files (.md) of the page, in reading order, relative to this file.")
        .Key("order", YamlTypes.List(YamlTypes.Line), (p, v) => p with { Order = v }, "Stories in reading order, named by headline, its beginning, or slug; those not named follow.")
        .Key("stories", YamlTypes.List(StoryEntry.Keys(zone)), (p, v) => p with { Stories = v }, "Wishes and corrections for single stories.")
        .Key("layout", LayoutType.Page, (p, v) => p with { Layout = v }, "The page planned by hand: rows and columns that name every story once. Without it the composer finds the best page.");
}

/// <summary>What <c>issue.yml</c> says of one story.</summary>
internal sealed record StoryEntry(SourceSpan Source)
{
    public TextLine? Name { get; init; }

    public StoryFields Fields { get; init; } = new(Source);

    public ImmutableArray<string> Without { get; init; } = [];

    public static YamlRecord<StoryEntry> Keys(TimeZoneInfo? zone) => new YamlRecord<StoryEntry>("a story", s => new StoryEntry(s))
        .Key("story", YamlTypes.Line, (e, v) => e with { Name = v }, "Which story: its headline as the file has it, the headline's beginning, or its slug.", required: true)
        .WithStoryKeys((e, edit) => e with { Fields = edit(e.Fields) }, zone)
        .Key("without", YamlTypes.OneOrMany(YamlTypes.Word([.. s_removable.Select(w => (w, w))])), (e, v) => e with { Without = v }, "Parts that the transcript gave the story by mistake.");

    private static readonly string[] s_removable = ["kicker", "deck", "summary", "dateline", "byline"];

    /// <summary>The story as the editor wants it.</summary>
    public Story ApplyTo(Story story)
    {
        foreach (var part in Without)
        {
            story = part switch
            {
                "kicker" => story with { Kicker = null },
                "deck" => story with { Decks = [] },
                "summary" => story with { Summary = null },
                "dateline" => story with { Dateline = null },
                _ => story with { Bylines = [] },
            };
        }
        return Fields.ApplyTo(story);
    }
}
