using System.Collections.Immutable;
using PaperGen.Cli.Files;
using PaperGen.Cli.Fonts;
using PaperGen.Content;

namespace PaperGen.Cli.Pipeline;

/// <summary>The whole way of a newspaper: read, compose, print, write the website, swap the result in.</summary>
internal sealed class NewspaperBuild(Project project, Messages messages)
{
    private readonly PictureDesk _pictures = new(project.Folder);

    /// <summary>Reads and composes, without writing anything.</summary>
    public ImmutableArray<PrintedEdition> Check()
    {
        var (newspaper, issues) = Read();
        return Print(newspaper, issues, output: null);
    }

    /// <summary>Builds the website and the printed newspaper into a folder.</summary>
    public ImmutableArray<PrintedEdition> Build(string outputFolder)
    {
        using var output = OutputFolder.Begin(outputFolder);
        var (newspaper, issues) = Read();
        var printed = Print(newspaper, issues, output);
        new WebOffice(project, newspaper, _pictures, messages).Publish(printed, output);
        output.Publish();
        return printed;
    }

    private (Newspaper Newspaper, ImmutableArray<Issue> Issues) Read()
    {
        var newsroom = new Newsroom(project, messages);
        var newspaper = newsroom.ReadNewspaper();
        return (newspaper, newsroom.ReadIssues(newspaper));
    }

    private ImmutableArray<PrintedEdition> Print(Newspaper newspaper, ImmutableArray<Issue> issues, OutputFolder? output)
    {
        var theme = new Newsroom(project, messages).ReadTheme(newspaper);
        var fonts = new FontShelf(project.Folder.FullPath, newspaper.Theme).Open(theme.Faces);
        var printed = new PrintShop(newspaper, theme, fonts, _pictures).Print(issues, output);
        foreach (var edition in printed) messages.Report(edition.Diagnostics);
        return printed;
    }
}
