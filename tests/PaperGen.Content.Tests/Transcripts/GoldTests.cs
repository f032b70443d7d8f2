using System.Globalization;

namespace PaperGen.Content.Tests.Transcripts;

/// <summary>Pages that were annotated by hand: three of the sample newspaper, and pages of papers that do not exist, each in its own manner.</summary>
public sealed class GoldTests
{
    /// <summary>Annotation and transcript of each page.</summary>
    public static TheoryData<string, string> Seeds()
    {
        var pages = new TheoryData<string, string>();
        foreach (var gold in Directory.GetFiles(Repository.PathOf("tests", "data", "gold"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(gold);
            var transcript = Directory.GetFiles(Repository.PathOf("seeds"), name + ".txt", SearchOption.AllDirectories).Single();
            pages.Add(Path.GetRelativePath(Repository.Root, gold), Path.GetRelativePath(Repository.Root, transcript));
        }
        return pages;
    }

    /// <summary>Names of the pages under tests/data/transcripts.</summary>
    public static TheoryData<string, double> Papers()
    {
        var pages = new TheoryData<string, double>();
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "data", "transcripts", "floors.txt")))
            if (line.Split(' ') is [var name, var floor]) pages.Add(name, double.Parse(floor, CultureInfo.InvariantCulture));
        return pages;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_page_of_the_sample_newspaper_is_read_as_its_annotation_says(string gold, string transcript)
    {
        var (f1, differences) = Gold.Compare(Repository.PathOf(gold), Read(transcript));

        Assert.True(f1 >= 0.995, $"F1 {f1:0.000}\n{differences}");
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_page_of_another_paper_is_read_nearly_as_its_annotation_says(string name, double floor)
    {
        var folder = Path.Combine("tests", "data", "transcripts");
        var (f1, differences) = Gold.Compare(Repository.PathOf(folder, name + ".yaml"), Read(Path.Combine(folder, name + ".txt")));

        Assert.True(f1 >= floor, $"F1 {f1:0.000}, wanted {floor}\n{differences}");
    }

    private static Page Read(string path) =>
        TranscriptReader.Read(new SourceFile(path, File.ReadAllBytes(Repository.PathOf(path)))).Value;
}
