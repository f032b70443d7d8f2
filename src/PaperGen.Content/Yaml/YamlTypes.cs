using System.Collections.Immutable;

namespace PaperGen.Content.Yaml;

/// <summary>The types of values that a <see cref="YamlRecord{T}"/> is made of.</summary>
public static class YamlTypes
{
    /// <summary>A text that is not a number: <c>theme: daily</c>.</summary>
    public static YamlType<string> Text { get; } = new TextType(allowsNumbers: false);

    /// <summary>A text or a number, taken as it is written: <c>number: 118</c>.</summary>
    public static YamlType<string> TextOrNumber { get; } = new TextType(allowsNumbers: true);

    /// <summary>A short text, printed as it stands, with its place.</summary>
    public static YamlType<TextLine> Line { get; } = TextOrNumber.As((text, source) => new TextLine(text, source));

    /// <summary>A text of a given form, such as a slug or a colour.</summary>
    /// <param name="pattern">Regular expression that the whole text matches.</param>
    /// <param name="expected">The form in an editor's words, with its article and an example.</param>
    public static YamlType<string> Matching(string pattern, string expected) => new PatternType(pattern, expected);

    /// <summary>A whole number.</summary>
    public static YamlType<int> Whole(int least, int most) => new NumberType(least, most, whole: true).As((n, _) => (int)n);

    /// <summary>A number.</summary>
    public static YamlType<double> Number(double least, double most) => new NumberType(least, most, whole: false);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static YamlType<bool> Boolean { get; } = new BooleanType();

    /// <summary>A day: <c>2025-06-04</c>.</summary>
    public static YamlType<DateOnly> Date { get; } = new DateType();

    /// <summary>One of some words.</summary>
    public static YamlType<T> Word<T>(params (string Word, T Value)[] words) => new WordType<T>([.. words]);

    /// <summary>A list.</summary>
    public static YamlType<ImmutableArray<T>> List<T>(YamlType<T> item) => new ListType<T>(item, allowsSingle: false);

    /// <summary>A list, or one item of it alone.</summary>
    public static YamlType<ImmutableArray<T>> OneOrMany<T>(YamlType<T> item) => new ListType<T>(item, allowsSingle: true);

    /// <summary>A short form (a word, text or number) or a long form (a mapping) of the same thing.</summary>
    public static YamlType<T> ShortOrLong<T>(YamlType<T> scalar, YamlType<T> record) => new ShortOrLongType<T>(scalar, record);

    /// <summary>A value, or <c>false</c> where there is to be none.</summary>
    /// <param name="none">What <c>false</c> stands for.</param>
    public static YamlType<T> OrFalse<T>(YamlType<T> type, T none) => new OrFalseType<T>(type, none);

    /// <summary>Any keys with values of one type, in the order of the file.</summary>
    public static YamlType<ImmutableArray<(TextLine Key, T Value)>> Map<T>(YamlType<T> value) => new MapType<T>(value);
}
