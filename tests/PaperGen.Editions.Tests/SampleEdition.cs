namespace PaperGen.Editions.Tests;

/// <summary>The sample newspaper, built once for all tests that look at the result.</summary>
public sealed class SampleEdition : IDisposable
{
    public SampleEdition()
    {
        Folder = Directory.CreateTempSubdirectory("papergen-sample-").FullName;
        var result = PaperGenProgram.Run(Repository.Root, "build", "--output", Path.Combine(Folder, "dist"));
        (ExitCode, Output, Error) = (result.ExitCode, result.Output, result.Error);
    }

    public string Folder { get; }
    public int ExitCode { get; }
    public string Output { get; }
    public string Error { get; }

    public string Dist => Path.Combine(Folder, "dist");
    public string Site => Path.Combine(Dist, "site");
    public string FrontPage => Path.Combine(Site, "index.html");
    public IReadOnlyList<string> PressFiles => [.. Directory.GetFiles(Path.Combine(Dist, "press"), "*.pdf").Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
