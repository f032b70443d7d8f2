namespace PaperGen.Pages;

/// <summary>L2: no leg is too narrow or too wide to be read, and a page has no more than three measures.</summary>
internal sealed class MeasureRule : IPageRule
{
    private const double Narrowest = 8;
    private const double Widest = 28;
    private const int MostMeasures = 3;

    // A leg shows its measure where some of its lines are full.
    private const int LeastLines = 4;

    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        var measures = new SortedSet<double>();
        var em = page.Theme.Grid.Body.Value;
        foreach (var leg in page.Stories.SelectMany(s => s.Legs).Where(l => l.Count >= LeastLines))
        {
            var measure = (leg.Max(l => l.Bounds.Right.Value) - leg.Min(l => l.OriginX.Value)) / em;
            measures.Add(Math.Round(measure));
            if (leg.Any(l => l.Line.EndsParagraph) && measure < 0.6 * page.Theme.Grid.Measure) continue;
            if (measure < Narrowest - 0.5) yield return new Verdict("L2-measure", VerdictLevel.Error, $"a leg is {measure:0.#} em wide", leg[0].Bounds);
            if (measure > Widest + 0.5) yield return new Verdict("L2-measure", VerdictLevel.Warning, $"a leg is {measure:0.#} em wide", leg[0].Bounds);
        }

        // A rounded em more or less is the same measure.
        var distinct = measures.Where(m => !measures.Contains(m - 1)).Count();
        if (distinct > MostMeasures) yield return new Verdict("L2-measures", VerdictLevel.Warning, $"{distinct} measures on one page", page.Stories[0].Bounds);
    }
}
