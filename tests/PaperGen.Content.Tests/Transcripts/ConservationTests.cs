using System.Text;
using PaperGen.Content.Transcripts;

namespace PaperGen.Content.Tests.Transcripts;

/// <summary>Every character of a page ends in exactly one place of the model.</summary>
public sealed class ConservationTests
{
    public static TheoryData<string> Pages() => [.. Paths()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_character_of_a_page_is_lost_or_doubled(string path)
    {
        AssertConserved(Decode(path));
    }

    [Fact]
    public void No_character_of_a_shuffled_page_is_lost_or_doubled()
    {
        var lines = Paths().SelectMany(path => Decode(path).Text.Split('\n')).ToArray();
        var state = 2025u;
        for (var round = 0; round < 150; round++)
        {
            var page = new StringBuilder();
            for (var i = 0; i < 1 + (round % 40); i++)
            {
                var line = lines[Next((uint)lines.Length)];
                // A column may cut anywhere, even a bracket from its partner.
                var cut = line.Length == 0 ? 0 : Next((uint)line.Length);
                page.Append(line, 0, cut).Append(Next(3) == 0 ? "\n" : "").Append(line, cut, line.Length - cut).Append(Next(2) == 0 ? "\n" : "\n\n");
            }
            AssertConserved(new SourceText("shuffled", page.ToString()));
        }

        int Next(uint limit)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % limit);
        }
    }

    /// <summary>
    /// Compares letters and Han characters as multisets. A byline is structure: its role is printed once for several persons, and words
    /// such as By and 报道 are not kept. The characters of such words are therefore not counted.
    /// </summary>
    private static void AssertConserved(SourceText source)
    {
        var page = TranscriptReader.Read(source).Value;
        var signed = "报道作者文字图片摄影新华社发" + string.Concat(page.Stories.SelectMany(s => s.Bylines.Select(b => b.Role + b.Name)).Concat(page.Stories.SelectMany(s => s.PhotoCredits.Select(c => c.Kind + c.Role))));
        var isLatinSigned = page.Stories.Any(s => s.Bylines.Length > 0);
        // HTML is not the page's text.
        var written = Count(MarkupRemover.Clean(source, new DiagnosticBag()).Text);
        var read = Count(Text(page));
        var differing = written.Keys.Union(read.Keys)
            .Where(r => written.GetValueOrDefault(r) != read.GetValueOrDefault(r) && !signed.Contains(r.ToString(), StringComparison.Ordinal) && !(isLatinSigned && r.IsAscii))
            .Select(r => $"{r} written {written.GetValueOrDefault(r)} read {read.GetValueOrDefault(r)}").ToList();
        Assert.True(differing.Count == 0, $"{string.Join(", ", differing)}\n{source.Text}");
    }

    private static IEnumerable<string> Paths() =>
        ((string[])["seeds", Path.Combine("tests", "data", "transcripts")])
        .SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        .Where(file => Path.GetFileName(file) != "floors.txt")
        .Select(file => Path.GetRelativePath(Repository.Root, file));

    private static SourceText Decode(string path) => TextDecoder.Decode(new SourceFile(path, File.ReadAllBytes(Repository.PathOf(path)))).Value;

    private static Dictionary<Rune, int> Count(string text)
    {
        var counts = new Dictionary<Rune, int>();
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetter(rune)) counts[rune] = counts.GetValueOrDefault(rune) + 1;
        return counts;
    }

    private static string Text(Page page)
    {
        var text = new StringBuilder();
        Add(page.RunningHead);
        foreach (var line in page.Furniture.Concat(page.Stray)) Add(line);
        foreach (var story in page.Stories)
        {
            Add(story.Kicker);
            Add(story.Headline);
            foreach (var deck in story.Decks) Add(deck);
            Add(story.Dateline);
            foreach (var byline in story.Bylines) text.Append(byline.Role).Append(byline.Name).Append('\n');
            foreach (var jump in story.Jumps) Add(jump);
            foreach (var block in story.Body) text.Append(PlainText(block)).Append('\n');
            foreach (var credit in story.PhotoCredits)
            {
                text.Append(credit.Raw).Append('\n');
                Add(credit.Caption);
            }
            foreach (var note in story.Footnotes) text.AppendJoin('\n', note.Blocks.Select(PlainText)).Append('\n');
        }
        return text.ToString();

        void Add(TextLine? line) => text.Append(line?.Text).Append('\n');
    }

    private static string PlainText(Block block) => block switch
    {
        Paragraph p => p.PlainText,
        Subhead s => s.Text.Text,
        ItemList l => string.Join('\n', l.Items.SelectMany(i => i.Select(PlainText))),
        Table t => string.Join('\n', t.Rows.Prepend(t.Header).SelectMany(r => r.Select(c => c.Inlines.PlainText()))),
        Figure f => string.Join('\n', f.Credits.Select(c => c.Raw).Prepend(f.Caption?.Text).Prepend(f.Alt).Prepend(f.Image)),
        Quote q => string.Join('\n', q.Blocks.Select(PlainText)),
        _ => "",
    };
}
