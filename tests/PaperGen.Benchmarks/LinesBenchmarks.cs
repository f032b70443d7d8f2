using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using PaperGen.Typesetting;

namespace PaperGen.Benchmarks;

/// <summary>
/// The text of the five seeds in columns of 13 em. Aims: prepared and broken in 15 ms and 4 MB, broken alone in 4 ms.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LinesBenchmarks
{
    private readonly ParagraphStyle _style = new();
    private readonly FontShaper _shaper = new(FontBook.Create(
    [
        new RoleFaces(FontRole.Song)
        {
            Han = [FontsBenchmarks.Open("noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf")],
            Latin = [FontsBenchmarks.Open("source-serif-4/400Regular/SourceSerif4_400Regular.ttf")],
        },
    ]));

    private StyledText[][] _paragraphs = [];
    private Prepared[] _prepared = [];
    private PreparedHeadline _headline = null!;

    [GlobalSetup]
    public void Setup()
    {
        _paragraphs = [.. Directory.GetFiles(Path.Combine(Root(), "seeds"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Trim().Length > 0)
            .Select(line => new[] { new StyledText(line.Trim(), new TextStyle(FontRole.Song)) })];
        _prepared = [.. _paragraphs.Select(paragraph => Paragraphs.Prepare(paragraph.AsSpan(), _style, _shaper))];
        _headline = Headlines.Prepare(
            [new StyledText("北京住总二公司工会为职工子女展示才艺搭建舞台", new TextStyle(FontRole.Song))],
            new HeadlineStyle { Sizes = [new(36), new(28), new(24), new(21), new(18)], MaxLines = 3 },
            _shaper);
    }

    [Benchmark]
    public int PrepareAndBreak() => _paragraphs.Sum(paragraph => Paragraphs.Break(Paragraphs.Prepare(paragraph.AsSpan(), _style, _shaper), 13_000).LineCount);

    [Benchmark]
    public int Break() => _prepared.Sum(paragraph => Paragraphs.Break(paragraph, 13_000).LineCount);

    [Benchmark]
    public int OfferLinesMoreAndFewer() => _prepared.Sum(paragraph => Paragraphs.Alternatives(paragraph, 13_000).Length);

    [Benchmark]
    public int BreakAndSet() => _prepared.Sum(paragraph => Paragraphs.Set(Paragraphs.Break(paragraph, 13_000)).Length);

    [Benchmark]
    public int FitAHeadline() => _headline.Fit(new Points(300)).Length;

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
