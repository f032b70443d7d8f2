using PaperGen.Pages;

namespace PaperGen.Press.Tests;

/// <summary>A PDF on disk for the tools that judge it; deleted with the test.</summary>
internal sealed class PdfProof : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("papergen-press-").FullName;

    public PdfProof(Edition edition, PressProfile? profile = null, IPictureSource? pictures = null)
        : this(output => PdfWriter.Write(edition, profile ?? PressProfile.Screen, pictures ?? NoPictures.Instance, output))
    {
    }

    public PdfProof(Func<Stream, PressReport> write)
    {
        File = Path.Combine(_folder, "proof.pdf");
        using var output = System.IO.File.Create(File);
        Report = write(output);
    }

    public string File { get; }

    public PressReport Report { get; }

    /// <summary>Runs a tool that must succeed and have nothing to complain about.</summary>
    public string Ask(string tool, params string[] arguments)
    {
        var result = ExternalTool.Run(tool, [.. arguments.Select(a => a == "FILE" ? File : a)]);
        Assert.True(result.ExitCode == 0 && result.Error.Length == 0, $"{tool}: {result.ExitCode} {result.Error} {result.Output}");
        return result.Output;
    }

    /// <summary>The text that poppler extracts.</summary>
    public string PopplerText() => Ask("pdftotext", "FILE", "-").Replace("\f", "");

    /// <summary>The text that MuPDF extracts.</summary>
    public string MuPdfText() => Ask("mutool", "draw", "-q", "-N", "-F", "txt", "FILE").Replace("\f", "");

    /// <summary>The file with every stream unpacked, to look for tokens.</summary>
    public string Unpacked()
    {
        var target = Path.Combine(_folder, "unpacked.pdf");
        Ask("qpdf", "--qdf", "--object-streams=disable", "FILE", target);
        return System.Text.Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(target));
    }

    /// <summary>Every tool that reads PDF reads it without a word of complaint.</summary>
    public void MustBeSound()
    {
        Assert.Contains("No syntax or stream encoding errors found", Ask("qpdf", "--check", "FILE"));
        Ask("mutool", "draw", "-q", "-N", "-F", "trace", "-o", Path.Combine(_folder, "trace.txt"), "FILE");
        Ask("pdftotext", "FILE", Path.Combine(_folder, "text.txt"));
        Assert.Equal("", Ask("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage", "FILE"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
