using PaperGen.Testing.Pdf;

namespace PaperGen.Editions.Tests;

/// <summary>The files of real newspapers, clause by clause: the seeds, a Chinese daily with pictures and an English weekly.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> Newspapers => [".", "samples/yunhe", "samples/ellery"];

    [Theory]
    [MemberData(nameof(Newspapers))]
    public void Files_for_plates_are_PDF_X_4(string newspaper)
    {
        var folder = Path.Combine(PublishedPaper.Of(newspaper).Dist, "press");
        Check(Directory.GetFiles(folder, "*.pdf").Concat(Directory.GetFiles(folder, "p01.pdf", SearchOption.AllDirectories)), PdfXClauses.All);
    }

    [Theory]
    [MemberData(nameof(Newspapers))]
    public void Files_for_screens_are_PDF_A_2a_and_PDF_UA_1(string newspaper) =>
        Check(Directory.GetFiles(PublishedPaper.Of(newspaper).Site, "????-??-??.pdf", SearchOption.AllDirectories), PdfAClauses.All);

    private static void Check(IEnumerable<string> files, IReadOnlyDictionary<string, Action<PdfDocument>> clauses)
    {
        var said = new List<string>();
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var file = new PdfDocument(path);
            foreach (var (name, clause) in clauses)
            {
                if (Record.Exception(() => clause(file)) is { } problem) said.Add($"{Path.GetFileName(path)}, {name}: {problem.Message}");
            }
        }

        Assert.True(said.Count == 0, string.Join("\n", said));
    }
}
