using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace PaperGen.Testing;

/// <summary>Runs a tool that the tests need; a missing one fails the test with the command that installs it.</summary>
public static class ExternalTool
{
    /// <summary>What a tool left behind.</summary>
    public sealed record Result(int ExitCode, string Output, string Error);

    /// <summary>Runs <paramref name="tool"/> to its end and returns what it printed.</summary>
    public static Result Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"{tool} is not installed: apt-get install {PackageOf(tool)}");
            throw;
        }

        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Result(process.ExitCode, output, error.GetAwaiter().GetResult());
        }
    }

    private static string PackageOf(string tool) => Path.GetFileName(tool) switch
    {
        "pdftotext" or "pdftoppm" or "pdffonts" or "pdfimages" or "pdfinfo" => "poppler-utils",
        "mutool" => "mupdf-tools",
        "gs" => "ghostscript",
        var name => name,
    };
}
