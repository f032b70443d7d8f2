using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PaperGen.Site.Map;
using PaperGen.Site.Models;

namespace PaperGen.Site.Search;

/// <summary>
/// The index of the search as small scripts, of which a query loads a few: <c>docs/search.md</c> describes them. Scripts, because a page
/// that is opened from a disk may load these and no data.
/// </summary>
internal sealed class SearchFiles(SiteContext site)
{
    public const string Folder = "search/";

    // What a script holds in letters: small enough that eight terms and the twelve stories that a search looks at stay below 300 KB.
    private const int TermsSize = 6_500;
    private const int StoriesSize = 4_000;

    // Who looks for the end of a book finds it there; its place in it is not shown.
    private const int LongestText = 20_000;

    private const int MostParts = 1 << 14;
    private const string Opening = "papergenSearch(";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly SearchIndex _index = new();
    private readonly List<int> _groups = [];
    private readonly IncrementalHash _version = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Address of the script that a search begins with; known when all files were taken.</summary>
    public string? Root { get; private set; }

    /// <summary>All files, made while they are taken: first the stories, oldest first, then the terms, at last the root.</summary>
    public IEnumerable<SiteFile> Write()
    {
        foreach (var file in WriteStories()) yield return Noted(file);
        foreach (var file in WriteTerms(Parts())) yield return Noted(file);
        var version = Convert.ToHexStringLower(_version.GetHashAndReset())[..10];
        var root = WriteRoot(version);
        Root = SitePath.Encode(root.Path);
        yield return root;
    }

    private SiteFile Noted(SiteFile file)
    {
        _version.AppendData(file.Content.Span);
        return file;
    }

    private IEnumerable<SiteFile> WriteStories()
    {
        var group = new List<(StoryEntry Story, SearchStory Text)>();
        var size = 0;
        var number = 0;
        foreach (var story in site.Map.Issues.SelectMany(issue => issue.Stories))
        {
            var text = SearchStory.Of(story, site.Text);
            Index(number++, story, text);
            if (size > 0 && size + text.Text.Length > StoriesSize)
            {
                yield return Group(group);
                group.Clear();
                size = 0;
            }

            group.Add((story, text));
            size += Math.Min(text.Text.Length, LongestText);
        }

        if (group.Count > 0) yield return Group(group);
    }

    private void Index(int number, StoryEntry story, SearchStory text)
    {
        _index.Add(number, story.Title, isHeadline: true);
        _index.Add(number, text.Heads, isHeadline: false);
        _index.Add(number, text.Text, isHeadline: false);
        if (story.Section is { } section) _index.AddTerm(number, ":section:" + section);
        foreach (var (name, _) in Contributors.Of(story.Story, site.Text))
        {
            _index.Add(number, name, isHeadline: false);
            _index.AddTerm(number, ":by:" + name);
        }
    }

    private SiteFile Group(List<(StoryEntry Story, SearchStory Text)> stories)
    {
        _groups.Add(stories.Count);
        return Script(FormattableString.Invariant($"stories/{_groups.Count - 1}"), json =>
        {
            json.WriteStartArray();
            foreach (var (story, text) in stories)
            {
                json.WriteStartArray();
                json.WriteStringValue(story.Address);
                json.WriteStringValue(story.Title);
                json.WriteStringValue(story.Section ?? "");
                json.WriteStringValue(story.Page is { } page ? site.PageLabel(page) : "");
                json.WriteStringValue(string.Join(' ', Contributors.Of(story.Story, site.Text).Select(c => c.Name).Distinct()));
                json.WriteStringValue(text.Heads);
                json.WriteStringValue(Shortened(text.Text));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        });
    }

    private static string Shortened(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

    // A power of two, so that a part is some bits of a term's hash.
    private int Parts()
    {
        var parts = 1;
        while (parts < MostParts && _index.Size / parts > TermsSize) parts *= 2;
        return parts;
    }

    private IEnumerable<SiteFile> WriteTerms(int parts)
    {
        var files = new List<(string Term, PostingList All, PostingList Headlines)>?[parts];
        foreach (var entry in _index.Terms) (files[Part(entry.Term, parts)] ??= []).Add(entry);
        _parts = parts;
        for (var part = 0; part < parts; part++)
        {
            yield return Script(FormattableString.Invariant($"terms/{part}"), json =>
            {
                var lists = new StringBuilder();
                json.WriteStartObject();
                foreach (var (term, all, headlines) in files[part] ?? [])
                {
                    lists.Clear();
                    all.AppendTo(lists);
                    if (headlines.Count > 0) headlines.AppendTo(lists.Append(' '));
                    json.WriteString(term, lists.ToString());
                }

                json.WriteEndObject();
            });
            files[part] = null;
        }
    }

    private int _parts = 1;

    /// <summary>In which of so many parts a term stands: FNV-1a of its letters; words by their first three, so that all words with one beginning stand together.</summary>
    internal static int Part(string term, int parts)
    {
        var isWord = term.Length > 3 && term.AsSpan().IndexOf(':') < 0 && term[0] < '\u2E80';
        var hash = 2166136261u;
        foreach (var c in isWord ? term.AsSpan(0, 3) : term) hash = (hash ^ c) * 16777619u;
        return (int)(hash & (uint)(parts - 1));
    }

    private SiteFile WriteRoot(string version) => Script($"root.{version}", json =>
    {
        json.WriteStartObject();
        json.WriteString("version", version);
        json.WriteNumber("parts", _parts);
        json.WriteStartArray("issues");
        foreach (var issue in site.Map.Issues)
        {
            json.WriteStringValue(DateModel.Iso(issue.Date));
            json.WriteNumberValue(issue.Stories.Length);
        }

        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var count in _groups) json.WriteNumberValue(count);
        json.WriteEndArray();
        WriteNames(json, "sections", site.Map.Sections.Select(s => s.Name));
        WriteNames(json, "contributors", site.Map.Contributors.Select(c => c.Name));
        json.WriteEndObject();
    }, name: "root");

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<string> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    // papergenSearch("terms/7", {…});
    private static SiteFile Script(string path, Action<Utf8JsonWriter> write, string? name = null)
    {
        using var stream = new MemoryStream(16_384);
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Opening}\"{name ?? path}\",")));
        using (var json = new Utf8JsonWriter(stream, s_options)) write(json);
        stream.Write(");\n"u8);
        return SiteFile.Of($"{Folder}{path}.js", stream);
    }
}
