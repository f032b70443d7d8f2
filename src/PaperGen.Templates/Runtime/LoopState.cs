namespace PaperGen.Templates.Runtime;

/// <summary>What <c>for</c>, <c>while</c> and <c>tablerow</c> tell of the loop around them.</summary>
internal sealed class LoopState(string word, LoopState? outer)
{
    public string Word { get; } = word;

    public LoopState? Outer { get; } = outer;

    public int Index { get; set; }

    /// <summary>-1 in a <c>while</c>.</summary>
    public int Length { get; set; } = -1;

    public int Columns { get; set; } = 1;

    public object? Value { get; set; }

    public object? PreviousValue { get; set; }

    public bool TryGet(TemplateContext context, string member, out object? value)
    {
        value = member switch
        {
            "index" => Boxes.Of(Index),
            "first" => Boxes.Of(Index == 0),
            "even" => Boxes.Of((Index & 1) == 0),
            "odd" => Boxes.Of((Index & 1) == 1),
            "last" when Length >= 0 => Boxes.Of(Index == Length - 1),
            "length" when Length >= 0 => Boxes.Of(Length),
            "rindex" when Length >= 0 => Boxes.Of(Length - Index - 1),
            "changed" when Length >= 0 => Boxes.Of(Index == 0 || !BinaryOperations.AreEqual(context, Value, PreviousValue)),
            "col" when Word == "tablerow" => Boxes.Of((Index % Columns) + 1),
            _ => null,
        };
        return value is not null;
    }
}
