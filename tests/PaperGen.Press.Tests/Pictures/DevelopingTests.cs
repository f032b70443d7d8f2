using PaperGen.Pages;

namespace PaperGen.Press.Tests.Pictures;

public class DevelopingTests
{
    [Fact]
    public void A_photograph_has_no_more_pixels_than_are_seen()
    {
        var repro = new ReproInMemory(6000, 4000);
        Press(repro, "photo.webp").Dispose();
        // 100 pt at 240 pixels an inch; the other side follows, and covers its edge.
        Assert.Equal((500, 334), (repro.Order!.Width, repro.Order.Height));
    }

    [Fact]
    public void A_small_picture_is_never_made_larger()
    {
        var repro = new ReproInMemory(200, 150);
        Press(repro, "photo.webp").Dispose();
        Assert.Equal((200, 150), (repro.Order!.Width, repro.Order.Height));
    }

    [Fact]
    public void No_pixel_has_more_ink_than_newsprint_bears()
    {
        var repro = new ReproInMemory(200, 200) { Sample = (x, y, channel) => (byte)(255 - (x * 7 + y * 13 + channel * 31) % 60) };
        using var proof = Press(repro, "photo.webp");
        var plates = PlateProof.Of(proof, 100, 100, resolution: 144);
        var most = Enumerable.Range(0, plates.Length / 4).Max(i => plates[i * 4] + plates[i * 4 + 1] + plates[i * 4 + 2] + plates[i * 4 + 3]);
        Assert.InRange(most / 255.0, 2.2, 2.4);
        Assert.InRange(Assert.Single(proof.Report.Pictures).Inks!.Value.Most, 2.2, 2.4);
    }

    [Fact]
    public void The_limit_takes_colour_away_and_leaves_black_and_hue()
    {
        byte[] inks = [255, 255, 255, 255, 200, 100, 0, 255, 100, 100, 100, 100];
        InkLimit.Apply(inks, 2.4);
        Assert.Equal([119, 119, 119, 255, 200, 100, 0, 255, 100, 100, 100, 100], inks);
        InkLimit.Apply(inks, 1.8);
        Assert.Equal(255, inks[7]);
        Assert.InRange(inks[4] / (double)inks[5], 1.95, 2.05);
    }

    [Fact]
    public void A_page_in_black_alone_has_grey_pictures_and_black_rules()
    {
        var repro = new ReproInMemory(200, 200);
        var edition = PictureProof.Page("photo.webp");
        var page = edition.Pages[0];
        PlacedItem red = new PlacedFill(EditionMaker.RectOf(0, 0, 100, 4), ItemRole.Decoration, null, 9, new Ink(0, 1, 0.9, 0.05, 0xB5121B));
        using var proof = Press(repro, "photo.webp", edition with { Pages = [page with { IsBlackOnly = true, Items = page.Items.Add(red) }] });
        Assert.Equal(ReproColours.Grey, repro.Order!.Colours);
        var plates = PlateProof.Of(proof, 100, 100);
        Assert.All(Enumerable.Range(0, plates.Length / 4), i => Assert.Equal(0, plates[i * 4] + plates[i * 4 + 1] + plates[i * 4 + 2]));
        Assert.Equal(255, plates[(2 * 100 + 50) * 4 + 3]);
    }

    [Fact]
    public void Inks_without_a_profile_are_left_as_they_are()
    {
        var repro = new ReproInMemory(100, 100) { IsCmyk = true };
        Press(repro, "photo.webp").Dispose();
        Assert.True(repro.Order!.KeepsInks);
        Press(repro = new ReproInMemory(100, 100) { IsCmyk = true, HasProfile = true }, "photo.webp").Dispose();
        Assert.False(repro.Order!.KeepsInks);
        Assert.Equal(NewsprintProfile.Shipped, repro.Order.Profile.ToArray());
    }

    [Fact]
    public void A_drawing_stays_sharp_and_its_black_is_black_alone()
    {
        // White, with black letters and a red field, as a chart has them.
        var repro = new ReproInMemory(300, 300)
        {
            Kind = "svg",
            Sample = (x, y, channel) => x % 20 == 0 ? channel == 3 ? (byte)235 : (byte)100 : y > 200 && channel is 1 or 2 ? (byte)250 : (byte)0,
            Light = (x, y, channel) => x % 20 == 0 ? (byte)0 : y > 200 && channel > 0 ? (byte)10 : (byte)255,
        };
        using var proof = Press(repro, "chart.svg", file: "<svg/>"u8.ToArray());
        Assert.Matches(@" 417 +417 +cmyk +4 +8 +image ", proof.Ask("pdfimages", "-list", "FILE"));
        var plates = PlateProof.Of(proof, 100, 100, resolution: 300);
        var black = Enumerable.Range(0, plates.Length / 4).Where(i => plates[i * 4 + 3] > 0).ToList();
        Assert.NotEmpty(black);
        Assert.All(black, i => Assert.Equal(0, plates[i * 4] + plates[i * 4 + 1] + plates[i * 4 + 2]));
    }

    [Fact]
    public void A_name_that_lies_is_an_error()
    {
        var png = new PngMaker(20, 20, 8, 2).ToFile();
        using var proof = PictureProof.Of(png, name: "photo.jpg");
        var problem = Assert.Single(proof.Report.Diagnostics);
        Assert.Equal(("PG706", "the picture is a PNG, not the JPEG that its name says (page 1, “稿件”)"), (problem.Code, problem.Message));
    }

    [Fact]
    public void What_the_converter_says_is_told_with_file_and_story()
    {
        using var proof = Press(new ReproInMemory(100, 100) { Problem = "it is damaged" }, "photo.webp");
        Assert.StartsWith("photo.webp: error PG702: the WebP cannot be read: it is damaged (page 1, “稿件”)", Assert.Single(proof.Report.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_developed_once_for_several_files()
    {
        var repro = new ReproInMemory(100, 100);
        var source = new ReproSource(repro, "p.webp", ReproInMemory.File) { Developed = new DevelopedPictures() };
        using (new PdfProof(PictureProof.Page("p.webp"), PressProfile.Press, source)) { }
        using (new PdfProof(PictureProof.Page("p.webp"), PressProfile.Press with { Marks = true }, source)) { }
        Assert.Equal(1, repro.Conversions);
    }

    private static PdfProof Press(ReproInMemory repro, string name, Edition? edition = null, byte[]? file = null) =>
        new(edition ?? PictureProof.Page(name), PressProfile.Press, new ReproSource(repro, name, file ?? ReproInMemory.File));

    private sealed record ReproSource(IRepro Repro, string Name, byte[] File) : IPictureSource
    {
        public DevelopedPictures? Developed { get; init; }

        public ReadOnlyMemory<byte>? Find(string image) => image == Name ? File : null;
    }

    /// <summary>A converter that makes every picture from a formula.</summary>
    private sealed class ReproInMemory(int width, int height) : IRepro
    {
        public static byte[] File { get; } = "RIFF....WEBPVP8 "u8.ToArray();

        public Func<int, int, int, byte> Sample { get; init; } = (x, y, channel) => (byte)(x * 3 + y * 5 + channel * 17);

        public Func<int, int, int, byte>? Light { get; init; }

        public string Kind { get; init; } = "webp";

        public bool IsCmyk { get; init; }

        public bool HasProfile { get; init; }

        public string? Problem { get; init; }

        public ReproOrder? Order { get; private set; }

        public int Conversions { get; private set; }

        public string? Absence => null;

        public ReproAnswer Measure(ReadOnlyMemory<byte> file) => new()
        {
            Problem = Problem,
            Width = width,
            Height = height,
            Kind = Kind,
            Channels = IsCmyk ? 4 : 3,
            IsCmyk = IsCmyk,
            HasProfile = HasProfile,
        };

        public ReproAnswer Convert(ReadOnlyMemory<byte> file, ReproOrder order)
        {
            Order = order;
            Conversions++;
            var channels = order.Colours switch { ReproColours.Plates => 4, ReproColours.Grey => 1, _ => 3 };
            var formula = channels == 3 ? Light ?? Sample : Sample;
            var bytes = new byte[order.Width * order.Height * channels];
            for (var i = 0; i < bytes.Length; i++) bytes[i] = formula(i / channels % order.Width, i / channels / order.Width, i % channels);
            return new ReproAnswer { Width = order.Width, Height = order.Height, Channels = channels, Bytes = bytes };
        }
    }
}
