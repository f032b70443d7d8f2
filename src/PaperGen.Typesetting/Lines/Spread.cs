namespace PaperGen.Typesetting;

/// <summary>
/// Shares an amount among places in proportion to what each can take, in whole units, so that the shares add up exactly.
/// </summary>
internal struct Spread(int amount, int capacity)
{
    private long reached;
    private int given;

    /// <summary>The share of the next place.</summary>
    public int Next(int capacityOfPlace)
    {
        if (amount == 0) return 0;
        reached += capacityOfPlace;
        var due = (int)(amount * reached / capacity);
        var share = due - given;
        given = due;
        return share;
    }
}
