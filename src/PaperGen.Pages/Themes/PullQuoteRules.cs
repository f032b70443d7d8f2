using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Pull quotes (引语): words of a long story set large a second time, where a page has room.</summary>
public sealed record PullQuoteRules
{
    /// <summary>On a page at most; 0 leaves them to the editor's own wishes. A story has one.</summary>
    public int PerPage { get; init; } = 2;

    /// <summary>Lines of text that a story has at least, in the page's columns, to have one.</summary>
    public int LeastLines { get; init; } = 36;

    /// <summary>Size of the words, at the most.</summary>
    public Points Size { get; init; } = new(14);

    /// <summary>Face of the words.</summary>
    public TextStyle Face { get; init; } = new(FontRole.Kai);

    /// <summary>Thickness of the rule above; the one below is that between stories.</summary>
    public Points Rule { get; init; } = new(1.2);

    /// <summary>Whether a large quotation mark stands over what somebody says.</summary>
    public bool HasMark { get; init; } = true;

    /// <summary>Face of the mark.</summary>
    public TextStyle MarkFace { get; init; } = new(FontRole.Song, 900);
}
