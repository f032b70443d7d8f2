namespace PaperGen.Content;

/// <summary>A short text without inline marks, such as a kicker, a deck or a caption, as it was written.</summary>
/// <param name="Text">White space within is one U+0020 and means a phrase boundary; none at the ends.</param>
/// <param name="Source">Where it stands.</param>
public sealed record TextLine(string Text, SourceSpan Source)
{
    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
