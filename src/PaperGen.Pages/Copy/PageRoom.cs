namespace PaperGen.Pages;

/// <summary>How much room a page has for its stories, and so how far they may go to fill it or to fit in (L9).</summary>
internal enum PageRoom
{
    /// <summary>About as much as they need.</summary>
    Usual,

    /// <summary>Hardly enough: smaller headlines are looked at that would otherwise cost too much.</summary>
    Short,

    /// <summary>More than they fill: more white about headlines, and larger ones.</summary>
    Plenty,
}
