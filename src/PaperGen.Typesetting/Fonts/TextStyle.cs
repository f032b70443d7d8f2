namespace PaperGen.Typesetting;

/// <summary>The genre of a face. Which face that is, is said by the <see cref="FontBook"/>.</summary>
public enum FontRole
{
    /// <summary>宋: body text and main headlines; the serif of Latin script.</summary>
    Song,

    /// <summary>黑: 本报讯, captions, smaller headlines; the sans of Latin script.</summary>
    Hei,

    /// <summary>楷: bylines, kickers, quotations; the italic of Latin script.</summary>
    Kai,

    /// <summary>标题: mastheads and large headlines, where they are set in a face of their own; without one, 宋.</summary>
    Display,
}

/// <summary>What a stretch of text asks of its face. Size belongs to the paragraph, colour to the placed item.</summary>
/// <param name="Role">Genre.</param>
/// <param name="Weight">100 (thin) to 900 (black), as in CSS; the nearest face that exists is taken, none is thickened by machine.</param>
public readonly record struct TextStyle(FontRole Role, int Weight = 400);

/// <summary>A stretch of text in one style. Boundaries between stretches never change where lines may break.</summary>
public readonly record struct StyledText(string Text, TextStyle Style);
