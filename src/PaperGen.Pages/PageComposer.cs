using System.Collections.Frozen;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Composes an issue: finds for the stories of each page the best page by search, and places everything on it.</summary>
public static class PageComposer
{
    // As many as the machine has processors for.
    private const int AnyWorkers = -1;

    /// <summary>Composes an issue; what could not be done well stands in the diagnostics, and nothing is ever left out.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="newspaper">The paper, for furniture and language.</param>
    /// <param name="theme">The look.</param>
    /// <param name="shaper">The fonts.</param>
    /// <param name="pictures">Sizes of pictures; null when there are none.</param>
    public static Parsed<Edition> Compose(Issue issue, Newspaper newspaper, Theme theme, IShaper shaper, IPictureShelf? pictures = null) =>
        Compose(issue, newspaper, theme, shaper, pictures, AnyWorkers);

    /// <summary>The same with so many pages in work at once at most; the result does not depend on it.</summary>
    internal static Parsed<Edition> Compose(Issue issue, Newspaper newspaper, Theme theme, IShaper shaper, IPictureShelf? pictures, int workers)
    {
        var diagnostics = new DiagnosticBag();
        // Beside the assignment of stories to pages, which one processor does.
        var checking = Task.Run(() => CharacterCheck.Report(issue, theme.Type.Body, shaper, diagnostics));
        var names = WholeWords(issue);
        var composed = Compose(issue, newspaper, theme,
            stories => new FontTypesetter(shaper, newspaper.Language, WordsOf(stories), names), pictures ?? new EmptyPictureShelf(), workers);
        checking.GetAwaiter().GetResult();
        diagnostics.AddRange(composed.Diagnostics);
        return diagnostics.Beside(composed.Value);
    }

    // What a page says often, and whom it names, is not parted in its headlines.
    private static IssueWords WordsOf(IEnumerable<Story> stories) => new(
        stories.SelectMany(s => s.Body).OfType<Paragraph>().Select(p => p.PlainText),
        NamesIn(stories));

    // T4, M4: a name, and the role before it, is parted at the end of a line only where nothing better is found.
    private static FrozenSet<string> WholeWords(Issue issue) =>
        NamesIn(issue.Stories).Concat(issue.Stories.SelectMany(s => s.Bylines.Select(b => b.Role))).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> NamesIn(IEnumerable<Story> stories) => stories.SelectMany(s =>
        s.Bylines.Select(b => b.Name)
            .Concat(s.PhotoCredits.Concat(s.Body.OfType<Figure>().SelectMany(f => f.Credits)).SelectMany(c => c.Names)));

    internal static Parsed<Edition> Compose(
        Issue issue, Newspaper newspaper, Theme theme, ITypesetter typesetter, IPictureShelf pictures) =>
        Compose(issue, newspaper, theme, _ => typesetter, pictures, AnyWorkers);

    private static Parsed<Edition> Compose(
        Issue issue, Newspaper newspaper, Theme theme, Func<IEnumerable<Story>, ITypesetter> typesetterFor, IPictureShelf pictures, int workers)
    {
        var diagnostics = new DiagnosticBag();
        var desk = new CopyDesk(theme, typesetterFor([]), newspaper.Language, pictures, diagnostics);
        var writer = new EditionWriter(issue, newspaper, theme, workers);
        foreach (var plans in new PagePlanner(theme, typesetterFor, diagnostics, workers).Plan(issue, desk)) writer.Add(plans);
        FurnitureCheck.Report(issue, newspaper, diagnostics);
        var pages = writer.Finish();
        var title = issue.Date is { } date ? $"{newspaper.Title} {DateWords.Date(date, newspaper.IsChinese())}" : newspaper.Title;
        return diagnostics.Beside(new Edition(title, newspaper.Language, pages) { Date = issue.Date, Author = newspaper.Publisher });
    }
}
