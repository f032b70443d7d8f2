namespace PaperGen.Editions.Tests;

/// <summary>The sample newspaper as it is built.</summary>
public sealed class SampleEdition
{
    private readonly PublishedPaper _paper = PublishedPaper.Of(".");

    public int ExitCode => _paper.Result.ExitCode;
    public string Output => _paper.Result.Output;
    public string Error => _paper.Result.Error;

    public string Folder => _paper.Folder;
    public string Dist => _paper.Dist;
    public string Site => _paper.Site;
    public string FrontPage => Path.Combine(Site, "index.html");
    public IReadOnlyList<string> PressFiles => [.. Directory.GetFiles(Path.Combine(Dist, "press"), "*.pdf").Order(StringComparer.Ordinal)];
}
