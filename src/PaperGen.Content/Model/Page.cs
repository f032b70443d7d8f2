using System.Collections.Immutable;

namespace PaperGen.Content;

/// <summary>One page (版) of an issue, as the newsroom planned it; what stands where on it is the composer's work.</summary>
/// <param name="Number">1-based page number.</param>
/// <param name="Source">The transcript, or the entry of <c>issue.yml</c>.</param>
public sealed record Page(int Number, SourceSpan Source)
{
    /// <summary>Folio (版次) as it is printed, such as 第2版 or A4; null lets the theme write it from <see cref="Number"/>.</summary>
    public string? Folio { get; init; }

    /// <summary>Section (版别), such as 工会新闻.</summary>
    public string? Section { get; init; }

    /// <summary>Running head (眉题 / 通栏标语): a slogan over the whole page that belongs to no story.</summary>
    public TextLine? RunningHead { get; init; }

    /// <summary>What the file says of its issue, or null when it says nothing.</summary>
    public IssueLine? IssueLine { get; init; }

    /// <summary>Who made the page: 责任编辑, 美术编辑, 校对 …</summary>
    public ImmutableArray<Byline> Editors { get; init; } = [];

    /// <summary>True to print the page in black alone (黑白版).</summary>
    public bool IsBlackOnly { get; init; }

    /// <summary>Stories in reading order.</summary>
    public ImmutableArray<Story> Stories { get; init; } = [];

    /// <summary>What stands where, when the newsroom planned the page by hand; null leaves it to the composer.</summary>
    public PageLayout? Layout { get; init; }

    /// <summary>Furniture found in a transcript: page numbers, 责任编辑 lines, folio lines. Not printed again.</summary>
    public ImmutableArray<TextLine> Furniture { get; init; } = [];

    /// <summary>Text that belongs to no story that could be told; reported to the editor, never dropped.</summary>
    public ImmutableArray<TextLine> Stray { get; init; } = [];
}
