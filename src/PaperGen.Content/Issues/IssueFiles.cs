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

    /// <summary>Takes a file that an editor named; what is wrong with the name is told when it is read.</summary>
    public FileReading Take(TextLine name, TranscriptOptions options)
    {
        var said = new DiagnosticBag();
        var path = RelativePath.Read(name.Text, name.Source, 0, "PG311", said);
        if (path is not null && _used.TryGetValue(path, out var first))
        {
            said.Error("PG318", name.Source, $"{path} is named twice; its text would stand twice", $"{first} names it first; remove one of them");
            path = null;
        }

        return Take(path, name.Source, options, said);
    }

    /// <summary>Takes a file of the folder.</summary>
    public FileReading Take(string path, TranscriptOptions options) => Take(path, SourceSpan.WholeFile(path), options, new DiagnosticBag());

    /// <summary>Reads files side by side; what there is to say of them comes in their order.</summary>
    public void Read(IReadOnlyList<FileReading> readings)
    {
        OneByOne.Do(readings.Count, i => readings[i].Page = Read(readings[i]));
        foreach (var reading in readings) diagnostics.AddRange(reading.Said.ToImmutable());
    }

    private FileReading Take(string? path, SourceSpan named, TranscriptOptions options, DiagnosticBag said)
    {
        if (path is not null) _used[path] = named;
        return new FileReading(path, named, options, said);
    }

    private MarkdownPage? Read(FileReading reading)
    {
        var (path, named, options, said) = reading;
        if (path is null) return null;
        if (folder.Open(path) is not { } file)
        {
            ReportMissing(path, named, said);
            return null;
        }

        var decoded = TextDecoder.Decode(file);
        said.AddRange(decoded.Diagnostics);
        if (decoded.HasErrors) return null;
        if (IsMarkdown(decoded.Value))
            return MarkdownReader.Read(decoded.Value, new MarkdownOptions(options.PageNumber, options.Folio, options.Section, zone), said);
        var page = TranscriptReader.Read(decoded.Value, options);
        said.AddRange(page.Diagnostics);
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

    private void ReportMissing(string path, SourceSpan named, DiagnosticBag said)
    {
        if (_all.Any(p => p.StartsWith(path + "/", StringComparison.Ordinal)))
        {
            said.Error("PG312", named, $"{path} is a folder, not a file", "name the files in it");
            return;
        }
        var nearest = NearestWord.Of(path, _all.Where(IsContent));
        said.Error("PG310", named, $"there is no file {path}", nearest is null ? null : $"did you mean {nearest}?");
    }

    private static bool IsMarkdownName(string path) => HasEnding(path, ".md") || HasEnding(path, ".markdown");

    private static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A file that is to be read.</summary>
/// <param name="Path">Where it lies in the folder; null where the name that was given is of no use.</param>
/// <param name="Named">Where it was named.</param>
/// <param name="Options">What it cannot tell of itself.</param>
/// <param name="Said">What there is to say of it.</param>
internal sealed record FileReading(string? Path, SourceSpan Named, TranscriptOptions Options, DiagnosticBag Said)
{
    /// <summary>What it holds; null while it is not read, and when it cannot be opened.</summary>
    public MarkdownPage? Page { get; set; }
}
