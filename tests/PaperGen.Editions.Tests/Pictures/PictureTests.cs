using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperGen.Editions.Tests;

public sealed class PictureTests(PictureEdition edition) : IClassFixture<PictureEdition>
{
    [Fact]
    public void Pictures_of_every_kind_go_to_the_press_in_its_inks()
    {
        var images = ImagesOf(edition.Press);
        Assert.Equal(14, images.Count(i => i[2] == "image"));
        Assert.All(images, image => Assert.True(image[5] is "cmyk" or "gray", string.Join(' ', image)));
        // Black-and-white photographs, in however many channels they came, and all of the page in black alone.
        Assert.Equal(["cmyk", "cmyk", "gray", "gray"], images.Where(i => i[0] == "2").Select(i => i[5]).Order(StringComparer.Ordinal));
        Assert.All(images.Where(i => i[0] == "3"), image => Assert.Equal("gray", image[5]));
    }

    [Fact]
    public void No_picture_has_more_pixels_than_its_printed_size_needs()
    {
        Assert.All(ImagesOf(edition.Press), image => Assert.True(int.Parse(image[12], CultureInfo.InvariantCulture) <= 301, string.Join(' ', image)));
        Assert.All(ImagesOf(edition.Screen), image => Assert.True(int.Parse(image[12], CultureInfo.InvariantCulture) <= 201, string.Join(' ', image)));
        Assert.All(ImagesOf(edition.Screen).Where(i => i[2] == "image"), image => Assert.True(image[5] is "rgb" or "gray", string.Join(' ', image)));
    }

    [Fact]
    public void No_place_has_more_ink_than_newsprint_bears()
    {
        var plates = edition.PlatesOf(edition.Press, resolution: 100);
        Assert.Equal(PictureEdition.Pages.Length, plates.Count);
        foreach (var page in plates.Take(4))
        {
            var most = 0;
            for (var i = 0; i < page.Length; i += 4) most = Math.Max(most, page[i] + page[i + 1] + page[i + 2] + page[i + 3]);
            Assert.InRange(most / 255.0, 0.9, 2.4);
        }
    }

    [Fact]
    public void A_page_in_black_alone_has_nothing_on_the_other_plates()
    {
        var page = edition.PlatesOf(edition.Press, resolution: 60)[2];
        for (var i = 0; i < page.Length; i += 4) Assert.Equal(0, page[i] + page[i + 1] + page[i + 2]);
        Assert.Contains(page, k => k > 200);
    }

    [Fact]
    public void Inks_with_a_profile_go_to_those_of_the_press_without_a_screen_s_colours_between()
    {
        // A field of pure cyan; no screen can show it, and by way of sRGB it comes out weaker, with magenta in it.
        var page = edition.PlatesOf(edition.Press, resolution: 60)[1];
        var cyan = Enumerable.Range(0, page.Length / 4).Count(i => page[i * 4] > 225 && page[i * 4 + 1] < 20 && page[i * 4 + 2] < 20 && page[i * 4 + 3] < 20);
        Assert.True(cyan > 1000, $"{cyan} pixels");
    }

    [Fact]
    public void A_turned_photograph_stands_upright()
    {
        // Its upper left corner was red before the camera was held on its side: it is the upper right one now.
        ExternalTool.Run("pdfimages", "-f", "1", "-l", "1", edition.Screen, Path.Combine(edition.Folder, "turned"));
        var (width, pixels) = Directory.GetFiles(edition.Folder, "turned-*.ppm").Select(f => Ppm(File.ReadAllBytes(f))).Single(p => p.Pixels.Length / 3 / p.Width > p.Width);
        Assert.True(pixels[(5 * width + width - 6) * 3] > 200 && pixels[(5 * width + width - 6) * 3 + 1] < 60);
        Assert.True(pixels[(5 * width + 5) * 3] < 60);
    }

    [Fact]
    public void The_website_offers_pictures_in_several_widths()
    {
        var story = Directory.EnumerateFiles(Path.Combine(edition.Folder, "dist/site"), "index.html", SearchOption.AllDirectories)
            .Select(File.ReadAllText).First(html => html.Contains("The house of rgb.jpg", StringComparison.Ordinal) && html.Contains("<picture>", StringComparison.Ordinal));
        var sizes = Regex.Matches(story, @"pictures/([0-9a-f]{16}\.webp) (\d+)w").Select(m => (Name: m.Groups[1].Value, Width: m.Groups[2].Value)).ToList();
        Assert.Equal(["400", "800", "1200", "1500"], sizes.Select(s => s.Width));
        Assert.All(sizes, size =>
        {
            var file = File.ReadAllBytes(Path.Combine(edition.Folder, "dist/site/pictures", size.Name));
            Assert.Equal("WEBPVP8 "u8.ToArray(), file[8..16]);
            Assert.Equal(size.Width, (System.Buffers.Binary.BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(26)) & 0x3FFF).ToString(CultureInfo.InvariantCulture));
        });
    }

    [Fact]
    public void The_pictures_of_pages_show_their_photographs()
    {
        var svg = File.ReadAllText(Path.Combine(edition.Folder, "dist/site/2026/01/02/page-01.svg"));
        Assert.Equal(3, Regex.Count(svg, "<image [^>]*href=\"data:image/jpeg;base64,"));
    }

    [Theory]
    [InlineData("cut.webp", "the WebP cannot be read: it is damaged")]
    [InlineData("page.jpg", "this is not a picture that PaperGen knows")]
    [InlineData("bomb.svg", "60000 × 1 pixels")]
    [InlineData("bomb.png", "60000 × 60000 pixels")]
    [InlineData("entities.svg", "the SVG cannot be read")]
    [InlineData("wide.jpg", "60000 × 60000 pixels")]
    [InlineData("damaged image 图.png", "a checksum is wrong")]
    [InlineData("endless.jpg", "it has more than 256 MB")]
    [InlineData("pipe.png", "the file is empty")]
    public void A_bad_picture_is_an_error_that_names_file_and_story(string picture, string words)
    {
        var said = edition.Error.Split('\n').Where(line => line.Contains(picture, StringComparison.Ordinal)).ToList();
        Assert.True(said.Exists(line => line.Contains("error", StringComparison.Ordinal) && line.Contains(words, StringComparison.Ordinal)
            && line.Contains($"papers/2026-01-02/{picture.Replace('.', '-')}.md", StringComparison.Ordinal)), edition.Error);
    }

    [Fact]
    public void A_folder_with_the_name_of_a_picture_is_no_picture() =>
        Assert.Contains("folder-png.md:23:1: warning PG640: the picture folder.png was not found", edition.Error, StringComparison.Ordinal);

    [Fact]
    public void Good_pictures_are_not_complained_of()
    {
        Assert.Equal(1, edition.ExitCode);
        Assert.All(PictureEdition.Pages.Take(4).SelectMany(p => p), picture => Assert.DoesNotContain($"{picture} cannot", edition.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("PG702", edition.Error, StringComparison.Ordinal);
    }

    /// <summary>The lines of pdfimages: page, number, type, width, height, colour … x-ppi is column 12.</summary>
    private static List<string[]> ImagesOf(string pdf) =>
        [.. ExternalTool.Run("pdfimages", "-list", pdf).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static (int Width, byte[] Pixels) Ppm(byte[] file)
    {
        var head = System.Text.Encoding.ASCII.GetString(file, 0, 32).Split('\n', ' ');
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return (width, file[^(width * height * 3)..]);
    }
}
