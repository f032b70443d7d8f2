using System.Security.Cryptography;
using PaperGen.Pages;

namespace PaperGen.Press.Tests.Documents;

public class DeterminismTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_same_edition_gives_the_same_bytes(bool forPlates)
    {
        var profile = forPlates ? PressProfile.Press with { Marks = true } : PressProfile.Screen;
        Assert.Equal(Hash(Build(40), profile), Hash(Build(40), profile));
    }

    [Fact]
    public void Thousands_of_pages_leave_as_they_are_built()
    {
        var page = Build(1).Pages[0];
        var edition = new Edition("年合订本", "zh-Hans", [.. Enumerable.Range(1, 3000).Select(n => page with { Number = n, Folio = $"第{n}版", Items = WithStory(page, n) })]);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var output = new Watching();
        PdfWriter.Write(edition, PressProfile.Screen, NoPictures.Instance, output);
        Assert.True(output.MostHeld - before < 60_000_000, $"{(output.MostHeld - before) / 1_000_000} MB were held");
    }

    private static Edition Build(int pages)
    {
        var maker = new EditionMaker();
        for (var p = 0; p < pages; p++)
        {
            for (var i = 0; i < 30; i++) maker.Line(20, 20 + i * 12, $"第{p}页第{i}行：深入学习贯彻", story: $"s{p}-{i / 10}", sameBlock: i % 10 > 0);
            maker.EndPage();
        }

        return maker.ToEdition();
    }

    private static System.Collections.Immutable.ImmutableArray<PlacedItem> WithStory(ComposedPage page, int number) =>
        [.. page.Items.Select(i => i with { StoryId = $"{i.StoryId}-{number}" })];

    private static string Hash(Edition edition, PressProfile profile)
    {
        using var output = new MemoryStream();
        PdfWriter.Write(edition, profile, NoPictures.Instance, output);
        return Convert.ToHexString(SHA256.HashData(output.ToArray()));
    }

    /// <summary>Counts what is alive while a file passes by.</summary>
    private sealed class Watching : Stream
    {
        private long _next;

        public long MostHeld { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Position;

        public override long Position { get; set; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Position += buffer.Length;
            if (Position < _next) return;
            _next = Position + 300_000;
            MostHeld = Math.Max(MostHeld, GC.GetTotalMemory(forceFullCollection: true));
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
