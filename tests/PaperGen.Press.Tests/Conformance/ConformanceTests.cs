using PaperGen.Content;
using PaperGen.Testing.Pdf;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Conformance;

/// <summary>A specimen with something of everything, clause by clause.</summary>
public sealed class ConformanceTests(ConformanceTests.Files files) : IClassFixture<ConformanceTests.Files>
{
    public static TheoryData<string> PrintClauses => [.. PdfXClauses.All.Keys];

    public static TheoryData<string> ScreenClauses => [.. PdfAClauses.All.Keys];

    [Theory]
    [MemberData(nameof(PrintClauses))]
    public void Files_for_plates_are_PDF_X_4(string clause) => Assert.All(files.ForPlates, PdfXClauses.All[clause]);

    [Theory]
    [MemberData(nameof(ScreenClauses))]
    public void Files_for_screens_are_PDF_A_2a_and_PDF_UA_1(string clause) => PdfAClauses.All[clause](files.ForScreens);

    /// <summary>The specimen in every profile.</summary>
    public sealed class Files : IDisposable
    {
        private readonly List<PdfProof> _proofs;

        public Files()
        {
            var marked = PressProfile.Press with { Marks = true, Bleed = new Points(8.5) };
            _proofs = [.. new[] { PressProfile.Screen, PressProfile.Press, marked, marked with { Sheets = new SheetLayout(Imposition.FourPages) } }
                .Select(profile => new PdfProof(Specimen.Edition, profile, Specimen.Pictures))];
            ForScreens = new PdfDocument(_proofs[0].File);
            ForPlates = [.. _proofs.Skip(1).Select(proof => new PdfDocument(proof.File))];
        }

        public PdfDocument ForScreens { get; }

        public IReadOnlyList<PdfDocument> ForPlates { get; }

        public void Dispose() => _proofs.ForEach(proof => proof.Dispose());
    }
}
