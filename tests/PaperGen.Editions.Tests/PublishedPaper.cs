using System.Collections.Concurrent;

namespace PaperGen.Editions.Tests;

/// <summary>A newspaper of the checkout, built once for all tests that look at the result; beside the tests, where the next run replaces it.</summary>
public sealed class PublishedPaper
{
    private static readonly ConcurrentDictionary<string, Lazy<PublishedPaper>> s_papers = new(StringComparer.Ordinal);

    private PublishedPaper(string project)
    {
        // Nowhere that must be cleared at the end: a test host that exits is given a tenth of a second for that, and killed.
        Folder = Path.Combine(AppContext.BaseDirectory, "published", project == "." ? "seeds" : Path.GetFileName(project));
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        Result = PaperGenProgram.Run(Repository.Root, "build", "--project", project, "--output", Dist);
    }

    /// <summary>The newspaper of a folder of the checkout, such as <c>samples/yunhe</c>.</summary>
    public static PublishedPaper Of(string project) => s_papers.GetOrAdd(project, folder => new Lazy<PublishedPaper>(() => new PublishedPaper(folder))).Value;

    public string Folder { get; }

    public string Dist => Path.Combine(Folder, "dist");

    public string Site => Path.Combine(Dist, "site");

    internal PaperGenProgram.Result Result { get; }
}
