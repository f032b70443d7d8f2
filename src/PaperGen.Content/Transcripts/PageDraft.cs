namespace PaperGen.Content.Transcripts;

/// <summary>The lines of a page, dealt out to stories by their roles.</summary>
internal sealed class PageDraft
{
    public List<PageLine> RunningHead { get; } = [];

    public List<PageLine> Furniture { get; } = [];

    public List<TracedText> Stray { get; } = [];

    public List<StoryDraft> Stories { get; } = [];

    /// <summary>Deals out the lines.</summary>
    public static PageDraft Of(IReadOnlyList<PageLine> lines, IReadOnlyList<LineTraits> traits, IReadOnlyList<LineRole> roles)
    {
        var page = new PageDraft();
        var story = new StoryDraft();
        var isOpen = false;
        var interrupted = false;
        DraftPicture? picture = null;
        LineRole? previous = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var role = roles[i];
            switch (role)
            {
                case LineRole.RunningHead: page.RunningHead.Add(line); break;
                case LineRole.Furniture or LineRole.EndMark: page.Furniture.Add(line); break;
                case LineRole.Stray: page.Stray.Add(line.Traced); break;
                case LineRole.Kicker or LineRole.Headline:
                    if (previous != LineRole.Kicker || story.Headline.Count > 0)
                    {
                        // Pictures that stand before the page's first headline are its story's.
                        if (isOpen) story = new StoryDraft();
                        page.Stories.Add(story);
                        isOpen = true;
                    }
                    (role == LineRole.Kicker ? story.Kickers : story.Headline).Add(line);
                    break;
                case LineRole.HeadlineMore: story.Headline.Add(line); break;
                case LineRole.Deck: story.Decks.Add([line]); break;
                case LineRole.DeckMore: story.Decks[^1].Add(line); break;
                case LineRole.Byline: story.Bylines.Add((line, traits[i].Byline!)); break;
                case LineRole.Jump: story.Jumps.Add(line.Traced); break;
                case LineRole.Picture:
                    picture = new DraftPicture { File = traits[i].Picture };
                    goto default;
                case LineRole.Caption:
                    if (picture is not { Caption.Count: 0 } || previous is not (LineRole.Credit or LineRole.Picture)) story.Pictures.Add(picture = new DraftPicture());
                    picture.Caption.Add(line);
                    picture.IsCredited |= traits[i].CreditEnds;
                    break;
                case LineRole.CaptionMore:
                    picture!.Caption.Add(line);
                    picture.IsCredited |= traits[i].CreditEnds;
                    break;
                case LineRole.Credit:
                    if (picture is not { Credit: null, IsCredited: false } || previous is not (LineRole.Caption or LineRole.CaptionMore or LineRole.Picture)) story.Pictures.Add(picture = new DraftPicture());
                    picture.Credit = line;
                    break;
                case LineRole.ParagraphMore or LineRole.ItemMore: story.Blocks[^1].Lines.Add(line); break;
                default:
                    if (!isOpen || (role == LineRole.Paragraph && traits[i].ComesFromPage && story.Blocks.Count > 0))
                    {
                        if (isOpen) story = new StoryDraft();
                        page.Stories.Add(story);
                        isOpen = true;
                    }
                    story.Blocks.Add(new DraftBlock(role, [line]) { AfterInterruption = interrupted, Picture = role == LineRole.Picture ? picture : null });
                    break;
            }
            interrupted = role is LineRole.Furniture or LineRole.Picture or LineRole.Credit or LineRole.Caption or LineRole.CaptionMore or LineRole.Jump or LineRole.Stray;
            if (role is not (LineRole.Picture or LineRole.Caption or LineRole.CaptionMore or LineRole.Credit)) picture = null;
            previous = role;
        }
        if (!isOpen && (story.Pictures.Count > 0 || story.Bylines.Count > 0 || story.Jumps.Count > 0)) page.KeepLoose(story);
        return page;
    }

    /// <summary>A page without any story still loses nothing.</summary>
    private void KeepLoose(StoryDraft story)
    {
        foreach (var picture in story.Pictures) Stray.AddRange((picture.Credit is { } credit ? [.. picture.Caption, credit] : picture.Caption).Select(l => l.Traced));
        Stray.AddRange(story.Bylines.Select(b => b.Line.Traced));
        Stray.AddRange(story.Jumps);
        Stray.Sort((a, b) => a.Span.Line.CompareTo(b.Span.Line));
    }
}
