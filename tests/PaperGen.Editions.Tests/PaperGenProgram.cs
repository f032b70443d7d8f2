using System.Diagnostics;

namespace PaperGen.Editions.Tests;

/// <summary>Runs the program as a user would, in a process of its own.</summary>
internal static class PaperGenProgram
{
    internal sealed record Result(int ExitCode, string Output, string Error)
    {
        /// <summary>The lines of standard error that are not blank.</summary>
        public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public static Result Run(string folder, params string[] arguments) => Run(folder, path: null, arguments);

    /// <summary>Runs the program where commands are found in other folders than here.</summary>
    public static Result Run(string folder, string? path, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "papergen.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        if (path is not null) start.Environment["PATH"] = path;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
