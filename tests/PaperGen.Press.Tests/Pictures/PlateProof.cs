namespace PaperGen.Press.Tests.Pictures;

/// <summary>A page's plates as Ghostscript separates them.</summary>
internal static class PlateProof
{
    /// <summary>Four samples to a pixel, 255 for full ink, a pixel to a point.</summary>
    public static byte[] Of(PdfProof proof, int width, int height, int resolution = 72)
    {
        var target = Path.Combine(Path.GetDirectoryName(proof.File)!, "plates.pam");
        proof.Ask("gs", "-q", "-dNOPAUSE", "-dBATCH", $"-r{resolution}", "-sDEVICE=pamcmyk32", "-o", target, "FILE");
        var pam = File.ReadAllBytes(target);
        var size = width * resolution / 72 * (height * resolution / 72) * 4;
        return pam[^size..];
    }
}
