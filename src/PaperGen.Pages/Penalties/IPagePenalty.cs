namespace PaperGen.Pages;

/// <summary>One rule of the newspaper's craft, judged on a whole page. The theme says how much a fault costs.</summary>
internal interface IPagePenalty
{
    /// <summary>The name under which the theme gives the weight.</summary>
    string Name { get; }

    /// <summary>How many faults the page has; a fault may be a fraction of one.</summary>
    double FaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces);

    /// <summary>Those of them that the page has in whatever order the parts of its layout stand.</summary>
    double SettledFaultsOf(Arrangement page, ReadOnlySpan<Piece> pieces) => 0;
}
