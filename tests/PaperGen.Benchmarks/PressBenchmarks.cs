using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using PaperGen.Pages;
using PaperGen.Press;
using PaperGen.Typesetting;

namespace PaperGen.Benchmarks;

/// <summary>Writing a hundred pages of 5,000 characters: for the screen with tags, for plates, and one as a facsimile.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PressBenchmarks
{
    private const int Pages = 100, Columns = 5, Lines = 72, Characters = 14;

    private Edition _edition = null!;

    [GlobalSetup]
    public void Compose()
    {
        var face = FontsBenchmarks.Open("noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");
        _edition = new Edition("一百版", "zh-Hans", [.. Enumerable.Range(1, Pages).Select(number => Page(face, number))]) { Date = new(2025, 6, 4) };
    }

    [Benchmark]
    public PressReport Screen() => PdfWriter.Write(_edition, PressProfile.Screen, NoPictures.Instance, Stream.Null);

    [Benchmark]
    public PressReport Press() => PdfWriter.Write(_edition, PressProfile.Press, NoPictures.Instance, Stream.Null);

    [Benchmark]
    public void Facsimile() => new FacsimileWriter("zh-Hans").Write(_edition.Pages[0], FacsimileLinks.None, Stream.Null);

    private static ComposedPage Page(FontFace face, int number)
    {
        var items = ImmutableArray.CreateBuilder<PlacedItem>();
        for (var i = 0; i < Columns * Lines; i++)
        {
            var (column, row) = Math.DivRem(i, Lines);
            var (x, y) = (new Points(40 + column * 142.5), new Points(100 + row * 13.2));
            items.Add(new PlacedText(
                new Rect(x, y, new(133), new(9.5)), ItemRole.Body, $"{number}-{column}", i, Line(face, number * 7 + i), x, y, Ink.Black, row / 8));
        }

        return new ComposedPage(number, $"第{number}版", new(779.5), new(1105.5), items.ToImmutable(), []);
    }

    /// <summary>Every third line is a character short and stretched, as justified text is.</summary>
    private static SetLine Line(FontFace face, int seed)
    {
        var count = seed % 3 == 0 ? Characters - 1 : Characters;
        var text = new string([.. Enumerable.Range(0, count).Select(k => (char)(0x4E00 + (seed * 31 + k * k * 17) % 1200))]);
        var glyphs = text.Select((c, k) => new PlacedGlyph(face.GlyphOf(c), k * Characters * 1000 / count, 0, k, 1));
        return new SetLine(new(9.5), text, [new GlyphRun(face, new(9.5), [.. glyphs])], Characters * 1000);
    }
}
