using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages.Tests;

/// <summary>A good page, spoilt in one place, must be found out.</summary>
public class PageCheckTests
{
    private static readonly Theme Daily = new();
    private static readonly Issue Issue = GeneratedIssue.Of(7, 6);
    private static readonly Edition Good = PageComposer.Compose(
        Issue, new Newspaper(Issue.Source) { Title = "劳动午报" }, Daily, new MonospacedTypesetter(), new EmptyPictureShelf()).Value;

    [Fact]
    public void A_good_page_has_no_error() =>
        Assert.DoesNotContain(PageCheck.Check(Good.Pages[0], Daily).Verdicts, v => v.Level == VerdictLevel.Error);

    [Fact]
    public void A_line_off_the_grid_is_found() => AssertFound("T15-grid", Change(IsBody, t => Moved(t, 0, 3)));

    [Fact]
    public void A_line_on_another_is_found() => AssertFound("L18-overlap", Change(IsBody, t => Moved(t, 0, 13.2)));

    [Fact]
    public void A_line_outside_the_type_area_is_found() => AssertFound("L1-type-area", Change(IsBody, t => Moved(t, -30, 0)));

    [Fact]
    public void Text_beside_its_headline_is_found() => AssertFound("L4-above-head", Change(IsBody, t => Moved(t, 0, -13.2 * 6)));

    [Fact]
    public void Legs_that_end_apart_are_found()
    {
        var story = Good.Pages[0].Stories.First(s => LegsOf(s.StoryId) > 1).StoryId;
        var last = Good.Pages[0].Items.OfType<PlacedText>().Where(t => t.StoryId == story && t.Role == ItemRole.Body).TakeLast(3).ToList();
        AssertFound("L4-bottoms", Good.Pages[0] with { Items = [.. Good.Pages[0].Items.Where(i => !last.Contains(i))] });
    }

    [Fact]
    public void Headlines_of_one_size_side_by_side_are_found()
    {
        var heads = Good.Pages[0].Items.OfType<PlacedText>().Where(t => t.Role == ItemRole.Headline).DistinctBy(t => t.StoryId).Take(2).ToList();
        var beside = heads[0].Bounds with { X = heads[0].Bounds.Right + new Points(10) };
        AssertFound("L5-tombstone", Change(t => t == heads[1], t => t with { Bounds = beside, Line = t.Line with { Em = heads[0].Line.Em } }));
    }

    [Fact]
    public void A_small_lead_is_found() => AssertFound("L7-no-lead", Change(
        t => t.Role == ItemRole.Headline, t => t with { Line = t.Line with { Em = new Points(21) } }));

    [Fact]
    public void A_white_column_is_found()
    {
        var last = Good.Pages[0].Stories[^1].StoryId;
        var page = Good.Pages[0] with { Items = [.. Good.Pages[0].Items.Where(i => i.StoryId != last)] };
        AssertFound("L9-fill", page);
        AssertFound("L9-white", page);
    }

    [Fact]
    public void A_lonely_last_line_is_found()
    {
        var body = Good.Pages[0].Items.OfType<PlacedText>().Where(IsBody).ToList();
        var top = body.Zip(body.Skip(1)).First(p => p.First.StoryId == p.Second.StoryId && p.Second.Bounds.Y < p.First.Bounds.Y && p.First.Block == p.Second.Block).Second;
        AssertFound("L10-widow", Change(t => t == top, t => t with { Line = t.Line with { EndsParagraph = true } }));
    }

    [Fact]
    public void Lost_and_doubled_text_is_found()
    {
        var body = Good.Pages[0].Items.OfType<PlacedText>().Where(IsBody).ToList();
        var lost = Good with { Pages = [Good.Pages[0] with { Items = Good.Pages[0].Items.Remove(body[20]) }] };
        Assert.Contains(PageCheck.CheckText(lost, Issue), v => v.Rule == "L17-lost");
        var long_ = body.Where(t => t.StoryId == body[0].StoryId).Take(12).Select(t => (PlacedItem)t).ToImmutableArray();
        var doubled = Good with { Pages = [Good.Pages[0] with { Items = Good.Pages[0].Items.AddRange(long_) }] };
        Assert.NotEmpty(PageCheck.CheckText(doubled, Issue));
    }

    [Fact]
    public void A_good_page_has_its_figures()
    {
        var figures = PageCheck.Check(Good.Pages[0], Daily).Figures;
        Assert.True(figures.Fill > 0.97, $"{figures.Fill:P1}");
        Assert.Equal((0, 0, 0, 0), (figures.OffGridLines, figures.Tombstones, figures.Overset, figures.Jumps));
        Assert.InRange(figures.LegDifference, 0, 1.1);
        Assert.InRange(figures.RankCorrelation!.Value, 0, 1);
        Assert.Contains("0 lines off the grid", figures.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_turned_upside_down_show_in_the_correlation()
    {
        var stories = Good.Pages[0].Stories;
        var page = Good.Pages[0] with { Stories = [.. stories.Select(s => s with { Rank = stories.Length - 1 - s.Rank })] };
        Assert.True(PageCheck.Check(page, Daily).Figures.RankCorrelation < 0);
        AssertFound("L7-rank", page);
    }

    [Fact]
    public void A_third_frame_and_frames_that_touch_are_found()
    {
        var stories = Good.Pages[0].Stories.Take(3);
        var page = Good.Pages[0] with { Items = [.. Good.Pages[0].Items, .. stories.Select(s => new PlacedFrame(s.Bounds, ItemRole.Decoration, s.StoryId, 0, new Points(0.5), Ink.Black))] };
        AssertFound("L12-frames", page);
        AssertFound("L12-touch", page);
    }

    [Fact]
    public void A_caption_far_from_its_picture_is_found()
    {
        var story = Good.Pages[0].Stories[1];
        var caption = Good.Pages[0].Items.OfType<PlacedText>().First(t => t.StoryId == story.StoryId && IsBody(t)) with { Role = ItemRole.Caption };
        var box = new Rect(caption.Bounds.X, caption.Bounds.Y - new Points(140), caption.Bounds.Width, new Points(100));
        AssertFound("L11-caption", Good.Pages[0] with { Items = [caption, new PlacedPicture(box, ItemRole.Picture, story.StoryId, 0, "a.jpg", "")] });
    }

    [Fact]
    public void Stories_that_interlock_are_found() => AssertFound("L3-modular", Change(IsBody, t => Moved(t, 0, 250)));

    [Fact]
    public void A_page_without_its_folio_line_is_found() =>
        AssertFound("L16-furniture", Good.Pages[0] with { Items = [.. Good.Pages[0].Items.Where(i => i.Role != ItemRole.Furniture)] });

    [Fact]
    public void Legs_of_many_measures_are_found()
    {
        var story = Good.Pages[0].Stories[0].StoryId;
        AssertFound("L2-measure", Good.Pages[0] with
        {
            Items = [.. Good.Pages[0].Items.Select(i => i is PlacedText { Role: ItemRole.Body } t && t.StoryId == story ? t with { Bounds = t.Bounds with { Width = new Points(60) }, Line = t.Line with { EndsParagraph = false } } : i)],
        });
    }

    [Fact]
    public void A_jump_without_its_other_end_is_found()
    {
        var line = Good.Pages[0].Items.OfType<PlacedText>().First(IsBody);
        var jump = line with { Role = ItemRole.Jump, Line = line.Line with { Text = "（下转第7版）" } };
        var edition = Good with { Pages = [Good.Pages[0] with { Items = Good.Pages[0].Items.Add(jump) }] };
        Assert.Contains(PageCheck.CheckJumps(edition), v => v.Rule == "L13-jump");
        Assert.Empty(PageCheck.CheckJumps(Good));
    }

    private static bool IsBody(PlacedText text) => text.Role == ItemRole.Body;

    private static int LegsOf(string story) => Good.Pages[0].Items.OfType<PlacedText>()
        .Where(t => t.StoryId == story && IsBody(t)).Select(t => t.OriginX).Distinct().Count();

    private static PlacedText Moved(PlacedText text, double x, double y) => text with
    {
        Bounds = text.Bounds with { X = text.Bounds.X + new Points(x), Y = text.Bounds.Y + new Points(y) },
        OriginX = text.OriginX + new Points(x),
        Baseline = text.Baseline + new Points(y),
    };

    // Changes all headlines, or else the first line that is meant.
    private static ComposedPage Change(Func<PlacedText, bool> which, Func<PlacedText, PlacedText> how)
    {
        var changed = false;
        return Good.Pages[0] with
        {
            Items = [.. Good.Pages[0].Items.Select(i =>
            {
                if (i is not PlacedText text || !which(text) || changed && text.Role == ItemRole.Body) return i;
                changed = true;
                return how(text);
            })],
        };
    }

    private static void AssertFound(string rule, ComposedPage page) =>
        Assert.Contains(PageCheck.Check(page, Daily).Verdicts, v => v.Rule == rule);
}
