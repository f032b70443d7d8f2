using System.Text.RegularExpressions;

namespace PaperGen.Editions.Tests;

public sealed partial class PrintedFileTests(SampleEdition edition) : IClassFixture<SampleEdition>
{
    [Fact]
    public void The_sample_newspaper_is_printed_without_errors()
    {
        Assert.True(edition.ExitCode == 0, edition.Error);
        Assert.Equal(
            ["2023-05-12.pdf", "2024-06-05.pdf", "2024-06-06.pdf", "2025-06-04.pdf", "2025-09-22.pdf"],
            edition.PressFiles.Select(Path.GetFileName));
    }

    [Fact]
    public void Pdf_readers_have_nothing_to_say()
    {
        Assert.All(AllPdfs(), file =>
        {
            var qpdf = ExternalTool.Run("qpdf", "--check", file);
            Assert.Equal((0, ""), (qpdf.ExitCode, qpdf.Error));
            Assert.DoesNotContain("WARNING", qpdf.Output, StringComparison.Ordinal);

            var mutool = ExternalTool.Run("mutool", "draw", "-F", "trace", "-o", "/dev/null", file);
            // Some builds say that they have no colour management, and which page they draw.
            var said = mutool.Error.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("page ", StringComparison.Ordinal) && !line.Contains("ICC support", StringComparison.Ordinal));
            Assert.Equal(0, mutool.ExitCode);
            Assert.Empty(said);
        });
    }

    [Fact]
    public void Every_font_is_an_embedded_subset_with_Unicode()
    {
        Assert.All(AllPdfs(), file =>
        {
            var fonts = ExternalTool.Run("pdffonts", file).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
            Assert.NotEmpty(fonts);
            Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-[HV] +yes yes yes ", font));
        });
    }

    [Theory]
    [MemberData(nameof(Gold.Dates), MemberType = typeof(Gold))]
    public void Every_paragraph_is_found_in_the_printed_file(string date)
    {
        var file = edition.PressFiles.Single(f => Path.GetFileNameWithoutExtension(f) == date);
        var poppler = Gold.WithoutSpace(ExternalTool.Run("pdftotext", "-raw", file, "-").Output);
        var mupdf = Gold.WithoutSpace(ExternalTool.Run("mutool", "draw", "-F", "txt", file).Output);
        Assert.All(Gold.Paragraphs(date), paragraph =>
        {
            Assert.Contains(paragraph, poppler, StringComparison.Ordinal);
            Assert.Contains(paragraph, mupdf, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Plain_pdftotext_guesses_at_columns_and_reads_most_paragraphs_whole()
    {
        // The rest it parts by rules of its own, which no file can change: see Press.md.
        var whole = Gold.Dates.Sum<object[]>(row =>
        {
            var date = (string)row[0];
            var file = edition.PressFiles.Single(f => Path.GetFileNameWithoutExtension(f) == date);
            var text = Gold.WithoutSpace(ExternalTool.Run("pdftotext", file, "-").Output);
            return Gold.Paragraphs(date).Count(paragraph => text.Contains(paragraph, StringComparison.Ordinal));
        });
        Assert.InRange(whole, 60, 73);
    }

    [Theory]
    [MemberData(nameof(Gold.Dates), MemberType = typeof(Gold))]
    public void Dates_are_found_as_they_are_written(string date)
    {
        // A quarter of an em stands between 6 and 月, and no space.
        var file = edition.PressFiles.Single(f => Path.GetFileNameWithoutExtension(f) == date);
        foreach (var text in new[] { ExternalTool.Run("pdftotext", "-raw", file, "-").Output, ExternalTool.Run("mutool", "draw", "-F", "txt", file).Output })
        {
            Assert.Matches("[0-9]月[0-9]", text);
            Assert.DoesNotMatch("[0-9] [年月日]|[年月] [0-9]", text);
        }
    }

    [Fact]
    public void A_page_is_trimmed_to_its_format()
    {
        Assert.All(edition.PressFiles, file =>
        {
            var boxes = ExternalTool.Run("pdfinfo", "-box", file).Output;
            var trim = TrimBox().Match(boxes);
            Assert.True(trim.Success, boxes);
            Assert.Equal(275, Millimetres(trim, 3) - Millimetres(trim, 1), 0.05);
            Assert.Equal(390, Millimetres(trim, 4) - Millimetres(trim, 2), 0.05);
        });
    }

    [Fact]
    public void Body_text_is_on_the_black_plate_only()
    {
        // The red of the folio line is the only colour; it covers a hundredth of the page at most.
        Assert.All(edition.PressFiles, file =>
        {
            var cover = ExternalTool.Run("gs", "-q", "-o", "-", "-sDEVICE=inkcov", file).Output.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var plates = cover[..4].Select(c => double.Parse(c, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(0, plates[0]);
            Assert.InRange(plates[1], 0, 0.01);
            Assert.InRange(plates[2], 0, 0.01);
            Assert.True(plates[3] > 0.03);
        });
    }

    private IEnumerable<string> AllPdfs() => Directory.GetFiles(edition.Dist, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static double Millimetres(Match boxes, int group) =>
        double.Parse(boxes.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture) * 25.4 / 72;

    [GeneratedRegex(@"TrimBox: +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+)")]
    private static partial Regex TrimBox();
}
