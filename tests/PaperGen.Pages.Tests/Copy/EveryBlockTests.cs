using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;

namespace PaperGen.Pages.Tests;

/// <summary>Stories with every kind of block, made by numbers: what a page prints is what its stories say.</summary>
public class EveryBlockTests
{
    private static readonly SourceSpan Here = SourceSpan.WholeFile("blocks.md");

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_kind_of_block_is_printed_once_and_over_nothing_else(int seed)
    {
        var maker = new Maker((uint)seed * 2654435761u + 1);
        var theme = seed % 2 == 0 ? new Theme() : new Theme() with { Heads = new HeadRules { Alignment = HeadAlignment.Left } };
        var paper = new Newspaper(Here) { Title = "Paper", Language = seed % 4 == 0 ? "en" : "zh-Hans" };
        var stories = Enumerable.Range(0, 1 + seed % 5).Select(maker.Story).ToImmutableArray();
        var issue = new Issue(Here) { Pages = [new Page(2, Here) { Stories = stories }] };

        var edition = PageComposer.Compose(issue, paper, theme, new MonospacedTypesetter(), new Shelf());

        Assert.Empty(PageCheck.CheckText(edition.Value, issue));
        Assert.DoesNotContain(edition.Diagnostics, d => d.Code == "PG690");
        var stopping = edition.Value.Pages.SelectMany(p => PageCheck.Check(p, theme).Verdicts).Where(v => v.Rule is "T15-grid" or "L18-overlap" or "L1-type-area");
        Assert.Empty(stopping);
        foreach (var picture in edition.Value.Pages.SelectMany(p => p.Items.OfType<PlacedPicture>()))
        {
            // What must be seen is seen, and nothing is drawn out of shape.
            var crop = picture.Crop;
            Assert.True(crop.Left <= 0.1001 && crop.Top <= 0.2001 && crop.Left + crop.Width >= 0.7999 && crop.Top + crop.Height >= 0.7999, $"{crop}");
            Assert.InRange(picture.Bounds.Width / picture.Bounds.Height * crop.Height / crop.Width * 1500 / 2000, 0.99, 1.01);
        }

        foreach (var link in edition.Value.Pages.SelectMany(p => p.Items.OfType<PlacedLink>()))
        {
            Assert.InRange(link.Bounds.Width.Value, 0, theme.Format.Width.Value);
            Assert.True(link.Target == "https://example.org/" || link.Target.StartsWith("#page=", StringComparison.Ordinal));
        }
    }

    private sealed class Shelf : IPictureShelf
    {
        public PictureSize? SizeOf(Figure figure) => figure.Image.StartsWith("none", StringComparison.Ordinal) ? null : new PictureSize(2000, 1500);
    }

    private sealed class Maker(uint state)
    {
        private const string Han = "工会职工北京市劳动模范组织开展活动服务建设，发展创新精神文化学习、培训安全。";
        private uint _state = state;

        public Story Story(int index) => new(new TextLine(Words(4, 20), Here), Here)
        {
            Id = $"s{index}",
            Dateline = Next(2) == 0 ? new TextLine("本报讯", Here) : null,
            Bylines = Next(2) == 0 ? [new Byline("记者", "白莹", Here)] : [],
            BylineRunsIn = Next(2) == 0,
            Kind = Next(6) == 0 ? StoryKind.PhotoNews : StoryKind.News,
            Body = [.. Enumerable.Range(0, 1 + Next(9)).Select(_ => Block(0))],
            Footnotes = [.. Enumerable.Range(1, Next(3)).Select(n => new Footnote(n.ToString(System.Globalization.CultureInfo.InvariantCulture), [Text(5, 60)], Here))],
        };

        private Block Block(int depth) => Next(depth > 2 ? 3 : 10) switch
        {
            0 or 1 => Text(10, 200),
            2 => Marked(),
            3 => new Subhead(new TextLine(Words(2, 10), Here), 1 + Next(2)),
            4 => new Quote(Blocks(depth), Here),
            5 => new ItemList([.. Enumerable.Range(0, 1 + Next(4)).Select(_ => Blocks(depth))], Next(2) == 0 ? null : Next(120), Here),
            6 => Table(),
            7 => new Preformatted(string.Join('\n', Enumerable.Range(0, 1 + Next(8)).Select(i => i % 3 == 2 ? "" : Words(3, 24))), Here),
            8 => new Break(Here),
            _ => new Figure(Next(4) == 0 ? "none.jpg" : "p.jpg", "", Here)
            {
                Caption = new TextLine(Words(4, 40), Here),
                SafeArea = Next(2) == 0 ? new SafeArea(0.1, 0.2, 0.7, 0.6) : null,
            },
        };

        private ImmutableArray<Block> Blocks(int depth) => [.. Enumerable.Range(0, 1 + Next(2)).Select(_ => Block(depth + 1))];

        private Paragraph Text(int least, int most) => new([new TextRun(Words(least, most), Here)], Here);

        private Paragraph Marked() => new(
        [
            new TextRun(Words(3, 40), Here),
            new Strong([new TextRun(Words(1, 20), Here)], Here),
            new Link([new Emphasis([new TextRun(Words(1, 60), Here)], Here)], "https://example.org/", Here),
            new Code("x = 1;", Here),
            new HardBreak(Here),
            new TextRun(Words(3, 40), Here),
            new Script([new TextRun("2", Here)], Next(2) == 0, Here),
            new FootnoteMark("1", Here),
            new TextRun(Words(1, 10), Here),
        ], Here);

        private Table Table()
        {
            var columns = 1 + Next(7);
            var widest = Next(3) == 0 ? 40 : 6;
            ImmutableArray<TableCell> Row() => [.. Enumerable.Range(0, columns).Select(_ => new TableCell([new TextRun(Next(3) == 0 ? Next(10_000) + ".5" : Words(1, widest), Here)], Here))];
            return new Table(Next(2) == 0 ? [] : Row(), [.. Enumerable.Range(0, 1 + Next(6)).Select(_ => Row())], [], Here);
        }

        private string Words(int least, int most)
        {
            var text = new StringBuilder();
            for (var i = least + Next(most - least + 1); i > 0; i--) text.Append(Han[Next(Han.Length)]);
            // A mark at the edge of a text may be changed with its neighbour in the next.
            return "字" + text.ToString().Trim('，', '、', '。') + "字";
        }

        private int Next(int count)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)count);
        }
    }
}
