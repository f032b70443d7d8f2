using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Places a planned page: furniture first, then the stories in the order of reading, then the rules.</summary>
internal sealed class PageWriter(Theme theme, ITypesetter typesetter, Newspaper newspaper)
{
    private readonly PageGeometry _geometry = new(theme);

    public ComposedPage Write(Issue issue, PagePlan plan, int pageCount, bool isLast, ImmutableArray<ContentsEntry> contents)
    {
        var items = new PageItems(theme.Ink);
        var text = new FurnitureText(theme, typesetter, items);
        var folio = newspaper.FolioOf(plan.Page);
        if (plan.Page.Number == 1) new Masthead(theme, _geometry, text, newspaper).Place(issue, plan.Page, pageCount, contents);
        else new FolioLine(theme, _geometry, text, newspaper).Place(issue, plan.Page, folio);

        var placer = new StoryPlacer(theme, _geometry, plan.FirstLine, items);
        var heads = new HeadStyler(theme, new HeadBuilder(theme, typesetter)).Style(plan);
        var stories = ImmutableArray.CreateBuilder<PlacedStory>();
        foreach (var spot in plan.Found.Page.FromTheTop())
        {
            var copy = plan.Copies[spot.Story];
            placer.Place(copy, spot, heads[spot.Story]);
            foreach (var story in copy.Members.IsEmpty ? [copy] : copy.Members)
            {
                stories.Add(new PlacedStory(story.Story.Id, story.Headline, items.BoundsOf(story.Story.Id)) { Rank = spot.Story, SidebarOf = story.Story.SidebarOf?.Text });
            }
        }

        new RulePlacer(theme, _geometry, plan.FirstLine, placer, items).Place(plan.Found.Page);
        if (plan.NoticeLines > 0) new HouseNotice(theme, _geometry, text, items, newspaper).Place(plan.FirstLine + plan.Found.Page.Lines);
        if (isLast) new ImprintLine(theme, _geometry, text, newspaper).Place(issue, pageCount);
        return new ComposedPage(plan.Page.Number, folio, theme.Format.Width, theme.Format.Height, items.ToImmutable(), stories.ToImmutable())
        {
            IsBlackOnly = plan.Page.IsBlackOnly,
            Score = ScoreOf(plan),
        };
    }

    private static PageScore ScoreOf(PagePlan plan) => new(
        plan.Found.Cost,
        plan.Found.Gap,
        plan.Found.Faults,
        [.. plan.Found.Page.Spots.Select(spot => new StorySpot(
            plan.Copies[spot.Story].Story.Id, spot.Column, plan.FirstLine + spot.Line, spot.Shape.Span, spot.Shape.Height,
            spot.Shape.HeadSize, spot.Shape.IsFramed, spot.Shape.Cost))]);
}
