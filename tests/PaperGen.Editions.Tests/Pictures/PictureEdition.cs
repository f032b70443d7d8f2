namespace PaperGen.Editions.Tests;

/// <summary>A newspaper with pictures of every kind, good and bad, built once for all tests that look at them.</summary>
public sealed class PictureEdition : IDisposable
{
    /// <summary>What is printed, by page.</summary>
    public static readonly string[][] Pages =
    [
        ["rgb.jpg", "turned.jpg", "web.webp"], ["grey.jpg", "grey-in-rgb.jpg", "cmyk.jpg", "inks.tif"], ["p3.jpg", "av.avif", "deep.png"],
        ["interlaced.png", "chart.svg", "chart.png", "round.png"], ["cut.webp", "page.jpg", "bomb.svg", "bomb.png"], ["entities.svg", "wide.jpg", "damaged image 图.png"],
        ["endless.jpg", "folder.png", "pipe.png"],
    ];

    private readonly TemporaryProject _project = new();

    public PictureEdition()
    {
        _project.Write("site.yml", "title: Morning Post\nlanguage: en-GB\naddress: https://example.org/\nissues: papers\n");
        var issue = "date: 2026-01-02\npages:\n";
        for (var page = 0; page < Pages.Length; page++)
        {
            issue += $"  - {{number: {page + 1}, files: [{string.Join(", ", Pages[page].Select(picture => $"'{StoryOf(picture)}'"))}]{(page == 2 ? ", black_only: true" : "")}}}\n";
            foreach (var picture in Pages[page])
            {
                var text = string.Join("\n\n", Enumerable.Repeat("The council has agreed to keep the library open on Sundays, and the reading room will be heated from October to April.", 9));
                _project.Write($"papers/2026-01-02/{StoryOf(picture)}", $"---\nheadline: The story of {picture}\nbyline: Jane Doe\n---\n{text}\n\n![A house below the hills](<{picture}> \"The house of {picture}. Photo by John Roe\")\n");
            }
        }

        _project.Write("papers/2026-01-02/issue.yml", issue);
        var tools = Repository.PathOf("tools/pictures");
        var made = ExternalTool.Run("node", Path.Combine(AppContext.BaseDirectory, "make-pictures.mjs"), tools, _project.PathOf("papers/2026-01-02"));
        Directory.CreateDirectory(_project.PathOf("papers/2026-01-02/folder.png"));
        Assert.Equal(0, ExternalTool.Run("mkfifo", _project.PathOf("papers/2026-01-02/pipe.png")).ExitCode);
        using (var endless = File.Create(_project.PathOf("papers/2026-01-02/endless.jpg"))) endless.SetLength(3L << 30); // takes no room on the disk
        Assert.True(made.ExitCode == 0, $"{made.Error}\n(./papergen build installs the converter)");
        var built = PaperGenProgram.Run(_project.Folder, "build", "--force");
        (ExitCode, Error) = (built.ExitCode, built.Error);
    }

    public int ExitCode { get; }

    public string Error { get; }

    public string Folder => _project.Folder;

    public string Press => _project.PathOf("dist/press/2026-01-02.pdf");

    public string Screen => _project.PathOf("dist/site/2026/01/02/2026-01-02.pdf");

    /// <summary>The plates of every page as Ghostscript separates them: four samples to a pixel, 255 for full ink.</summary>
    public List<byte[]> PlatesOf(string pdf, int resolution)
    {
        var target = _project.PathOf("plates.pam");
        var made = ExternalTool.Run("gs", "-q", "-dNOPAUSE", "-dBATCH", $"-r{resolution}", "-sDEVICE=pamcmyk32", "-o", target, pdf);
        Assert.True(made.ExitCode == 0, made.Error);
        var file = File.ReadAllBytes(target).AsSpan();
        var pages = new List<byte[]>();
        while (!file.IsEmpty)
        {
            var end = file.IndexOf("ENDHDR\n"u8) + 7;
            var head = System.Text.Encoding.ASCII.GetString(file[..end]).Split('\n').Select(l => l.Split(' ')).Where(l => l.Length == 2).ToDictionary(l => l[0], l => l[1]);
            var size = int.Parse(head["WIDTH"], System.Globalization.CultureInfo.InvariantCulture) * int.Parse(head["HEIGHT"], System.Globalization.CultureInfo.InvariantCulture) * 4;
            pages.Add(file.Slice(end, size).ToArray());
            file = file[(end + size)..];
        }

        return pages;
    }

    public void Dispose() => _project.Dispose();

    private static string StoryOf(string picture) => picture.Replace('.', '-') + ".md";
}
