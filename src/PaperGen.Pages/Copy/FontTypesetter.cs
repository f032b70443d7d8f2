using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Sets text with the fonts at hand.</summary>
internal sealed class FontTypesetter(IShaper shaper) : ITypesetter
{
    public ImmutableArray<ParagraphSetting> SetParagraph(ImmutableArray<StyledText> text, Points em, Points measure, double indent) =>
        throw new NotSupportedException($"{shaper} has no paragraph setter yet");

    public HeadSetting? SetHead(string text, TextStyle style, Points em, Points width, int lines) =>
        throw new NotSupportedException();

    public SetLine SetLine(ImmutableArray<StyledText> text, Points em) => throw new NotSupportedException();
}
