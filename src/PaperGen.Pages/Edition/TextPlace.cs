namespace PaperGen.Pages;

/// <summary>A whole that several blocks of a story make up.</summary>
public enum TextWhole
{
    /// <summary>A list; its rows are the items.</summary>
    List,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A footnote; it has one row.</summary>
    Note,
}

/// <summary>Where a text stands in a list, a table or a footnote, so that who cannot see the page is told it too.</summary>
/// <param name="Whole">What it stands in.</param>
/// <param name="Number">Which of its kind in the story.</param>
/// <param name="Row">Row, from 0.</param>
/// <param name="Column">Column of a table, from 0; of lists and footnotes <see cref="Mark"/> or <see cref="Words"/>.</param>
public sealed record TextPlace(TextWhole Whole, int Number, int Row, int Column)
{
    /// <summary>The column of the mark before an item or a footnote.</summary>
    public const int Mark = 0;

    /// <summary>The column of what the mark belongs to.</summary>
    public const int Words = 1;

    /// <summary>True in the head of a table.</summary>
    public bool IsHead { get; init; }

    /// <summary>True in a list whose marks are numbers.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>How many columns the table has.</summary>
    public int Columns { get; init; }

    /// <summary>Where the whole stands: the item of a list that another is in. Null for the story itself.</summary>
    public TextPlace? Within { get; init; }
}
