using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Benchmarks;

/// <summary>
/// Composing, from the parsed transcript to placed items: the five seed pages one by one, and each a hundred times
/// over as one issue. Aims: 40 ms for a page of seven stories, 2 s of all processors together for the hundred.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PagesBenchmarks
{
    private readonly FontShaper _shaper = new(FontBook.Create(
    [
        new RoleFaces(FontRole.Song) { Han = [FontsBenchmarks.Open("noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf")] },
        new RoleFaces(FontRole.Hei) { Han = [FontsBenchmarks.Open("noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf")] },
    ]));

    private Issue _issue = null!;
    private Issue _hundred = null!;
    private Newspaper _paper = null!;

    /// <summary>Which of the seeds, in the order of their dates.</summary>
    [Params(0, 1, 2, 3, 4)]
    public int Seed { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var file = Directory.GetFiles(Path.Combine(Root(), "seeds"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ElementAt(Seed);
        var page = TranscriptReader.Read(new SourceFile(file, File.ReadAllBytes(file)), new TranscriptOptions(2)).Value;
        _issue = new Issue(page.Source) { Pages = [page] };
        _hundred = _issue with
        {
            Pages = [.. Enumerable.Range(0, 100).Select(i => page with { Number = i + 2, Stories = [.. page.Stories.Select(s => s with { Id = $"{i}-{s.Id}" })] })],
        };
        _paper = new Newspaper(page.Source) { Title = "劳动午报" };
    }

    [Benchmark]
    public int Compose() => PageComposer.Compose(_issue, _paper, new Theme(), _shaper).Value.Pages[0].Items.Length;

    /// <summary>The page a hundred times over, in one issue.</summary>
    [Benchmark]
    public int ComposeHundredPages() => PageComposer.Compose(_hundred, _paper, new Theme(), _shaper).Value.Pages.Length;

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
