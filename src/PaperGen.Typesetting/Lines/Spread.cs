namespace PaperGen.Typesetting;

/// <summary>
/// Shares an amount among places in proportion to what each can take, in whole units, so that the shares add up exactly.
/// </summary>
internal struct Spread(int amount, int capacity)
{
    private long _reached;
    private int _given;

    /// <summary>The share of the next place.</summary>
    public int Next(int capacityOfPlace)
    {
        if (amount == 0) return 0;
        _reached += capacityOfPlace;
        var due = (int)(amount * _reached / capacity);
        var share = due - _given;
        _given = due;
        return share;
    }
}
