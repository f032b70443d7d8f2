using BenchmarkDotNet.Attributes;
using PaperGen.Pages;

namespace PaperGen.Benchmarks;

/// <summary>
/// The search alone, on stories whose shapes are given by a formula. Aims: 7 stories in a few ms, 12 in 400 ms, 14 in a second.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SearchBenchmarks
{
    private const int Columns = 5;
    private const int Lines = 74;

    private List<Piece> _pieces = [];

    /// <summary>Stories on the page.</summary>
    [Params(7, 10, 12, 14)]
    public int Stories { get; set; }

    [GlobalSetup]
    public void Setup() => _pieces = [.. Enumerable.Range(0, Stories).Select(PieceOf)];

    [Benchmark]
    public int Tables()
    {
        var shapes = new ShapeTable(_pieces, Columns, Lines);
        using var tables = SliceTables.Of(shapes, new RoomCosts(shapes, whiteLineCost: 20), SearchLimits.Default)!;
        return tables.Stories;
    }

    [Benchmark]
    public int Layouts() =>
        new LayoutSource(new ShapeTable(_pieces, Columns, Lines), SearchLimits.Default, lead: 0, whiteLineCost: 20, cutCost: 250).Layouts()
            .Take(SearchLimits.Default.Candidates).Count();

    // Together about 95 % of the page at their tightest; each in every width, with four lines of air.
    private Piece PieceOf(int rank)
    {
        var area = (int)(0.9 * Columns * Lines * (Stories - rank) * 2.0 / (Stories * (Stories + 1)));
        var shapes = Enumerable.Range(1, Columns).SelectMany(span => Enumerable.Range(0, 5)
            .Select(air => new StoryShape(span, Math.Max(3, area / span) + 2 + air, 10 * air * air + 15 * Math.Abs(span - 2)) { HeadSize = 28 - rank, HeadLines = 4 }));
        return new Piece(rank, [.. shapes.Where(s => s.Height <= Lines)]);
    }
}
