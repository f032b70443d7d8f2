using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Content;
using PaperGen.Content.Yaml;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Reads <c>theme.yml</c>: every key is optional, what it does not say is as in the daily theme.</summary>
public static class ThemeReader
{
    private static readonly YamlType<Points> Length = YamlTypes
        .Matching(@"[0-9]+(\.[0-9]+)?(mm|pt)", "a length such as 13mm or 9.5pt")
        .As((text, _) => LengthOf(text));

    private static readonly YamlType<TextStyle> Style = YamlTypes
        .Matching("(song|hei|kai|display)( [1-9]00)?", "a face such as song, or with its weight such as hei 700")
        .As((text, _) => StyleOf(text));

    private static readonly YamlType<Ink> Colour = new YamlRecord<Ink>("an ink", _ => Ink.Black)
        .Key("cmyk", YamlTypes.List(YamlTypes.Number(0, 100)), WithPlates, "per cent of cyan, magenta, yellow and black")
        .Key("screen", YamlTypes.Matching("#[0-9a-fA-F]{6}", "a colour such as \"#b5121b\""), (i, c) => i with { Rgb = int.Parse(c.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture) }, "the same colour on a screen");

    private static readonly YamlRecord<PageFormat> Format = new YamlRecord<PageFormat>("a page format", _ => new PageFormat())
        .Key("width", Length, (f, v) => f with { Width = v }, "trimmed width")
        .Key("height", Length, (f, v) => f with { Height = v }, "trimmed height")
        .Key("head", Length, (f, v) => f with { Head = v }, "from the trimmed top to the first line of the grid")
        .Key("foot", Length, (f, v) => f with { Foot = v }, "from the last line of the grid to the trimmed foot");

    private static readonly YamlType<ImmutableArray<FaceNames>> Faces = YamlTypes.List(
        new YamlRecord<FaceNames>("the families of a role", _ => new FaceNames(FontRole.Song, [], []))
            .Key("role", YamlTypes.Word(("song", FontRole.Song), ("hei", FontRole.Hei), ("kai", FontRole.Kai), ("display", FontRole.Display)), (f, v) => f with { Role = v }, "the role", required: true)
            .Key("han", YamlTypes.OneOrMany(YamlTypes.Text), (f, v) => f with { Han = v }, "families for Chinese, the preferred first")
            .Key("latin", YamlTypes.OneOrMany(YamlTypes.Text), (f, v) => f with { Latin = v }, "families for Latin letters and digits")
            .Key("latin_cap_height", YamlTypes.Whole(0, 1000), (f, v) => f with { LatinCapHeight = v }, "height of Latin capitals in 1/1000 em; 0 leaves them as they are"));

    private static readonly YamlRecord<Grid> GridKeys = new YamlRecord<Grid>("a grid", _ => new Grid())
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

    private static readonly YamlRecord<HeadRules> Heads = new YamlRecord<HeadRules>("the headline rules", _ => new HeadRules())
        .Key("alignment", YamlTypes.Word(("centre", HeadAlignment.Centre), ("left", HeadAlignment.Left)), (h, v) => h with { Alignment = v }, "how headlines stand over their story")
        .Key("line_pitch", YamlTypes.Number(0.9, 2), (h, v) => h with { LinePitch = v }, "line distance of a headline, as a multiple of its size")
        .Key("kicker_scale", YamlTypes.Number(0.2, 1), (h, v) => h with { KickerScale = v }, "size of the kicker, as a part of the headline's")
        .Key("deck_scale", YamlTypes.Number(0.2, 1), (h, v) => h with { DeckScale = v }, "size of the deck, as a part of the headline's")
        .Key("max_lines", YamlTypes.Whole(1, 6), (h, v) => h with { MaxLines = v }, "lines of a headline at most")
        .Key("air_above", YamlTypes.Number(0, 3), (h, v) => h with { AirAbove = v }, "white above a headline, as a part of its size")
        .Key("air_below", YamlTypes.Number(0, 3), (h, v) => h with { AirBelow = v }, "white below a headline, as a part of its size");

    private static readonly YamlRecord<TypeRoles> Type = new YamlRecord<TypeRoles>("the faces by role", _ => new TypeRoles())
        .Key("body", Style, (t, v) => t with { Body = v }, "body text")
        .Key("indent", YamlTypes.Number(0, 6), (t, v) => t with { Indent = v }, "indent of a paragraph in em")
        .Key("dateline", Style, (t, v) => t with { Dateline = v }, "datelines such as 本报讯")
        .Key("byline", Style, (t, v) => t with { Byline = v }, "bylines")
        .Key("strong", Style, (t, v) => t with { Strong = v }, "strong emphasis")
        .Key("emphasis", Style, (t, v) => t with { Emphasis = v }, "emphasis")
        .Key("subhead", Style, (t, v) => t with { Subhead = v }, "subheads")
        .Key("kicker", Style, (t, v) => t with { Kicker = v }, "kickers")
        .Key("deck", Style, (t, v) => t with { Deck = v }, "decks")
        .Key("summary", Style, (t, v) => t with { Summary = v }, "summaries")
        .Key("caption", Style, (t, v) => t with { Caption = v }, "captions")
        .Key("caption_size", Length, (t, v) => t with { CaptionSize = v }, "size of captions")
        .Key("credit", Style, (t, v) => t with { Credit = v }, "credits of pictures");

    private static readonly YamlRecord<RuleWeights> Rules = new YamlRecord<RuleWeights>("the rules", _ => new RuleWeights())
        .Key("column", Length, (r, v) => r with { Column = v }, "thickness between stories side by side")
        .Key("story", Length, (r, v) => r with { Story = v }, "thickness between a story and the one above")
        .Key("frame", Length, (r, v) => r with { Frame = v }, "thickness of frames");

    private static readonly YamlRecord<FurnitureRules> Furniture = new YamlRecord<FurnitureRules>("the furniture", _ => new FurnitureRules())
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
        .Key("jump_from", YamlTypes.Text, (f, v) => f with { JumpFrom = v }, "words at the start of its second part");

    private static readonly YamlRecord<ImmutableSortedDictionary<string, int>> Penalties = PenaltyKeys();

    /// <summary>The keys of <c>theme.yml</c>, for reading and for the JSON Schema.</summary>
    public static YamlRecord<Theme> Keys { get; } = new YamlRecord<Theme>("a theme", _ => new Theme())
        .Key("format", Format, (t, v) => t with { Format = v }, "the trimmed page and its margins")
        .Key("faces", Faces, WithFaces, "the families that serve each role; a role that is not named has its default")
        .Key("grid", GridKeys, (t, v) => t with { Grid = v }, "columns and baseline grid")
        .Key("ladder", YamlTypes.List(Step), (t, v) => t with { Ladder = v.IsEmpty ? t.Ladder : v }, "steps of main headlines, from the lead's to the briefs'")
        .Key("heads", Heads, (t, v) => t with { Heads = v }, "how headline blocks are built")
        .Key("type", Type, (t, v) => t with { Type = v }, "faces by role")
        .Key("rules", Rules, (t, v) => t with { Rules = v }, "rules and frames")
        .Key("ink", Colour, (t, v) => t with { Ink = v }, "text and rules")
        .Key("accent", Colour, (t, v) => t with { Accent = v }, "masthead and folio line")
        .Key("furniture", Furniture, (t, v) => t with { Furniture = v }, "masthead, folio line and the words in them")
        .Key("penalties", Penalties, (t, v) => t with { Penalties = v }, "what faults cost the composer");

    /// <summary>Reads a theme; its name is that of the folder.</summary>
    public static Parsed<Theme> Read(SourceFile file)
    {
        var parsed = Keys.Read(file);
        var parts = file.Path.Split('/');
        return parsed with { Value = parsed.Value with { Name = parts.Length > 1 ? parts[^2] : parsed.Value.Name } };
    }

    private static Theme WithFaces(Theme theme, ImmutableArray<FaceNames> faces) =>
        theme with { Faces = [.. faces, .. theme.Faces.Where(d => !faces.Any(f => f.Role == d.Role))] };

    private static YamlRecord<ImmutableSortedDictionary<string, int>> PenaltyKeys()
    {
        var keys = new YamlRecord<ImmutableSortedDictionary<string, int>>("the penalties", _ => PenaltyWeights.Default);
        foreach (var name in PenaltyWeights.Default.Keys)
        {
            keys = keys.Key(name, YamlTypes.Whole(0, 100_000), (p, v) => p.SetItem(name, v), $"what one fault of {name} costs");
        }

        return keys;
    }

    private static Ink WithPlates(Ink ink, ImmutableArray<double> plates) => plates.Length == 4
        ? ink with { Cyan = plates[0] / 100, Magenta = plates[1] / 100, Yellow = plates[2] / 100, Key = plates[3] / 100 }
        : ink;

    private static Points LengthOf(string text)
    {
        var number = double.Parse(text.AsSpan(0, text.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return text.EndsWith("mm", StringComparison.Ordinal) ? Points.FromMillimetres(number) : new Points(number);
    }

    private static TextStyle StyleOf(string text)
    {
        var parts = text.Split(' ');
        var role = parts[0] switch { "song" => FontRole.Song, "hei" => FontRole.Hei, "kai" => FontRole.Kai, _ => FontRole.Display };
        return new TextStyle(role, parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 400);
    }
}
