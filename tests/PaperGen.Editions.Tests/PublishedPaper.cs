using System.Collections.Concurrent;

namespace PaperGen.Editions.Tests;

/// <summary>A newspaper of the checkout, built once for all tests that look at the result. It goes away when they end.</summary>
public sealed class PublishedPaper
{
    private static readonly ConcurrentDictionary<string, Lazy<PublishedPaper>> s_papers = new(StringComparer.Ordinal);

    private PublishedPaper(string project)
    {
        Folder = Directory.CreateTempSubdirectory("papergen-sample-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
        Result = PaperGenProgram.Run(Repository.Root, "build", "--project", project, "--output", Dist);
    }

    /// <summary>The newspaper of a folder of the checkout, such as <c>samples/yunhe</c>.</summary>
    public static PublishedPaper Of(string project) => s_papers.GetOrAdd(project, folder => new Lazy<PublishedPaper>(() => new PublishedPaper(folder))).Value;

    public string Folder { get; }

    public string Dist => Path.Combine(Folder, "dist");

    public string Site => Path.Combine(Dist, "site");

    internal PaperGenProgram.Result Result { get; }
}
