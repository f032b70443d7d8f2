namespace PaperGen.Pages;

/// <summary>The cheapest pages found so far, the best first.</summary>
internal sealed class BestPages(int most)
{
    private readonly List<(Slice Layout, int Cost)> _pages = [];

    public IReadOnlyList<(Slice Layout, int Cost)> Pages => _pages;

    /// <summary>A page that costs as much is not kept.</summary>
    public int DearestCost => _pages.Count < most ? int.MaxValue : _pages[^1].Cost;

    public void Offer(Slice layout, int cost)
    {
        if (cost >= DearestCost) return;
        if (_pages.Count == most) _pages.RemoveAt(most - 1);
        var at = _pages.Count;
        while (at > 0 && _pages[at - 1].Cost > cost) at--;
        _pages.Insert(at, (layout, cost));
    }
}
