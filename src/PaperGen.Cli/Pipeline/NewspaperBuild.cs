using System.Collections.Immutable;
using PaperGen.Cli.Files;
using PaperGen.Cli.Fonts;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Cli.Pipeline;

/// <summary>The whole way of a newspaper: read, compose, print, write the website, swap the result in.</summary>
internal sealed class NewspaperBuild(Project project, Messages messages) : IDisposable
{
    private readonly PictureDesk _pictures = new(project.Folder);

    /// <summary>Reads and composes, without writing anything.</summary>
    public ImmutableArray<PrintedEdition> Check()
    {
        var (newspaper, issues) = Read();
        var look = Open(newspaper);
        messages.Report(TemplateCheck.Of(project, newspaper, FoldersOf(look.Theme)));
        return Print(newspaper, issues, look, output: null);
    }

    /// <summary>Builds the website and the printed newspaper into a folder.</summary>
    public ImmutableArray<PrintedEdition> Build(string outputFolder)
    {
        using var output = OutputFolder.Begin(outputFolder);
        var (newspaper, issues) = Read();
        var (theme, fonts) = Open(newspaper);
        var printed = Print(newspaper, issues, (theme, fonts), output);
        new WebOffice(project, newspaper, FoldersOf(theme), _pictures, new WebFonts(theme, fonts, newspaper), messages).Publish(issues, printed, output);
        output.Publish();
        return printed;
    }

    /// <summary>Builds the website alone: nothing is composed, so its pages have neither pictures nor PDFs.</summary>
    public ImmutableArray<Issue> BuildSite(string outputFolder)
    {
        using var output = OutputFolder.Begin(outputFolder);
        var (newspaper, issues) = Read();
        var (theme, fonts) = Open(newspaper);
        new WebOffice(project, newspaper, FoldersOf(theme), _pictures, new WebFonts(theme, fonts, newspaper), messages).Publish(issues, printed: [], output);
        output.Publish();
        return issues;
    }

    /// <summary>Ends what the build started.</summary>
    public void Dispose() => _pictures.Dispose();

    private (Newspaper Newspaper, ImmutableArray<Issue> Issues) Read()
    {
        var newsroom = new Newsroom(project, messages);
        var newspaper = newsroom.ReadNewspaper();
        return (newspaper, newsroom.ReadIssues(newspaper));
    }

    private (Theme Theme, FontBook Fonts) Open(Newspaper newspaper)
    {
        var theme = new Newsroom(project, messages).ReadTheme(newspaper);
        return (theme, new FontShelf(project.Folder.FullPath, theme.Name, FoldersOf(theme)).Open(theme.Faces));
    }

    private ThemeFolders FoldersOf(Theme theme) => new(project.Folder.FullPath, theme);

    private ImmutableArray<PrintedEdition> Print(
        Newspaper newspaper, ImmutableArray<Issue> issues, (Theme Theme, FontBook Fonts) look, OutputFolder? output)
    {
        var printed = new PrintShop(newspaper, look.Theme, look.Fonts, _pictures).Print(issues, output);
        foreach (var edition in printed) messages.Report(edition.Diagnostics);
        return printed;
    }
}
