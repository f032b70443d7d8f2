using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Cli.Files;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Press;
using PaperGen.Typesetting;

namespace PaperGen.Cli.Pipeline;

/// <summary>Composes issues and writes their PDFs, several at a time; the results come in the order of the issues.</summary>
internal sealed class PrintShop(Newspaper newspaper, Theme theme, FontBook fonts, PictureDesk pictures)
{
    private readonly FontShaper _shaper = new(fonts, newspaper.Language);

    /// <summary>Address of an issue's PDF on the website, from its root.</summary>
    public static string ScreenPath(DateOnly date) =>
        date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) + "/" + Name(date);

    /// <summary>Address of a page's picture on the website, from its root.</summary>
    public static string PicturePath(DateOnly date, int page) =>
        date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) + string.Create(CultureInfo.InvariantCulture, $"/page-{page:00}.svg");

    /// <summary>Composes every issue, and writes its files into <paramref name="output"/> unless that is null.</summary>
    public ImmutableArray<PrintedEdition> Print(IReadOnlyList<Issue> issues, OutputFolder? output)
    {
        var printed = new PrintedEdition[issues.Count];
        Parallel.For(0, issues.Count, index => printed[index] = Print(issues[index], output));
        return [.. printed];
    }

    private PrintedEdition Print(Issue issue, OutputFolder? output)
    {
        var composed = PageComposer.Compose(issue, newspaper, theme, _shaper, pictures);
        var edition = composed.Value;
        var diagnostics = composed.Diagnostics.ToBuilder();
        if (output is not null && issue.Date is { } date)
        {
            var files = pictures.ForIssue();
            diagnostics.AddRange(Write(edition, PressProfile.Press, files, output, "press/" + Name(date)));
            diagnostics.AddRange(Write(edition, PressProfile.Screen, files, output, "site/" + ScreenPath(date)));
            foreach (var page in edition.Pages) WriteFacsimile(page, edition.Language, output, "site/" + PicturePath(date, page.Number));
        }

        return new PrintedEdition(issue, edition, PageCheck.Check(edition, theme), diagnostics.ToImmutable());
    }

    private static ImmutableArray<Diagnostic> Write(Edition edition, PressProfile profile, IPictureSource files, OutputFolder output, string path)
    {
        using var file = output.Create(path);
        return PdfWriter.Write(edition, profile, files, file).Diagnostics;
    }

    private static void WriteFacsimile(ComposedPage page, string language, OutputFolder output, string path)
    {
        using var file = output.Create(path);
        FacsimileWriter.Write(page, language, FacsimileLinks.None, file);
    }

    private static string Name(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".pdf";
}
