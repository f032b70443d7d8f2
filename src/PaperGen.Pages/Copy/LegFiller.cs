using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>A story's text and pictures in legs of one height: a shape but for its headline.</summary>
/// <param name="Copy">What is set in it; the byline stands where the measure has room for it.</param>
/// <param name="Plan">Its legs.</param>
/// <param name="Body">Its text in the legs' measure.</param>
/// <param name="Figures">The pictures, at the top of the legs.</param>
/// <param name="Height">Grid lines of the tallest leg, pictures included.</param>
/// <param name="Break">How the text stands in the legs.</param>
internal sealed record FilledLegs(
    StoryCopy Copy, LegPlan Plan, IReadOnlyList<BodyParagraph> Body, FigureStack? Figures, int Height, LegBreak Break);

/// <summary>Finds the heights in which a story fills its legs. Each is found once: a page asks for the shapes of a story several times.</summary>
internal sealed class LegFiller(Theme theme, ITypesetter typesetter)
{
    private readonly FigureSetter _figures = new(theme, typesetter);
    private readonly BodySetter _bodies = new(theme, typesetter);
    private readonly Dictionary<Wanted, (StoryCopy Copy, IReadOnlyList<BodyParagraph> Body)> _set = [];
    private readonly Dictionary<WantedLegs, List<FilledLegs>> _filled = [];

    private readonly record struct Wanted(StoryCopy Copy, Points Measure);

    private readonly record struct WantedLegs(StoryCopy Copy, LegPlan Plan, int Lines, int PictureColumns);

    /// <summary>The ways to fill the legs of a plan.</summary>
    /// <param name="copy">The story.</param>
    /// <param name="plan">Its legs.</param>
    /// <param name="lines">Grid lines of the page.</param>
    /// <param name="pictureColumns">Columns that its pictures cover at least.</param>
    public List<FilledLegs> Fill(StoryCopy copy, LegPlan plan, int lines, int pictureColumns)
    {
        // Without pictures all their widths are one.
        if (copy.Figures.IsEmpty) pictureColumns = 1;
        var wanted = new WantedLegs(copy, plan, lines, pictureColumns);
        if (!_filled.TryGetValue(wanted, out var filled))
        {
            var (set, body) = SetWell(copy, plan.Measure);
            _filled.Add(wanted, filled = [.. Fill(set, plan, body, lines, pictureColumns)]);
        }

        return filled;
    }

    /// <summary>The same with white for what its text wants of a whole number of lines in each leg.</summary>
    public List<FilledLegs> FillPadded(StoryCopy copy, LegPlan plan, int lines, int pictureColumns)
    {
        var (set, body) = SetWell(copy, plan.Measure);
        return [.. Fill(set, plan, Padded(body, plan), lines, pictureColumns)];
    }

    /// <summary>The most columns that the pictures of a story may cover; 0 without any.</summary>
    public int WidestPicture(StoryCopy copy, int lines) => _figures.WidestOf(copy, lines);

    /// <summary>The text of a story in one measure.</summary>
    public IReadOnlyList<BodyParagraph> SetBody(StoryCopy copy, Points measure) => copy.Body ?? _bodies.Set(copy, measure);

    private IEnumerable<FilledLegs> Fill(StoryCopy copy, LegPlan plan, IReadOnlyList<BodyParagraph> body, int lines, int pictureColumns)
    {
        foreach (var figures in _figures.StacksOf(copy, plan, lines, pictureColumns))
        {
            foreach (var (height, broken) in LegHeights.Of(body, plan, figures, lines)) yield return new FilledLegs(copy, plan, body, figures, height, broken);
        }
    }

    private (StoryCopy Copy, IReadOnlyList<BodyParagraph> Body) SetWell(StoryCopy copy, Points measure)
    {
        if (_set.TryGetValue(new Wanted(copy, measure), out var set)) return set;
        var body = SetBody(copy, measure);
        set = copy is { WithBylineLine: { } other, Body: null } && body.Count > 0 && !BylineFit.IsGood(copy.Story, body[0])
            ? (other, SetBody(other, measure))
            : (copy, body);
        _set.Add(new Wanted(copy, measure), set);
        return set;
    }

    // A line or two below a wide table fill no leg: white does, where nothing else is to be had.
    private IReadOnlyList<BodyParagraph> Padded(IReadOnlyList<BodyParagraph> body, LegPlan plan)
    {
        var text = body.Sum(p => p.Settings[0].LineCount);
        var missing = text == 0 ? 0 : (plan.Legs - text % plan.Legs) % plan.Legs;
        return [.. body, .. Enumerable.Range(0, missing).Select(i => _bodies.Blank(1000 + i, body[0].Source))];
    }
}
