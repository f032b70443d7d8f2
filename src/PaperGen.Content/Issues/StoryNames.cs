using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PaperGen.Content.Yaml;

namespace PaperGen.Content;

/// <summary>Finds the story that an editor means by its slug, its headline, the headline's beginning, its file, or its number on the page.</summary>
internal static class StoryNames
{
    /// <summary>Index of the story, or -1 with a diagnostic.</summary>
    public static int Find(IReadOnlyList<Story> stories, TextLine name, DiagnosticBag diagnostics)
    {
        var wanted = Fold(name.Text);
        var found = Matches(stories, s => s.Slug == name.Text);
        if (found.Length == 0) found = Matches(stories, s => Fold(s.Headline.Text) == wanted);
        if (found.Length == 0 && wanted.Length > 0) found = Matches(stories, s => Fold(s.Headline.Text).StartsWith(wanted, StringComparison.Ordinal));
        if (found.Length == 0) found = Matches(stories, s => IsFile(s.Source.File, name.Text));
        // 3 is the third story of the page, in the order of the files.
        if (found.Length == 0 && int.TryParse(name.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= stories.Count) found = [number - 1];
        if (found.Length == 1) return found[0];
        if (found.Length > 1)
        {
            diagnostics.Error("PG315", name.Source, $"{found.Length} stories of the page are called {name.Text}", "write more of the headline");
            return -1;
        }
        var headlines = stories.Select(s => s.Headline.Text).ToList();
        var nearest = NearestWord.Of(name.Text, headlines)
            ?? NearestWord.Of(name.Text, headlines.Select(h => h[..Math.Min(h.Length, name.Text.Length)]));
        diagnostics.Error("PG315", name.Source, $"no story of the page is called {name.Text}",
            nearest is not null ? $"did you mean {nearest}?" : headlines.Count == 0 ? null : $"stories: {string.Join("; ", headlines)}");
        return -1;
    }

    private static ImmutableArray<int> Matches(IReadOnlyList<Story> stories, Func<Story, bool> isMeant) =>
        [.. Enumerable.Range(0, stories.Count).Where(i => isMeant(stories[i]))];

    private static bool IsFile(string? path, string name) =>
        path is not null && path.EndsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[^(name.Length + 1)] == '/');

    /// <summary>Without white space and with one form of each mark, so that nobody has to copy a headline's typography.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c)) continue;
            folded.Append(c switch { '“' or '”' => '"', '‘' or '’' => '\'', _ => char.ToLowerInvariant(c) });
        }
        return folded.ToString();
    }
}
