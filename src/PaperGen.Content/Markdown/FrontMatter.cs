using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperGen.Content.Yaml;

namespace PaperGen.Content.Markdown;

/// <summary>What the lines between <c>---</c> at the head of a Markdown file say of the story, and of the issue when the file holds one.</summary>
internal sealed record FrontMatter(SourceSpan Source)
{
    public StoryFields Story { get; init; } = new(Source);

    public string? Title { get; init; }

    public SourceSpan TitleSource { get; init; }

    public DateOnly? Date { get; init; }

    public string? Number { get; init; }

    public int? PageCount { get; init; }

    public TextLine? RunningHead { get; init; }

    public string? Folio { get; init; }

    public ImmutableArray<Byline> Editors { get; init; } = [];

    /// <summary>What it says of the issue, or null.</summary>
    public IssueLine? IssueLine(bool titleIsHeadline) =>
        (titleIsHeadline || Title is null) && Date is null && Number is null && PageCount is null ? null : new IssueLine(titleIsHeadline ? null : Title, Date, Number, PageCount);

    private static readonly ZonedKeys<FrontMatter> s_keys = new(Describe);

    private static readonly ZonedKeys<StoryFields> s_storyKeys = new(DescribeStory);

    /// <summary>The keys at the head of a file.</summary>
    public static YamlRecord<FrontMatter> Keys(TimeZoneInfo? zone) => s_keys.In(zone);

    /// <summary>The keys between <c>---</c> under a <c>#</c> heading, in a file with several stories.</summary>
    public static YamlRecord<StoryFields> StoryRecord(TimeZoneInfo? zone) => s_storyKeys.In(zone);

    private static YamlRecord<FrontMatter> Describe(TimeZoneInfo? zone) => new YamlRecord<FrontMatter>("the front matter", s => new FrontMatter(s))
        .WithStoryKeys((f, edit) => f with { Story = edit(f.Story) }, zone)
        .Key("title", YamlTypes.Line, (f, v) => f with { Title = v.Text, TitleSource = v.Source }, "In a file with one story: its headline. In a file with a whole issue: the name of the newspaper.")
        .Key("date", YamlTypes.Date, (f, v) => f with { Date = v }, "Date of the issue.")
        .Key("number", YamlTypes.TextOrNumber, (f, v) => f with { Number = v }, "Number of the issue (第N期).")
        .Key("pages", YamlTypes.Whole(1, 400), (f, v) => f with { PageCount = v }, "How many pages the issue has.")
        .Key("running_head", YamlTypes.Line, (f, v) => f with { RunningHead = v }, "Running head (通栏标语) over the page.")
        .Key("folio", YamlTypes.TextOrNumber, (f, v) => f with { Folio = v }, "Folio (版次) as it is printed.")
        .Key("editors", BylineType.One, (f, v) => f with { Editors = v }, "Who made the page.");

    private static YamlRecord<StoryFields> DescribeStory(TimeZoneInfo? zone) =>
        new YamlRecord<StoryFields>("the story", s => new StoryFields(s)).WithStoryKeys((f, edit) => edit(f), zone);
}

/// <summary>Lines of a Markdown file that are YAML.</summary>
/// <param name="FirstLine">The first of them; 1-based.</param>
/// <param name="LineCount">How many there are, without the fences.</param>
/// <param name="Start">Offset of the opening fence.</param>
/// <param name="End">Offset behind the closing fence.</param>
internal sealed partial record YamlLines(int FirstLine, int LineCount, int Start, int End)
{
    /// <summary>No front matter is longer; what looks so lacks its closing fence.</summary>
    private const int MaximumLines = 400;

    /// <summary>The lines between fences, of which the first is at a line; null when there is no YAML.</summary>
    public static YamlLines? At(SourceText source, int fence, DiagnosticBag diagnostics)
    {
        if (fence > source.LineCount || !IsFence(source.Line(fence)) || source.Line(fence).StartsWith("...")) return null;
        for (var line = fence + 1; line <= Math.Min(source.LineCount, fence + MaximumLines); line++)
            if (IsFence(source.Line(line))) return Of(source, fence, line - fence - 1, line + 1);
        // Not closed: up to the first line that cannot be part of it.
        var end = fence + 1;
        while (end <= source.LineCount && end <= fence + MaximumLines && !source.Line(end).IsWhiteSpace() && !source.Line(end).StartsWith("# ")) end++;
        if (end == fence + 1 || !Key().IsMatch(source.Line(fence + 1))) return null;
        diagnostics.Error("PG201", source.Span(source.LineStart(fence), 3), "the front matter has no end", "write --- on a line of its own behind its last key");
        return Of(source, fence, end - fence - 1, end);
    }

    /// <summary>True for a line that could be the first of a mapping.</summary>
    public static bool BeginsWithKey(ReadOnlySpan<char> line) => Key().IsMatch(line);

    private static YamlLines Of(SourceText source, int fence, int count, int next) =>
        new(fence + 1, count, source.LineStart(fence), next <= source.LineCount ? source.LineStart(next) : source.Text.Length);

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---" or "...";

    [GeneratedRegex(@"^[A-Za-z_\-]+[:：]|^\{")]
    private static partial Regex Key();
}
