using PaperGen.Content;

namespace PaperGen.Cli.Commands;

/// <summary>What was understood of pages, in a form for people: a few lines about each story.</summary>
internal static class Outline
{
    public static void Say(IEnumerable<Page> pages, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var page in pages) Say(page);
        new Messages { ShowNotes = true }.Report(diagnostics);
    }

    private static void Say(Page page)
    {
        Messages.Say($"{page.Folio ?? $"page {page.Number}"}{(page.Section is null ? "" : " " + page.Section)} ({page.Source.File})");
        if (page.RunningHead is { } head) Messages.Say($"  running head  {head}");
        foreach (var story in page.Stories) Say(story);
        foreach (var line in page.Furniture) Messages.Say($"  furniture     {line}");
        foreach (var line in page.Stray) Messages.Say($"  stray text    {line}");
    }

    private static void Say(Story story)
    {
        Messages.Say("");
        if (story.Kicker is { } kicker) Messages.Say($"  kicker        {kicker}");
        Messages.Say($"  headline      {story.Headline}");
        foreach (var deck in story.Decks) Messages.Say($"  deck          {deck}");
        if (story.Summary is { } summary) Messages.Say($"  summary       {summary}");
        if (story.Dateline is { } dateline) Messages.Say($"  dateline      {dateline}");
        foreach (var byline in story.Bylines) Messages.Say($"  byline        {byline.Role} {byline.Name}");
        foreach (var credit in story.PhotoCredits) Messages.Say($"  photo credit  {credit.Raw}");
        Messages.Say($"  body          {Counted(story)}");
    }

    private static string Counted(Story story)
    {
        var kinds = story.Body.GroupBy(block => block.GetType().Name).Select(kind => $"{kind.Count()} × {kind.Key}");
        var characters = story.Body.OfType<Paragraph>().Sum(paragraph => paragraph.PlainText.Length);
        return $"{string.Join(", ", kinds)}; {characters} characters in paragraphs";
    }
}
