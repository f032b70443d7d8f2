using System.Text.RegularExpressions;
using PaperGen.Pages;

namespace PaperGen.Press.Tests.Pictures;

/// <summary>Pictures from memory.</summary>
internal sealed class PicturesInMemory(params (string Name, byte[] Bytes)[] files) : IPictureSource
{
    public ReadOnlyMemory<byte>? Find(string image) => files.Where(f => f.Name == image).Select(f => (ReadOnlyMemory<byte>?)f.Bytes).FirstOrDefault();
}

internal static class PictureProof
{
    /// <summary>A page of 100 × 100 pt with one picture over all of it.</summary>
    public static PdfProof Of(byte[] picture, PressProfile? profile = null, string name = "picture") =>
        new(Page(name), profile, new PicturesInMemory((name, picture)));

    public static Edition Page(string name) => new EditionMaker()
        .Add(o => new PlacedPicture(EditionMaker.RectOf(0, 0, 100, 100), ItemRole.Picture, "a", o, name, "alt"))
        .Story("a", "稿件")
        .EndPage(width: 100, height: 100).ToEdition();

    /// <summary>The samples of the page's picture as qpdf unpacks them.</summary>
    public static byte[] SamplesOf(PdfProof proof, bool mask = false)
    {
        var pages = proof.Ask("qpdf", "--show-pages", "--with-images", "FILE");
        var image = Regex.Match(pages, @"P1: (\d+) 0 R").Groups[1].Value;
        if (mask) image = Regex.Match(proof.Ask("qpdf", $"--show-object={image}", "FILE"), @"/SMask (\d+) 0 R").Groups[1].Value;
        var target = Path.Combine(Path.GetTempPath(), $"{Path.GetFileName(Path.GetDirectoryName(proof.File))}.samples");
        try
        {
            // Output is bytes: a shell writes it, since the test helper reads text.
            proof.Ask("sh", "-c", $"qpdf --show-object={image} --filtered-stream-data \"$0\" > \"$1\"", "FILE", target);
            return File.ReadAllBytes(target);
        }
        finally
        {
            File.Delete(target);
        }
    }

    /// <summary>Colour of a point of the page as poppler shows it.</summary>
    public static (int R, int G, int B) ColourAt(PdfProof proof, int x, int y)
    {
        var stem = Path.Combine(Path.GetDirectoryName(proof.File)!, "shown");
        proof.Ask("pdftoppm", "-r", "72", "-singlefile", "FILE", stem);
        var ppm = File.ReadAllBytes(stem + ".ppm");
        var at = ppm.Length - 100 * 100 * 3 + (y * 100 + x) * 3;
        return (ppm[at], ppm[at + 1], ppm[at + 2]);
    }
}
