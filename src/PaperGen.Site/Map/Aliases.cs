using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Site.Map;

/// <summary>Another address that leads to a story.</summary>
internal sealed record Alias(SitePath Path, StoryEntry Story);

/// <summary>Reads the <c>aliases</c> of stories, such as addresses that they had before.</summary>
internal static class Aliases
{
    // Folders and files of the website's root that are not a year's.
    private static readonly HashSet<string> s_taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "index.html", "404.html", "about", "archive", "assets", "contributor", "pictures", "search", "section", "tag",
    };

    public static ImmutableArray<Alias> Of(IReadOnlyList<IssueEntry> issues, DiagnosticBag diagnostics)
    {
        var stories = issues.SelectMany(issue => issue.Stories).Where(story => !story.Story.Aliases.IsEmpty).ToList();
        if (stories.Count == 0) return [];
        var taken = issues.SelectMany(issue => issue.Stories.Select(s => s.Path).Concat(issue.Pages.Select(p => p.Path)).Append(issue.Path))
            .Select(path => path.File).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var aliases = ImmutableArray.CreateBuilder<Alias>();
        foreach (var story in stories)
        {
            foreach (var written in story.Story.Aliases)
            {
                if (Read(written) is not { } path)
                    diagnostics.Warn("PG464", story.Story.Source, $"the alias {written} is no address on the website", "write it as /2024/05/old-name/, in letters, digits and - _ .");
                else if (s_taken.Contains(path.File.Split('/')[0]) || !taken.Add(path.File))
                    diagnostics.Warn("PG465", story.Story.Source, $"the alias {written} is the address of another page", "take the alias away, or change that page's slug");
                else
                    aliases.Add(new Alias(path, story));
            }
        }

        return aliases.ToImmutable();
    }

    // /2024/05/old-name/, /old.html, or the same with the host before it.
    private static SitePath? Read(string written)
    {
        var path = Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address!.AbsolutePath : written;
        var parts = Uri.UnescapeDataString(path).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 12 || !parts.All(IsPlain)) return null;
        var file = string.Join('/', parts);
        return file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) ? new SitePath(file) : SitePath.Folder(file);
    }

    private static bool IsPlain(string part) =>
        part.Length <= 80 && part[0] != '.' && part[^1] != '.' && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
}
