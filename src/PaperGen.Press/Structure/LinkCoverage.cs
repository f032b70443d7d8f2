using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>
/// Which link lies over which content, so that the text stands inside the link's element. A link over several
/// blocks, or over a part of one, stays an element of its own.
/// </summary>
internal sealed class LinkCoverage
{
    private readonly Dictionary<LinkAnnotation, int> _contentOfLink = [];
    private readonly Dictionary<int, LinkAnnotation> _linkOfContent = [];

    public static LinkCoverage Of(ComposedPage page, PageTags tags, IReadOnlyList<LinkAnnotation> links)
    {
        var coverage = new LinkCoverage();
        if (links.Count == 0) return coverage;
        var bounds = new Rect?[tags.Contents.Count];
        for (var i = 0; i < page.Items.Length; i++)
        {
            if (tags[i] >= 0) bounds[tags[i]] = Union(bounds[tags[i]], page.Items[i].Bounds);
        }

        foreach (var link in links)
        {
            var covered = Enumerable.Range(0, bounds.Length).Where(c => Contains(link.Item.Bounds, bounds[c]!.Value)).Take(2).ToList();
            if (covered is not [var content] || !coverage._linkOfContent.TryAdd(content, link)) continue;
            coverage._contentOfLink.Add(link, content);
        }

        return coverage;
    }

    /// <summary>The content that a link covers, or -1.</summary>
    public int ContentOf(LinkAnnotation link) => _contentOfLink.GetValueOrDefault(link, -1);

    /// <summary>The link over a content, or null.</summary>
    public LinkAnnotation? LinkOf(int content) => _linkOfContent.GetValueOrDefault(content);

    private static bool Contains(Rect outer, Rect inner)
    {
        const double Slack = 0.5; // em boxes may stand a little over the line
        return inner.X.Value >= outer.X.Value - Slack && inner.Right.Value <= outer.Right.Value + Slack
            && inner.Y.Value >= outer.Y.Value - Slack && inner.Bottom.Value <= outer.Bottom.Value + Slack;
    }

    private static Rect Union(Rect? a, Rect b)
    {
        if (a is not { } first) return b;
        var x = Math.Min(first.X.Value, b.X.Value);
        var y = Math.Min(first.Y.Value, b.Y.Value);
        return new Rect(new(x), new(y), new(Math.Max(first.Right.Value, b.Right.Value) - x), new(Math.Max(first.Bottom.Value, b.Bottom.Value) - y));
    }
}
