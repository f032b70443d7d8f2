using System.Collections.Immutable;
using PaperGen.Cli.Files;
using PaperGen.Content;
using PaperGen.Site.Templating;

namespace PaperGen.Cli.Pipeline;

/// <summary>Everything there is to say about the website's templates before a page is written with them.</summary>
internal static class TemplateCheck
{
    public static ImmutableArray<Diagnostic> Of(Project project, Newspaper newspaper, ThemeFolders theme)
    {
        var templates = TemplateFiles.Read(project.Folder.FullPath, theme);
        var pages = PageModels.Describe(templates, newspaper.Language, WebOffice.Assets(theme));
        return new TemplateReview(templates, templates.Names).Review(pages, newspaper.Language);
    }
}
