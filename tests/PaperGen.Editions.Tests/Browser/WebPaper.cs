using System.Text.RegularExpressions;

namespace PaperGen.Editions.Tests.Browser;

/// <summary>A built newspaper on a host, and one page of each kind that it has.</summary>
/// <param name="Name">How the tests call it.</param>
/// <param name="Root">Address of its front page.</param>
/// <param name="Folder">Where its website lies.</param>
internal sealed partial record WebPaper(string Name, string Root, string Folder)
{
    /// <summary>A page of each kind; of stories also the one with the most pictures and the longest.</summary>
    public IReadOnlyList<(string Kind, string Address)> Kinds { get; } = [.. FindKinds(Folder).Select(page => (page.Kind, Root + page.Path))];

    /// <summary>The addresses of the pages of a kind.</summary>
    public string PageOf(string kind) => Kinds.First(page => page.Kind == kind).Address;

    /// <summary>Where the file of an address lies.</summary>
    public string FileOf(string address) => Path.Combine(Folder, address[Root.Length..]);

    private static IEnumerable<(string Kind, string Path)> FindKinds(string folder)
    {
        var pages = Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Html: File.ReadAllText(file)))
            .Select(page => (Kind: Kind().Match(page.Html).Groups[1].Value, page.Path, page.Html)).ToList();
        foreach (var kind in pages.GroupBy(page => page.Kind)) yield return (kind.Key, kind.First().Path);
        var stories = pages.Where(page => page.Kind == "story").ToList();
        yield return ("story with pictures", stories.MaxBy(page => page.Html.Split("<figure").Length).Path);
        yield return ("long story", stories.MaxBy(page => page.Html.Length).Path);
    }

    [GeneratedRegex("<body class=\"on-([^\"]*)\"")]
    private static partial Regex Kind();
}
