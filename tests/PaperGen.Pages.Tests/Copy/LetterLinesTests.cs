using PaperGen.Content;

namespace PaperGen.Pages.Tests.Copy;

/// <summary>Lines of a column of letters that are written as paragraphs.</summary>
public class LetterLinesTests
{
    private static readonly SourceSpan Here = SourceSpan.WholeFile("letters.md");

    [Fact]
    public void A_line_in_bold_is_a_subhead_and_one_in_italics_below_a_text_is_who_wrote_it()
    {
        var parts = Prepare(Bold("The bell is ours"), Plain("The brass bell hung at the landing."), Italic("Lorna Castellano, Wharf Street"), Bold("Thanks"), Plain("Thank you."));
        Assert.Equal([ItemRole.Subhead, ItemRole.Body, ItemRole.Body, ItemRole.Subhead, ItemRole.Body], parts.Select(p => p.Role));
        Assert.Equal([LineAlignment.Left, LineAlignment.Right, LineAlignment.Left], parts.Where(p => p.Role == ItemRole.Body).Select(p => p.Alignment));
    }

    [Fact]
    public void A_sentence_is_neither_whatever_its_face()
    {
        var parts = Prepare(Bold("Bring your own chair."), Plain("It begins at six."), Italic("The committee thanks everybody."));
        Assert.All(parts, p => Assert.Equal((ItemRole.Body, LineAlignment.Left), (p.Role, p.Alignment)));
    }

    private static System.Collections.Immutable.ImmutableArray<CopyPart> Prepare(params Paragraph[] body)
    {
        var theme = new Theme { Heads = new HeadRules { Alignment = HeadAlignment.Left } };
        var story = new Story(new TextLine("Letters", Here), Here) { Id = "letters", Body = [.. body] };
        return new CopyDesk(theme, new MonospacedTypesetter(), "en-US", new EmptyPictureShelf(), new DiagnosticBag()).Prepare(story).Parts;
    }

    private static Paragraph Plain(string text) => new([Run(text)], Here);

    private static Paragraph Bold(string text) => new([new Strong([Run(text)], Here)], Here);

    private static Paragraph Italic(string text) => new([new Emphasis([Run(text)], Here)], Here);

    private static TextRun Run(string text) => new(text, Here);
}
