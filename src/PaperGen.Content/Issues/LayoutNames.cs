namespace PaperGen.Content;

/// <summary>Finds the stories that a layout names: each of the page stands in it once.</summary>
internal sealed class LayoutNames(IReadOnlyList<Story> stories, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SourceSpan> _named = new(StringComparer.Ordinal);

    /// <summary>The layout with the stories' Ids; null when it cannot be followed.</summary>
    public PageLayout? Resolve(PageLayout layout)
    {
        var resolved = Part(layout);
        if (resolved is null) return null;
        foreach (var story in stories.Where(s => !_named.ContainsKey(s.Id)))
        {
            diagnostics.Error("PG322", layout.Source, $"the layout has no place for {story.Headline.Text}", "name it in the layout, or move it to another page");
            resolved = null;
        }

        return resolved;
    }

    private PageLayout? Part(PageLayout part)
    {
        if (part.Kind == LayoutKind.Story) return Story(part);
        // All names are looked up, so that one run shows every mistake.
        var parts = part.Parts.Select(Part).ToList();
        return parts.Contains(null) ? null : part with { Parts = [.. parts!] };
    }

    private PageLayout? Story(PageLayout part)
    {
        var found = StoryNames.Find(stories, new TextLine(part.StoryId, part.Source), diagnostics);
        if (found < 0) return null;
        var story = stories[found];
        if (_named.TryAdd(story.Id, part.Source)) return part with { StoryId = story.Id };
        diagnostics.Error("PG321", part.Source, $"{story.Headline.Text} stands twice in the layout", $"first at {_named[story.Id]}");
        return null;
    }
}
