namespace PaperGen.Content.Transcripts;

/// <summary>The lines of one story, sorted by role, before anything is read out of them.</summary>
internal sealed class StoryDraft
{
    public List<PageLine> Kickers { get; } = [];

    public List<PageLine> Headline { get; } = [];

    /// <summary>Each deck with its lines.</summary>
    public List<List<PageLine>> Decks { get; } = [];

    public List<(PageLine Line, BylineLine Byline)> Bylines { get; } = [];

    public List<DraftBlock> Blocks { get; } = [];

    public List<DraftPicture> Pictures { get; } = [];

    public List<TracedText> Jumps { get; } = [];

    public PageLine? FirstLine => Kickers.Concat(Headline).Concat(Blocks.SelectMany(b => b.Lines)).FirstOrDefault();
}

/// <summary>Lines that make one block of the body.</summary>
/// <param name="Role">Paragraph, Subhead, Item, Row, Quote, Verse, Picture or Footnote.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record DraftBlock(LineRole Role, List<PageLine> Lines)
{
    /// <summary>True when a credit, a caption or furniture stands between this block and the one before.</summary>
    public bool AfterInterruption { get; init; }

    /// <summary>The picture whose file the line names.</summary>
    public DraftPicture? Picture { get; init; }
}

/// <summary>A picture: its file, its caption and its credit, as far as they are in the source.</summary>
internal sealed class DraftPicture
{
    public PictureLine? File { get; init; }

    public List<PageLine> Caption { get; } = [];

    public PageLine? Credit { get; set; }

    /// <summary>True when the caption ends with its own credit.</summary>
    public bool IsCredited { get; set; }
}
