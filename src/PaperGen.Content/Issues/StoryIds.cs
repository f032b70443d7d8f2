using System.Globalization;

namespace PaperGen.Content;

/// <summary>
/// Gives every story its stable name: the slug, else page and place on the page as the files have it, so that the wishes
/// of <c>issue.yml</c> never rename a story.
/// </summary>
internal sealed class StoryIds(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SourceSpan> _slugs = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, int> _ordinals = [];

    /// <summary>Takes the slugs, before any name is made, so that none is made twice. True when the slug is the story's own.</summary>
    public bool Claim(string slug, SourceSpan source)
    {
        if (_slugs.TryGetValue(slug, out var first))
        {
            diagnostics.Error("PG316", source, $"the slug {slug} is taken", $"{first} has it; choose another");
            return false;
        }
        _slugs.Add(slug, source);
        _taken.Add(slug);
        return true;
    }

    /// <summary>The name of the next story of a page; page 0 are the stories without page.</summary>
    /// <param name="page">Page number.</param>
    /// <param name="slug">Its slug, when it has one of its own.</param>
    public string Next(int page, string? slug)
    {
        // A story with a slug is counted too: the ones behind it keep their names when it gets its slug.
        var ordinal = _ordinals[page] = _ordinals.GetValueOrDefault(page) + 1;
        if (slug is not null) return slug;
        var id = string.Create(CultureInfo.InvariantCulture, $"{page:00}-{ordinal:00}");
        // Another story may bear 02-01 as its slug.
        while (!_taken.Add(id)) id += "-";
        return id;
    }
}
