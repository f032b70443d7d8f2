using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Benchmarks;

/// <summary>Composing one page, from the parsed transcript to placed items. Aim: 40 ms for a page of seven stories.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PagesBenchmarks
{
    private readonly FontShaper _shaper = SeedPages.Shaper();
    private Issue _issue = null!;
    private Newspaper _paper = null!;

    /// <summary>Which of the seeds, in the order of their dates.</summary>
    [Params(0, 1, 2, 3, 4)]
    public int Seed { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var page = SeedPages.Read(Seed, 2);
        _issue = new Issue(page.Source) { Pages = [page] };
        _paper = new Newspaper(page.Source) { Title = "劳动午报" };
    }

    [Benchmark]
    public int Compose() => PageComposer.Compose(_issue, _paper, new Theme(), _shaper).Value.Pages[0].Items.Length;
}

/// <summary>Composing the five seed pages twenty times over as one issue, by all processors together. Aims: 2 s, 250 MB.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class HundredPagesBenchmarks
{
    private readonly FontShaper _shaper = SeedPages.Shaper();
    private readonly Issue _issue;
    private readonly Newspaper _paper;

    public HundredPagesBenchmarks()
    {
        Page[] pages = [.. Enumerable.Range(0, 100).Select(i => SeedPages.Read(i % 5, i + 2))];
        _issue = new Issue(pages[0].Source) { Pages = [.. pages] };
        _paper = new Newspaper(pages[0].Source) { Title = "劳动午报" };
    }

    [Benchmark]
    public int Compose() => PageComposer.Compose(_issue, _paper, new Theme(), _shaper).Value.Pages.Length;
}

/// <summary>The seeds as pages of an issue, and the fonts for them.</summary>
internal static class SeedPages
{
    public static FontShaper Shaper() => new(FontBook.Create(
    [
        new RoleFaces(FontRole.Song) { Han = [FontsBenchmarks.Open("noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf")] },
        new RoleFaces(FontRole.Hei) { Han = [FontsBenchmarks.Open("noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf")] },
    ]));

    /// <summary>A seed as a page of a number, its stories named apart from those of other pages.</summary>
    public static Page Read(int seed, int number)
    {
        var file = Directory.GetFiles(Path.Combine(Root(), "seeds"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ElementAt(seed);
        var page = TranscriptReader.Read(new SourceFile(file, File.ReadAllBytes(file)), new TranscriptOptions(number)).Value;
        return page with { Stories = [.. page.Stories.Select(s => s with { Id = $"{number}-{s.Id}" })] };
    }

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
