using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Finds the shapes of a story with its headline from top to bottom at its left (竖题), as tall as its text.</summary>
internal sealed class VerticalHeads(Theme theme, ITypesetter typesetter)
{
    // In less of its height a headline looks lost.
    private const double LeastFill = 0.55;

    // Line distance of a headline in two lines, as a multiple of its size.
    public const double Pitch = 1.25;

    private const int MostColumns = 3;

    // A break against the sense is no variety.
    private const double WorstCost = 60;

    private readonly BodySetter _bodies = new(theme, typesetter);

    /// <summary>Whether a story can have such a headline: a plain one, of Chinese characters, without pictures.</summary>
    public static bool MayStand(StoryCopy copy) =>
        copy is { Kicker: null, Summary: null, BylineLine: null, Body: null, ContinuedFrom: null, Members.IsEmpty: true }
        && copy.Decks.IsEmpty && copy.Figures.IsEmpty && copy.Tables.IsEmpty
        && copy.Story.Kind == StoryKind.News
        && copy.Story.Placement is { Lead: false, HeadlineSize: null, Frame: not true, Span: null or 2 or 3 }
        && copy.Headline.Length is >= 5 and <= 22
        && copy.Headline.All(c => c >= 0x2E80 || c is ' ' or '“' or '”' or '·');

    /// <summary>The shapes.</summary>
    public IEnumerable<StoryLayout> Build(StoryCopy copy, int step, int columns, int lines)
    {
        for (var span = 2; span <= Math.Min(MostColumns, columns); span++)
        {
            if (copy.Story.Placement.Span is { } wish && wish != span || LegPlan.WithStrip(theme.Grid, span) is not { } plan) continue;
            var body = _bodies.Set(copy, plan.Measure);
            if (body.Count == 0 || copy.WithBylineLine is not null && !BylineFit.IsGood(copy.Story, body[0])) continue;
            foreach (var (height, broken) in LegHeights.Of(body, plan, null, lines - 1))
            {
                if (HeadOf(copy, step, plan, height) is var (head, cost)) yield return ShapeOf(copy, plan, body, height, broken, head, cost);
            }
        }
    }

    private (HeadBlock Head, int Cost)? HeadOf(StoryCopy copy, int step, LegPlan plan, int height)
    {
        var room = theme.Grid.Leading * height - (theme.Grid.Leading - theme.Grid.Body);
        // The lead's sizes are the lead's alone.
        var ladder = theme.Ladder.Skip(Math.Max(1, step)).Take(2).ToList();
        if (ladder.Count == 0) return null;
        HeadSetting? best = null;
        var sizes = ladder[0].Sizes.AddRange(ladder.Count > 1 ? ladder[1].Sizes : []);
        foreach (var setting in typesetter.FitVerticalHead(copy.Headline, ladder[0].Style, sizes, 2, room))
        {
            var width = setting.Size * (1 + Pitch * (setting.LineCount - 1));
            if (width > plan.Strip || setting.Fill is < LeastFill or > 1 || setting.Cost > WorstCost) continue;
            if (best is null || setting.Size * setting.Fill > best.Size * best.Fill) best = setting;
        }

        if (best is null) return null;
        var lines = new HeadPart(best.Set, best.LineCount, ItemRole.Headline, 0, Points.Zero, Points.Zero, LineAlignment.Left);
        var head = new HeadBlock([lines], room, 1, best.Size, best.LineCount, Points.Zero, Math.Max(1, step)) { IsVertical = true };
        return (head, (int)(theme.Weight("head_fit") * (best.Cost / 100 + (1 - best.Fill))));
    }

    private StoryLayout ShapeOf(StoryCopy copy, LegPlan plan, IReadOnlyList<BodyParagraph> body, int height, LegBreak broken, HeadBlock head, int headCost)
    {
        // Beside its text it is no neighbour to other headlines: it has no size that could be too near to theirs.
        var cost = headCost + theme.Weight("leg_break") * broken.Cost + theme.Weight("leg_length") * Math.Max(0, 10 - height);
        return new StoryLayout(new FilledLegs(copy, plan, body, null, height, broken), head, height + 1, cost) { HeadLines = 1, UprightSize = head.Size.Value };
    }
}
