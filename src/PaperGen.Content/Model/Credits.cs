using System.Collections.Immutable;

namespace PaperGen.Content;

/// <summary>One person who worked on a story or a page, with the printed role.</summary>
/// <param name="Role">记者, 通讯员, 实习记者, 责任编辑 …; English without a printed role: <c>By</c>.</param>
/// <param name="Name">The person's name, without the spaces that only fill a column.</param>
/// <param name="Source">Where the name stands.</param>
public sealed record Byline(string Role, string Name, SourceSpan Source);

/// <summary>Who took or gave a picture.</summary>
/// <param name="Names">The names, in the order of print.</param>
/// <param name="Kind">The printed word: 摄, 摄影报道, 文并摄, 供图, <c>Staff photo by</c>, <c>Courtesy of</c> …</param>
/// <param name="Raw">The line as it was written.</param>
/// <param name="Source">Where it stands.</param>
public sealed record PhotoCredit(ImmutableArray<string> Names, string Kind, string Raw, SourceSpan Source)
{
    /// <summary>Role printed before the name, such as 本报记者, or null.</summary>
    public string? Role { get; init; }

    /// <summary>Caption that the source gives with the credit, or null.</summary>
    public TextLine? Caption { get; init; }
}

/// <summary>A place where text is missing from the source.</summary>
/// <param name="After">Last characters before the gap, about ten.</param>
/// <param name="Before">First characters after the gap; empty at the end of a story.</param>
/// <param name="Source">The gap.</param>
public sealed record Gap(string After, string Before, SourceSpan Source);
