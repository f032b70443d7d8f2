namespace PaperGen.Typesetting;

/// <summary>Something about a set paragraph that an editor or a layout should know.</summary>
/// <param name="Code">T4-overlong, T9-loose, T9-gaping, T9-overfull or T10-orphan, after the rules of setting.</param>
/// <param name="TextStart">First UTF-16 code unit of the paragraph that it is about.</param>
/// <param name="TextLength">How many.</param>
/// <param name="Amount">1/1000 em for each gap (T9-loose, T9-gaping) or over the measure (T9-overfull); characters to cut (T10-orphan); 0 else.</param>
public readonly record struct SettingRemark(string Code, int TextStart, int TextLength, int Amount);
