namespace PaperGen.Content.Transcripts;

/// <summary>What a line of a transcript is.</summary>
internal enum LineRole
{
    Furniture,
    RunningHead,
    Kicker,
    Headline,
    HeadlineMore,
    Deck,
    DeckMore,
    Byline,
    Paragraph,
    ParagraphMore,
    Subhead,
    Item,
    ItemMore,
    Row,
    Caption,
    CaptionMore,
    Credit,
    Jump,
    EndMark,
    Quote,
    Verse,
    Picture,
    Footnote,
    Stray,
}

/// <summary>How far the story has come where a line stands.</summary>
internal enum StoryPhase
{
    /// <summary>No story yet, or the last one is over.</summary>
    None,

    /// <summary>A kicker waits for its headline.</summary>
    Kicked,

    /// <summary>A headline waits for its text.</summary>
    Headed,

    /// <summary>Headline and byline are there.</summary>
    Signed,

    /// <summary>The text runs; a dateline or a byline opened it.</summary>
    Dated,

    /// <summary>The text runs, and nobody signed it so far.</summary>
    Undated,
}
