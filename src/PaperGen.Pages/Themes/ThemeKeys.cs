using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Content.Yaml;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>The keys of <c>theme.yml</c>: they read the file, word its messages and make its JSON Schema.</summary>
internal static class ThemeKeys
{
    private static YamlType<Points> Length => ThemeTypes.Length;

    private static YamlType<TextStyle> Style => ThemeTypes.Style;

    /// <summary>The keys of a theme that changes another: what it does not say is as there.</summary>
    public static YamlRecord<ThemeFile> Over(Theme basis) => new YamlRecord<ThemeFile>("a theme", source => new ThemeFile(basis, source))
        .Key("extends", YamlTypes.Matching("[A-Za-z0-9][A-Za-z0-9_-]*", "the name of another theme, such as daily").As((name, source) => new TextLine(name, source)), (t, v) => t with { Extends = v }, "the theme that this one changes; what it does not say is as there, its assets and templates too")
        .Key("format", PageFormats.Type(basis.Format).As((v, s) => (Format: v, s)), (t, v) => t with { Theme = t.Theme with { Format = v.Format }, FormatSource = v.s }, "the trimmed page and its margins: a format by name, or with keys of its own")
        .Key("faces", Faces, (t, v) => t with { Theme = WithFaces(t.Theme, v) }, "the families that serve each role; a role that is not named has its default")
        .Key("grid", Grid(basis.Grid).As((v, s) => (Grid: v, s)), (t, v) => t with { Theme = t.Theme with { Grid = v.Grid }, GridSource = v.s }, "columns and baseline grid")
        .Key("ladder", YamlTypes.List(Step).As((v, s) => (Ladder: v, s)), (t, v) => v.Ladder.IsEmpty ? t : t with { Theme = t.Theme with { Ladder = v.Ladder }, LadderSource = v.s }, "steps of main headlines, from the lead's to the briefs'")
        .Key("heads", Heads(basis.Heads), (t, v) => t with { Theme = t.Theme with { Heads = v } }, "how headline blocks are built")
        .Key("type", Type(basis.Type), (t, v) => t with { Theme = t.Theme with { Type = v } }, "faces by role")
        .Key("pull_quotes", PullQuotes(basis.PullQuotes), (t, v) => t with { Theme = t.Theme with { PullQuotes = v } }, "words of long stories set large a second time, where a page has room")
        .Key("rules", Rules(basis.Rules), (t, v) => t with { Theme = t.Theme with { Rules = v } }, "rules and frames")
        .Key("ink", ThemeTypes.Ink(basis.Ink), (t, v) => t with { Theme = t.Theme with { Ink = v } }, "text and rules")
        .Key("accent", ThemeTypes.Ink(basis.Accent), (t, v) => t with { Theme = t.Theme with { Accent = v } }, "masthead and folio line")
        .Key("furniture", Furniture(basis.Furniture).As((v, s) => (Furniture: v, s)), (t, v) => t with { Theme = t.Theme with { Furniture = v.Furniture }, FurnitureSource = v.s }, "masthead, folio line and the words in them")
        .Key("penalties", Penalties(basis.Penalties), (t, v) => t with { Theme = t.Theme with { Penalties = v } }, "what faults cost the composer: 100 is one that a reader sees");

    private static readonly YamlType<ImmutableArray<FaceNames>> Faces = YamlTypes.List(
        new YamlRecord<FaceNames>("the families of a role", _ => new FaceNames(FontRole.Song, [], []))
            .Key("role", YamlTypes.Word(("song", FontRole.Song), ("hei", FontRole.Hei), ("kai", FontRole.Kai), ("display", FontRole.Display)), (f, v) => f with { Role = v }, "the role", required: true)
            .Key("han", YamlTypes.OneOrMany(YamlTypes.Text), (f, v) => f with { Han = v }, "families for Chinese, the preferred first")
            .Key("latin", YamlTypes.OneOrMany(YamlTypes.Text), (f, v) => f with { Latin = v }, "families for Latin letters and digits")
            .Key("latin_cap_height", YamlTypes.Whole(0, 1000), (f, v) => f with { LatinCapHeight = v }, "height of Latin capitals in 1/1000 em; 0 leaves them as they are"));

    private static YamlRecord<Grid> Grid(Grid basis) => new YamlRecord<Grid>("a grid", _ => basis)
        .Key("columns", YamlTypes.Whole(1, 12), (g, v) => g with { Columns = v }, "columns of the page")
        .Key("measure", YamlTypes.Number(6, 60), (g, v) => g with { Measure = v }, "width of a column in em of the body text")
        .Key("gutter", YamlTypes.Number(0, 6), (g, v) => g with { Gutter = v }, "space between columns in em of the body text")
        .Key("body", Length, (g, v) => g with { Body = v }, "size of the body text")
        .Key("leading", Length, (g, v) => g with { Leading = v }, "distance of the grid lines");

    private static readonly YamlRecord<HeadStep> Step = new YamlRecord<HeadStep>("a step of the headline ladder", _ => new HeadStep("", [new Points(20)], default, default))
        .Key("name", YamlTypes.Text, (s, v) => s with { Name = v }, "what stories it is for", required: true)
        .Key("sizes", YamlTypes.OneOrMany(Length), (s, v) => s with { Sizes = v.IsEmpty ? s.Sizes : v }, "sizes that may be used, the preferred first", required: true)
        .Key("face", Style, (s, v) => s with { Style = v, Alternate = s.Alternate == default ? v : s.Alternate }, "face", required: true)
        .Key("alternate", Style, (s, v) => s with { Alternate = v }, "face of every other headline, so that neighbours differ");

    private static YamlRecord<HeadRules> Heads(HeadRules basis) => new YamlRecord<HeadRules>("the headline rules", _ => basis)
        .Key("alignment", YamlTypes.Word(("centre", HeadAlignment.Centre), ("left", HeadAlignment.Left)), (h, v) => h with { Alignment = v }, "how headlines stand over their story")
        .Key("line_pitch", YamlTypes.Number(0.9, 2), (h, v) => h with { LinePitch = v }, "line distance of a headline, as a multiple of its size")
        .Key("kicker_scale", YamlTypes.Number(0.2, 1), (h, v) => h with { KickerScale = v }, "size of the kicker, as a part of the headline's")
        .Key("deck_scale", YamlTypes.Number(0.2, 1), (h, v) => h with { DeckScale = v }, "size of the deck, as a part of the headline's")
        .Key("max_lines", YamlTypes.Whole(1, 6), (h, v) => h with { MaxLines = v }, "lines of a headline at most")
        .Key("vertical", YamlTypes.Boolean, (h, v) => h with { Vertical = v }, "whether a tall story may have its headline from top to bottom beside it, one a page")
        .Key("air_above", YamlTypes.Number(0, 3), (h, v) => h with { AirAbove = v }, "white above a headline, as a part of its size")
        .Key("air_below", YamlTypes.Number(0, 3), (h, v) => h with { AirBelow = v }, "white below a headline, as a part of its size");

    private static YamlRecord<TypeRoles> Type(TypeRoles basis) => new YamlRecord<TypeRoles>("the faces by role", _ => basis)
        .Key("body", Style, (t, v) => t with { Body = v }, "body text")
        .Key("justify", YamlTypes.Boolean, (t, v) => t with { Justify = v }, "whether body text with word spaces is justified; false leaves its right edge ragged")
        .Key("justify_captions", YamlTypes.Boolean, (t, v) => t with { JustifyCaptions = v }, "the same for captions")
        .Key("indent", YamlTypes.Number(0, 6), (t, v) => t with { Indent = v }, "indent of a paragraph in em")
        .Key("dateline", Style, (t, v) => t with { Dateline = v }, "datelines such as 本报讯")
        .Key("byline", Style, (t, v) => t with { Byline = v }, "bylines")
        .Key("strong", Style, (t, v) => t with { Strong = v }, "strong emphasis")
        .Key("emphasis", Style, (t, v) => t with { Emphasis = v }, "emphasis")
        .Key("subhead", Style, (t, v) => t with { Subhead = v }, "subheads")
        .Key("subhead_size", Length, (t, v) => t with { SubheadSize = v }, "size of subheads, at least that of the body")
        .Key("subhead_lines", YamlTypes.Whole(1, 4), (t, v) => t with { SubheadLines = v }, "grid lines that a subhead of one line takes: the white lies above it, a little of it below; 1 leaves none")
        .Key("kicker", Style, (t, v) => t with { Kicker = v }, "kickers")
        .Key("deck", Style, (t, v) => t with { Deck = v }, "decks")
        .Key("summary", Style, (t, v) => t with { Summary = v }, "summaries")
        .Key("caption", Style, (t, v) => t with { Caption = v }, "captions")
        .Key("table_head", Style, (t, v) => t with { TableHead = v }, "first rows of tables")
        .Key("caption_size", Length, (t, v) => t with { CaptionSize = v }, "size of captions, tables, code and footnotes")
        .Key("credit", Style, (t, v) => t with { Credit = v }, "credits of pictures");

    private static YamlRecord<PullQuoteRules> PullQuotes(PullQuoteRules basis) => new YamlRecord<PullQuoteRules>("the pull quotes", _ => basis)
        .Key("per_page", YamlTypes.Whole(0, 8), (q, v) => q with { PerPage = v }, "on a page at most, one a story; 0 prints only those that an editor asks for")
        .Key("least_lines", YamlTypes.Whole(1, 1000), (q, v) => q with { LeastLines = v }, "lines that a story has at least, in the page's columns, to have one")
        .Key("size", Length, (q, v) => q with { Size = v }, "size of the words at the most")
        .Key("face", Style, (q, v) => q with { Face = v }, "face of the words")
        .Key("rule", Length, (q, v) => q with { Rule = v }, "thickness of the rule above")
        .Key("mark", YamlTypes.Boolean, (q, v) => q with { HasMark = v }, "whether a large quotation mark stands over what somebody says")
        .Key("mark_face", Style, (q, v) => q with { MarkFace = v }, "face of that mark");

    private static YamlRecord<RuleWeights> Rules(RuleWeights basis) => new YamlRecord<RuleWeights>("the rules", _ => basis)
        .Key("column", Length, (r, v) => r with { Column = v }, "thickness between stories side by side")
        .Key("story", Length, (r, v) => r with { Story = v }, "thickness between a story and the one above")
        .Key("frame", Length, (r, v) => r with { Frame = v }, "thickness of frames")
        .Key("tint", YamlTypes.Number(0, 15), (r, v) => r with { Tint = v / 100 }, "tint of framed stories in per cent of black");

    private static YamlRecord<FurnitureRules> Furniture(FurnitureRules basis) => new YamlRecord<FurnitureRules>("the furniture", _ => basis)
        .Key("masthead", Style, (f, v) => f with { Masthead = v }, "face of the paper's name")
        .Key("masthead_size", Length, (f, v) => f with { MastheadSize = v }, "size of the paper's name")
        .Key("masthead_lines", YamlTypes.Whole(2, 60), (f, v) => f with { MastheadLines = v }, "grid lines that the masthead takes")
        .Key("latin", Style, (f, v) => f with { Latin = v }, "face of the paper's Latin name")
        .Key("folio", Style, (f, v) => f with { Folio = v }, "face of the folio in its block")
        .Key("section", Style, (f, v) => f with { Section = v }, "face of the section's name")
        .Key("section_size", Length, (f, v) => f with { SectionSize = v }, "size of the section's name")
        .Key("small", Style, (f, v) => f with { Small = v }, "face of date, editors and imprint")
        .Key("small_size", Length, (f, v) => f with { SmallSize = v }, "size of date, editors and imprint")
        .Key("running_head", Style, (f, v) => f with { RunningHead = v }, "face of the running head")
        .Key("running_head_size", Length, (f, v) => f with { RunningHeadSize = v }, "size of the running head")
        .Key("jump_to", YamlTypes.Text, (f, v) => f with { JumpTo = v }, "words at the end of a story's first part; {page} is where it goes on")
        .Key("jump_from", YamlTypes.Text, (f, v) => f with { JumpFrom = v }, "words at the start of its second part")
        .Key("briefs_title", YamlTypes.Text, (f, v) => f with { BriefsTitle = v }, "head over the briefs of a page, such as 简讯")
        .Key("contents_title", YamlTypes.Text, (f, v) => f with { ContentsTitle = v }, "head of the contents on the front page, such as 导读")
        .Key("notice_title", YamlTypes.Text, (f, v) => f with { NoticeTitle = v }, "label of the paper's own notice at the foot of a page with far too little text, such as 本报启事; empty leaves the foot white")
        .Key("contents", YamlTypes.Word(("ear", ContentsPlace.Ear), ("teasers", ContentsPlace.Teasers)), (f, v) => f with { Contents = v }, "where the contents stand: beside the name, or over it");

    private static YamlRecord<ImmutableSortedDictionary<string, int>> Penalties(ImmutableSortedDictionary<string, int> basis) =>
        PenaltyWeights.Meanings.Aggregate(
            new YamlRecord<ImmutableSortedDictionary<string, int>>("the penalties", _ => basis),
            (keys, penalty) => keys.Key(penalty.Name, YamlTypes.Whole(0, 100_000), (p, v) => p.SetItem(penalty.Name, v), penalty.Meaning));

    private static Theme WithFaces(Theme theme, ImmutableArray<FaceNames> faces) =>
        theme with { Faces = [.. faces, .. theme.Faces.Where(d => !faces.Any(f => f.Role == d.Role))] };
}
