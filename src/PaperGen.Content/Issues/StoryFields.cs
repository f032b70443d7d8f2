using System.Collections.Immutable;
using PaperGen.Content.Yaml;

namespace PaperGen.Content;

/// <summary>
/// What an editor may say of a story beside its text: in the front matter of a Markdown file, or in <c>issue.yml</c>
/// about a story of a transcript. Null means that nothing is said.
/// </summary>
internal sealed record StoryFields(SourceSpan Source)
{
    public TextLine? Headline { get; init; }

    public TextLine? Kicker { get; init; }

    public ImmutableArray<TextLine>? Decks { get; init; }

    public TextLine? Summary { get; init; }

    public TextLine? Dateline { get; init; }

    public ImmutableArray<Byline>? Bylines { get; init; }

    public StoryKind? Kind { get; init; }

    public string? Section { get; init; }

    public TextLine? Slug { get; init; }

    public ImmutableArray<string>? Tags { get; init; }

    public ImmutableArray<string>? Aliases { get; init; }

    public ImmutableArray<Correction>? Corrections { get; init; }

    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>The story whose sidebar it is, as the editor calls it.</summary>
    public TextLine? SidebarOf { get; init; }

    public int? Weight { get; init; }

    public int? Page { get; init; }

    public SourceSpan PageSource { get; init; }

    public int? Span { get; init; }

    public bool? Lead { get; init; }

    public bool? Frame { get; init; }

    public double? HeadlineSize { get; init; }

    public bool? KeepTogether { get; init; }

    public bool? IsFiller { get; init; }

    public TextLine? PullQuote { get; init; }

    /// <summary>These fields, and where they say nothing those of <paramref name="common"/>.</summary>
    public StoryFields Over(StoryFields common) => new(Source)
    {
        Headline = Headline ?? common.Headline,
        Kicker = Kicker ?? common.Kicker,
        Decks = Decks ?? common.Decks,
        Summary = Summary ?? common.Summary,
        Dateline = Dateline ?? common.Dateline,
        Bylines = Bylines ?? common.Bylines,
        Kind = Kind ?? common.Kind,
        Section = Section ?? common.Section,
        Slug = Slug ?? common.Slug,
        Tags = Tags ?? common.Tags,
        Aliases = Aliases ?? common.Aliases,
        Corrections = Corrections ?? common.Corrections,
        PublishAt = PublishAt ?? common.PublishAt,
        SidebarOf = SidebarOf ?? common.SidebarOf,
        Weight = Weight ?? common.Weight,
        Page = Page ?? common.Page,
        PageSource = Page is null ? common.PageSource : PageSource,
        Span = Span ?? common.Span,
        Lead = Lead ?? common.Lead,
        Frame = Frame ?? common.Frame,
        HeadlineSize = HeadlineSize ?? common.HeadlineSize,
        KeepTogether = KeepTogether ?? common.KeepTogether,
        IsFiller = IsFiller ?? common.IsFiller,
        PullQuote = PullQuote ?? common.PullQuote,
    };

    /// <summary>The story with everything that was said.</summary>
    public Story ApplyTo(Story story) => story with
    {
        Headline = Headline ?? story.Headline,
        Kicker = Kicker ?? story.Kicker,
        Decks = Decks ?? story.Decks,
        Summary = Summary ?? story.Summary,
        Dateline = Dateline ?? story.Dateline,
        Bylines = Bylines ?? story.Bylines,
        Kind = Kind ?? story.Kind,
        Section = Section ?? story.Section,
        Slug = Slug?.Text ?? story.Slug,
        Tags = Tags ?? story.Tags,
        Aliases = Aliases ?? story.Aliases,
        Corrections = Corrections ?? story.Corrections,
        PublishAt = PublishAt ?? story.PublishAt,
        SidebarOf = SidebarOf ?? story.SidebarOf,
        Placement = new Placement(
            Weight ?? story.Placement.Weight,
            Page ?? story.Placement.Page,
            Span ?? story.Placement.Span,
            Lead ?? story.Placement.Lead,
            Frame ?? story.Placement.Frame,
            HeadlineSize ?? story.Placement.HeadlineSize,
            KeepTogether ?? story.Placement.KeepTogether)
        {
            IsFiller = IsFiller ?? story.Placement.IsFiller,
            PullQuote = PullQuote ?? story.Placement.PullQuote,
        },
    };
}

/// <summary>Adds the keys of <see cref="StoryFields"/> to the records that have them.</summary>
internal static class StoryKeys
{
    private static readonly YamlType<ImmutableArray<Byline>> s_bylines = BylineType.One;

    private static readonly YamlRecord<Correction> s_correction = new YamlRecord<Correction>("a correction", s => new Correction(null, new TextLine("", s)))
        .Key("date", YamlTypes.Date, (c, v) => c with { Date = v }, "Day of the correction.")
        .Key("text", YamlTypes.Line, (c, v) => c with { Text = v }, "What was wrong and what is right.", required: true);

    private static readonly YamlType<ImmutableArray<Correction>> s_corrections =
        YamlTypes.OneOrMany(YamlTypes.ShortOrLong(YamlTypes.Line.As((line, _) => new Correction(null, line)), s_correction));

    private static readonly YamlType<TextLine> s_pullQuote = YamlTypes.OrFalse(YamlTypes.Line, new TextLine("", default));

    public static YamlType<StoryKind> Kind { get; } = YamlTypes.Word(
        ("news", StoryKind.News), ("photo-news", StoryKind.PhotoNews), ("brief", StoryKind.Brief), ("notice", StoryKind.Notice));

    /// <param name="record">Takes the keys.</param>
    /// <param name="edit">Changes the fields within the record's value.</param>
    /// <param name="zone">Time zone of moments without one.</param>
    public static YamlRecord<T> WithStoryKeys<T>(this YamlRecord<T> record, Func<T, Func<StoryFields, StoryFields>, T> edit, TimeZoneInfo? zone)
    {
        return record
            .Key("headline", YamlTypes.Line, Set<TextLine>((f, v) => f with { Headline = v }), "Main headline (主题). A space in it is the line break of the printed headline.")
            .Key("kicker", YamlTypes.Line, Set<TextLine>((f, v) => f with { Kicker = v }), "Kicker (引题), above the headline.")
            .Key("deck", YamlTypes.OneOrMany(YamlTypes.Line), Set<ImmutableArray<TextLine>>((f, v) => f with { Decks = Joined(f.Decks, v) }), "Deck or decks (副题), below the headline.")
            .Key("decks", YamlTypes.OneOrMany(YamlTypes.Line), Set<ImmutableArray<TextLine>>((f, v) => f with { Decks = Joined(f.Decks, v) }), "The same as deck.")
            .Key("summary", YamlTypes.Line, Set<TextLine>((f, v) => f with { Summary = HanSpacing.Close(v) }), "Summary (提要), set apart from the text.")
            .Key("dateline", YamlTypes.Line, Set<TextLine>((f, v) => f with { Dateline = v }), "Dateline (电头), such as 本报讯 or SPRINGFIELD.")
            .Key("byline", s_bylines, Set<ImmutableArray<Byline>>((f, v) => f with { Bylines = Joined(f.Bylines, v) }), "Who wrote it: 记者 张晶, Jane Doe, or a list.")
            .Key("bylines", s_bylines, Set<ImmutableArray<Byline>>((f, v) => f with { Bylines = Joined(f.Bylines, v) }), "The same as byline.")
            .Key("kind", Kind, Set<StoryKind>((f, v) => f with { Kind = v }), "What sort of story it is.")
            .Key("section", YamlTypes.TextOrNumber, Set<string>((f, v) => f with { Section = v }), "Section (版别), when it differs from the page's.")
            .Key("slug", FieldTypes.Slug.As((v, s) => new TextLine(v, s)), Set<TextLine>((f, v) => f with { Slug = v }), "The story's part of its address; it never changes when other stories do.")
            .Key("tags", YamlTypes.OneOrMany(YamlTypes.TextOrNumber), Set<ImmutableArray<string>>((f, v) => f with { Tags = v }), "Tags (关键词).")
            .Key("aliases", YamlTypes.OneOrMany(FieldTypes.SitePath), Set<ImmutableArray<string>>((f, v) => f with { Aliases = v }), "Other addresses on the website that lead to the story.")
            .Key("corrections", s_corrections, Set<ImmutableArray<Correction>>((f, v) => f with { Corrections = v }), "Corrections (更正), shown with the story.")
            .Key("publish_at", FieldTypes.Moment(zone), Set<DateTimeOffset>((f, v) => f with { PublishAt = v }), "When it may appear on the website; without it, with its issue.")
            .Key("sidebar_of", YamlTypes.Line, Set<TextLine>((f, v) => f with { SidebarOf = v }), "The story whose sidebar (链接, 新闻背景) it is: its slug, its headline or the headline's beginning. It stands in a box beside or below that story.")
            .Key("weight", YamlTypes.Whole(0, 1000), Set<int>((f, v) => f with { Weight = v }), "Importance: higher is placed better and larger.")
            .Key("page", YamlTypes.Whole(1, 400).As((v, s) => (v, s)), Set<(int Number, SourceSpan Source)>((f, v) => f with { Page = v.Number, PageSource = v.Source }), "Number of the page it stands on.")
            .Key("span", YamlTypes.Whole(1, 24), Set<int>((f, v) => f with { Span = v }), "Width in columns.")
            .Key("lead", YamlTypes.Boolean, Set<bool>((f, v) => f with { Lead = v }), "True for the page's lead story (头条).")
            .Key("frame", YamlTypes.Boolean, Set<bool>((f, v) => f with { Frame = v }), "True to frame the story (加框), false never to.")
            .Key("headline_size", YamlTypes.Number(6, 200), Set<double>((f, v) => f with { HeadlineSize = v }), "Size of the headline in points.")
            .Key("keep_together", YamlTypes.Boolean, Set<bool>((f, v) => f with { KeepTogether = v }), "True to forbid that the story continues on another page (转版).")
            .Key("filler", YamlTypes.Boolean, Set<bool>((f, v) => f with { IsFiller = v }), "True for a story that is printed only where a page has room to spare (补白).")
            .Key("pull_quote", s_pullQuote, Set<TextLine>((f, v) => f with { PullQuote = v }), "Words of the story, copied from its text, that are set large a second time (引语); false for none. Without it the composer takes some where a page has room.");

        Func<T, TValue, T> Set<TValue>(Func<StoryFields, TValue, StoryFields> set) => (value, v) => edit(value, fields => set(fields, v));
    }

    private static ImmutableArray<TValue> Joined<TValue>(ImmutableArray<TValue>? before, ImmutableArray<TValue> more) => before is { } some ? [.. some, .. more] : more;
}
