using PaperGen.Content.Yaml;

namespace PaperGen.Content;

/// <summary>Opens the files of an issue, each once, and decides whether one is a transcript or Markdown.</summary>
internal sealed class IssueFiles(ISourceFolder folder, TimeZoneInfo? zone, DiagnosticBag diagnostics)
{
    private readonly IReadOnlyList<string> _all = folder.List();
    private readonly Dictionary<string, SourceSpan> _used = new(StringComparer.Ordinal);

    /// <summary>True for files that hold stories by their name. Notes to colleagues (README.md, _draft.md, .hidden) are left alone.</summary>
    public static bool IsContent(string path)
    {
        var parts = path.Split('/');
        if (parts.Any(p => p.StartsWith('_') || p.StartsWith('.'))) return false;
        return HasEnding(path, ".txt") || (IsMarkdownName(path) && !parts[^1].StartsWith("README.", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Transcripts that no page has named.</summary>
    public IEnumerable<string> UnusedTranscripts => _all.Where(p => IsContent(p) && !IsMarkdownName(p) && !_used.ContainsKey(p));

    /// <summary>Markdown files that no page has named.</summary>
    public IEnumerable<string> UnusedMarkdown => _all.Where(p => IsContent(p) && IsMarkdownName(p) && !_used.ContainsKey(p));

    /// <summary>Reads a file that an editor named; null, with a diagnostic, when it cannot be opened.</summary>
    public MarkdownPage? Read(TextLine name, TranscriptOptions options)
    {
        if (RelativePath.Read(name.Text, name.Source, 0, "PG311", diagnostics) is not { } path) return null;
        if (_used.TryGetValue(path, out var first))
        {
            diagnostics.Error("PG318", name.Source, $"{path} is named twice; its text would stand twice", $"{first} names it first; remove one of them");
            return null;
        }
        return Read(path, name.Source, options);
    }

    /// <summary>Reads a file of the folder.</summary>
    public MarkdownPage? Read(string path, SourceSpan named, TranscriptOptions options)
    {
        _used[path] = named;
        if (folder.Open(path) is not { } file)
        {
            ReportMissing(path, named);
            return null;
        }
        var decoded = TextDecoder.Decode(file);
        diagnostics.AddRange(decoded.Diagnostics);
        if (decoded.HasErrors) return null;
        if (IsMarkdown(decoded.Value))
            return MarkdownReader.Read(decoded.Value, new MarkdownOptions(options.PageNumber, options.Folio, options.Section, zone), diagnostics);
        var page = TranscriptReader.Read(decoded.Value, options);
        diagnostics.AddRange(page.Diagnostics);
        return new MarkdownPage(page.Value, []);
    }

    /// <summary>
    /// Markdown by its name, and by a sign of Markdown in the text: front matter, a heading, a picture, a list, a quote or a table.
    /// A .md file without any of them is a transcript that was given the wrong name.
    /// </summary>
    public static bool IsMarkdown(SourceText text)
    {
        if (!IsMarkdownName(text.Path)) return false;
        for (var line = 1; line <= text.LineCount; line++)
        {
            var start = text.Line(line).TrimStart();
            if (start.StartsWith("---") || start.StartsWith("#") || start.StartsWith("![") || start.StartsWith("> ") || start.StartsWith("- ")
                || start.StartsWith("* ") || start.StartsWith("1. ") || start.StartsWith("|") || start.StartsWith("```") || start.StartsWith(":::")) return true;
        }
        return false;
    }

    private void ReportMissing(string path, SourceSpan named)
    {
        if (_all.Any(p => p.StartsWith(path + "/", StringComparison.Ordinal)))
        {
            diagnostics.Error("PG312", named, $"{path} is a folder, not a file", "name the files in it");
            return;
        }
        var nearest = NearestWord.Of(path, _all.Where(IsContent));
        diagnostics.Error("PG310", named, $"there is no file {path}", nearest is null ? null : $"did you mean {nearest}?");
    }

    private static bool IsMarkdownName(string path) => HasEnding(path, ".md") || HasEnding(path, ".markdown");

    private static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
