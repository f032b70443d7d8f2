namespace PaperGen.Typesetting;

/// <summary>Where lines may break in text of scripts other than Chinese.</summary>
internal readonly struct LineBreakOpportunities
{
    private readonly bool[]? before;

    private LineBreakOpportunities(bool[] before) => this.before = before;

    /// <summary>Finds the opportunities of a paragraph.</summary>
    public static LineBreakOpportunities In(ReadOnlySpan<char> text)
    {
        var before = new bool[text.Length + 1];
        for (var i = 1; i < text.Length; i++)
        {
            before[i] = text[i] != ' ' && (text[i - 1] == ' ' || (text[i - 1] == '-' && char.IsLetter(text[i])));
        }

        return new LineBreakOpportunities(before);
    }

    /// <summary>Whether a line may break before a position.</summary>
    public bool At(int position) => before is not null && before[position];

    /// <summary>Whether a line may end after this character when an ideograph or a full-width mark follows.</summary>
    public static bool MayEndBeforeHan(char last) => last is not ('(' or '[' or '{' or '"' or '$' or '#');

    /// <summary>Whether a line may start with this character when an ideograph or a full-width mark stands before it.</summary>
    public static bool MayStartAfterHan(char first) => first is not (',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '"' or '\'' or '%' or '-');
}
