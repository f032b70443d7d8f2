using System.Globalization;
using System.Text.Json.Nodes;
using PaperGen.Content.Yaml;

namespace PaperGen.Content;

/// <summary>A part of a layout as <c>issue.yml</c> has it: the name of a story, or a mapping of rows or columns. Its stories have names, and no Ids yet.</summary>
internal sealed class LayoutType : YamlType<PageLayout>
{
    private const string Anchor = "layout_part";

    private static readonly YamlType<LayoutHeight> s_height = YamlTypes.Matching("[1-9][0-9]{0,2}( ?lines?| ?%)?", "a height such as 20 lines or 30%")
        .As((text, _) => new LayoutHeight(NumberIn(text), text.EndsWith('%')));

    private static readonly YamlType<int> s_picture = YamlTypes.Matching("(span )?[1-9][0-9]?", "a number of columns such as span 2")
        .As((text, _) => NumberIn(text));

    private readonly bool _isRoot;
    private readonly YamlType<PageLayout> _part;

    private LayoutType(bool isRoot)
    {
        _isRoot = isRoot;
        var parts = YamlTypes.List(isRoot ? Inner : this);
        var story = YamlTypes.Line.As((name, _) => StoryOf(name));
        _part = YamlTypes.ShortOrLong(story, new YamlRecord<PageLayout>("a part of a layout", s => new PageLayout(LayoutKind.Story, s))
            .Key("story", YamlTypes.Line, (p, v) => With(p, StoryOf(v)), "The story that stands here: its headline, the headline's beginning, its slug, its file, or its number in the order of the files.")
            .Key("rows", parts, (p, v) => With(p, new PageLayout(LayoutKind.Rows, p.Source) { Parts = v }), "Parts one below the other, from the top.")
            .Key("columns", parts, (p, v) => With(p, new PageLayout(LayoutKind.Columns, p.Source) { Parts = v }), "Parts side by side, from the left.")
            .Key("span", YamlTypes.Whole(1, 24), (p, v) => p with { Span = v }, "Width in columns; parts that do not say share what the others leave.")
            .Key("height", s_height, (p, v) => p with { Height = v }, "Height in lines of text, such as 20 lines, or in per cent of the page, such as 30%; without it the composer finds it.")
            .Key("picture", s_picture, (p, v) => p with { PictureSpan = v }, "Columns that the story's pictures cover: span 2.")
            .Key("frame", YamlTypes.Boolean, (p, v) => p with { Frame = v }, "True to frame the story (加框), false not to."));
    }

    private static LayoutType Inner { get; } = new(isRoot: false);

    /// <summary>The layout of a page.</summary>
    public static LayoutType Page { get; } = new(isRoot: true);

    public override string Expected => "the name of a story, or a mapping with rows or columns";

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out PageLayout value)
    {
        if (!_part.TryRead(node, diagnostics, out value)) return false;
        if (value.StoryId != Several && (value.StoryId.Length > 0 || !value.Parts.IsEmpty)) return IsPossible(value, diagnostics);
        diagnostics.Error("PG320", node.Source,
            value.StoryId == Several ? "a part of a layout has one of the keys story, rows and columns, not several" : "a part of a layout has nothing in it",
            "write story: with a name, or rows: or columns: with a list of parts");
        return false;
    }

    // YAML has no recursive schema of its own: the parts within refer to the first description.
    public override JsonObject ToJsonSchema()
    {
        if (!_isRoot) return new JsonObject { ["$ref"] = "#" + Anchor };
        var schema = _part.ToJsonSchema();
        schema["$anchor"] = Anchor;
        return schema;
    }

    // No name that a story could have.
    private const string Several = "\n";

    private static int NumberIn(string text) => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private static bool IsPossible(PageLayout part, DiagnosticBag diagnostics)
    {
        if (part.Kind != LayoutKind.Story && (part.PictureSpan is not null || part.Frame is not null))
            diagnostics.Error("PG323", part.Source, $"{(part.Frame is null ? "picture" : "frame")} belongs to a story, not to {(part.Kind == LayoutKind.Rows ? "rows" : "columns")}", "write it beside the name of a story: {story: a headline, frame: true}");
        else if (part.Height is { IsShare: true, Amount: > 100 } height)
            diagnostics.Error("PG323", part.Source, $"{height.Amount}% is more than the page", "parts below each other share 100%");
        else return true;
        return false;
    }

    private static PageLayout StoryOf(TextLine name) => new(LayoutKind.Story, name.Source) { StoryId = name.Text };

    private static PageLayout With(PageLayout part, PageLayout read) => part.StoryId.Length > 0 || !part.Parts.IsEmpty
        ? part with { StoryId = Several, Parts = [] }
        : part with { Kind = read.Kind, Source = read.Kind == LayoutKind.Story ? read.Source : part.Source, StoryId = read.StoryId, Parts = read.Parts };
}
