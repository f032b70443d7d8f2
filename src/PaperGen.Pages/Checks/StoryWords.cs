using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>The words of a story as a reader should find them in print, told from the story alone.</summary>
internal sealed class StoryWords
{
    // Brackets, dots and digits of one mark at most.
    private const int LongestMark = 12;

    private readonly OutputText _output;
    private readonly List<string> _inOrder = [];
    private readonly List<string> _cells = [];
    private readonly List<string> _captions = [];

    public StoryWords(Story story, OutputText output)
    {
        _output = output;
        foreach (var block in story.Body) Look(block);
        foreach (var note in story.Footnotes)
        {
            Marks += LongestMark;
            foreach (var block in note.Blocks) Look(block);
        }
    }

    /// <summary>What is read one after the other; a paragraph with breaks or marks of notes in it in several pieces.</summary>
    public IReadOnlyList<string> InOrder => _inOrder;

    /// <summary>Cells of tables, which may stand apart.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>Captions, which stand below their pictures.</summary>
    public IReadOnlyList<string> Captions => _captions;

    /// <summary>Characters at most that print adds: numbers and bullets of lists, marks of notes, asterisks between sections.</summary>
    public int Marks { get; private set; }

    private void Look(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AddPieces(paragraph.Inlines, _inOrder);
                break;
            case Subhead subhead:
                _inOrder.Add(_output.Line(subhead.Text.Text));
                break;
            case Preformatted text:
                _inOrder.AddRange(text.Text.Split('\n').Select(l => text.Text.Any(c => c >= 0x2E80) ? _output.Line(l.Trim()) : l.Trim()));
                break;
            case Figure { Caption: { } caption }:
                _captions.Add(_output.Body(caption.Text));
                break;
            case Quote quote:
                foreach (var inner in quote.Blocks) Look(inner);
                break;
            case ItemList list:
                foreach (var item in list.Items)
                {
                    Marks += LongestMark;
                    foreach (var inner in item) Look(inner);
                }

                break;
            case Table table:
                Marks += table.Rows.Sum(r => r.Length) + table.Header.Length;
                foreach (var cell in table.Header.Concat(table.Rows.SelectMany(r => r))) AddPieces(cell.Inlines, _cells);
                break;
            case Break:
                Marks += LongestMark;
                break;
        }
    }

    // Marks are normalised with what stands around them, so a paragraph is put out whole and parted afterwards.
    private void AddPieces(ImmutableArray<Inline> inlines, List<string> pieces)
    {
        const char Parted = '\uFFFC';
        var text = Flat(inlines);
        Marks += LongestMark * text.Count(c => c == Parted);
        var literals = new Queue<string>(Literals(inlines));
        var whole = _output.Body(text);
        foreach (var piece in whole.Split(Parted))
        {
            pieces.Add(piece);
            if (literals.TryDequeue(out var literal)) pieces.Add(literal);
        }

        static string Flat(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(i => i switch
        {
            TextRun run => run.Text,
            Strong strong => Flat(strong.Inlines),
            Emphasis emphasis => Flat(emphasis.Inlines),
            Link link => Flat(link.Inlines),
            Script script when !IsNumber(script) => Flat(script.Inlines),
            _ => Parted.ToString(),
        }));

        static IEnumerable<string> Literals(ImmutableArray<Inline> inlines) => inlines.SelectMany(i => i switch
        {
            Code code => [code.Text],
            Script script when IsNumber(script) => [script.Inlines.PlainText()],
            Strong strong => Literals(strong.Inlines),
            Emphasis emphasis => Literals(emphasis.Inlines),
            Link link => Literals(link.Inlines),
            Script script => Literals(script.Inlines),
            HardBreak or FootnoteMark => [""],
            _ => (IEnumerable<string>)[],
        });

        static bool IsNumber(Script script) => script.Inlines.PlainText().All(char.IsAsciiDigit);
    }
}
