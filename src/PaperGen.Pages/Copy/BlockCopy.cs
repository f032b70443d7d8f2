using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Makes the parts of a story out of its blocks: paragraphs, subheads, lists, quotations, verse, code, tables, notes.</summary>
/// <param name="theme">Faces and grid.</param>
/// <param name="language">The newspaper's language.</param>
/// <param name="story">The story, for its footnotes.</param>
/// <param name="tables">Knows which tables fit a leg.</param>
/// <param name="typesetter">Knows which characters the fonts have.</param>
internal sealed class BlockCopy(Theme theme, string language, Story story, TableSetter tables, ITypesetter typesetter)
{
    // Blocks within blocks beyond this are set like those around them, or nothing would be left of the measure.
    private const int DeepestInset = 3;

    // Characters of a subhead or a signature that is written as a paragraph.
    private const int LongestLine = 60;

    private static readonly string[] EditorsNotes = ["编者按", "编者的话", "编后", "编后语", "Editor’s note", "Editor's note"];

    private readonly TypeRoles _type = theme.Type;
    private readonly bool _isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
    private readonly OutputText _output = new(language);
    private readonly InlineCopy _inlines = new(theme.Type, new OutputText(language), language.StartsWith("zh", StringComparison.OrdinalIgnoreCase), story.Footnotes, typesetter);
    private ImmutableArray<StyledText> _opening = [];
    private StyledText? _mark;
    private int _lists;

    /// <summary>What surrounds a block: a quotation's face, the white of a list.</summary>
    private readonly record struct Place(ItemRole Role, TextStyle Style, double Indent, double Inset, int Depth, Points? Size)
    {
        /// <summary>The list or the footnote that is around it.</summary>
        public TextPlace? Whole { get; init; }

        public Place In(double inset) => Depth >= DeepestInset ? this : this with { Inset = Inset + inset, Depth = Depth + 1 };
    }

    /// <summary>The parts so far.</summary>
    public ImmutableArray<CopyPart>.Builder Parts { get; } = ImmutableArray.CreateBuilder<CopyPart>();

    /// <summary>Pictures in the order of the text.</summary>
    public List<Figure> Figures { get; } = [];

    /// <summary>Tables that stand over several legs.</summary>
    public List<TableCopy> Tables { get; } = [];

    /// <summary>Adds the body, its first paragraph behind dateline and byline.</summary>
    public void AddBody(ImmutableArray<StyledText> opening)
    {
        _opening = opening;
        var place = new Place(ItemRole.Body, _type.Body, _type.Indent, 0, 0, null);
        foreach (var block in story.Body) Add(block, place);
        if (_isChinese) Letter.Arrange(Parts);
        if (!_opening.IsEmpty) Parts.Insert(0, new CopyPart(ItemRole.Body, _opening, _type.Indent, story.Source));
    }

    /// <summary>Adds the footnotes, each behind its mark.</summary>
    public void AddNotes()
    {
        var number = 0;
        foreach (var note in story.Footnotes)
        {
            var mark = _inlines.MarkOf(note.Id);
            var width = mark.StartsWith('[') ? 0.5 * mark.Length + 0.25 : 1.25;
            _mark = new StyledText(mark, _type.Body);
            var place = new Place(ItemRole.Note, _type.Body, 0, width, 0, _type.CaptionSize) { Whole = new TextPlace(TextWhole.Note, number++, 0, TextPlace.Words) };
            foreach (var block in note.Blocks) Add(block, place);
        }
    }

    private void Add(Block block, Place place)
    {
        if (_mark is { } mark && block is not (Paragraph or Quote or Figure))
        {
            Parts.Add(new CopyPart(place.Role, [mark], 0, block.Source)
            {
                Size = place.Size,
                StaysWithNext = true,
                Place = place.Whole is { } whole ? whole with { Column = TextPlace.Mark } : null,
            });
            _mark = null;
        }

        switch (block)
        {
            case Paragraph paragraph:
                AddParagraph(paragraph, place);
                break;
            case Subhead subhead:
                AddSubhead(_output.Line(subhead.Text.Text), subhead.Level, subhead.Source);
                break;
            case Figure figure:
                Figures.Add(figure);
                break;
            case Quote quote:
                foreach (var inner in quote.Blocks) Add(inner, place.In(1) with { Role = ItemRole.Quote, Style = _type.Emphasis });
                break;
            case ItemList list:
                AddList(list, place);
                break;
            case Table table:
                AddTable(table, place);
                break;
            case Preformatted text:
                AddLines(text, place);
                break;
            case Break:
                Parts.Add(new CopyPart(ItemRole.Body, [new StyledText(_isChinese ? "＊　＊　＊" : "* * *", _type.Body)], 0, block.Source) { Alignment = LineAlignment.Centre, StaysWithNext = true });
                break;
            default:
                throw new NotSupportedException($"{block.GetType().Name} has no copy");
        }
    }

    private void AddParagraph(Paragraph paragraph, Place place)
    {
        if (place is { Role: ItemRole.Body, Depth: 0 } && _mark is null && IsLine<Strong>(paragraph))
        {
            // A line in bold over a text is a subhead, whatever it was written as.
            AddSubhead(string.Concat(_inlines.Set(paragraph.Inlines, place.Style).Text.Select(t => t.Text)).Trim(), 1, paragraph.Source);
            return;
        }

        var isNote = place.Role == ItemRole.Body && IsEditorsNote(paragraph.PlainText);
        var words = _inlines.Set(paragraph.Inlines, isNote ? _type.Emphasis : place.Style).Behind(_opening);
        _opening = [];
        // The source of a quotation stands at its right.
        var isSource = place.Role == ItemRole.Quote && Parts.Count > 0 && Parts[^1].Role == ItemRole.Quote && paragraph.PlainText.TrimStart() is ['—', ..];
        // Who wrote a letter.
        isSource |= place is { Role: ItemRole.Body, Depth: 0 } && Parts is [.., { Role: ItemRole.Body, Mark: null }] && IsLine<Emphasis>(paragraph);
        var isVerse = paragraph.Inlines.Any(i => i is HardBreak);
        Parts.Add(new CopyPart(place.Role, words.Text, _mark is null && !isSource && !isVerse ? place.Indent : 0, paragraph.Source)
        {
            Inset = place.Inset,
            Mark = _mark,
            Place = place.Whole,
            Size = place.Size,
            Links = words.Links,
            IsRuled = isNote,
            IsStanza = isVerse,
            Alignment = isSource ? LineAlignment.Right : LineAlignment.Left,
        });
        _mark = null;
    }

    // One line of a kind, and no sentence.
    private bool IsLine<T>(Paragraph paragraph) where T : Inline =>
        _opening.IsEmpty
        && paragraph.Inlines is [T inline]
        && inline switch { Strong strong => strong.Inlines, Emphasis emphasis => emphasis.Inlines, _ => [inline] } is [TextRun]
        && paragraph.PlainText.Trim() is { Length: > 0 and <= LongestLine } text
        && text[^1] is not ('.' or '。' or '!' or '！' or '?' or '？' or ':' or '：' or ';' or '；' or ',' or '，');

    // 编者按: the newsroom's own word, between rules.
    private static bool IsEditorsNote(string text)
    {
        var start = text.TrimStart().TrimStart('【', '[', '〔');
        return EditorsNotes.Any(n => start.StartsWith(n, StringComparison.OrdinalIgnoreCase)
            && start.Length > n.Length && start[n.Length] is '：' or ':' or '】' or ']' or '〕');
    }

    private void AddSubhead(string words, int level, SourceSpan source)
    {
        // A lesser heading stands at the left, where the paragraphs begin.
        var isLesser = level > 1;
        Parts.Add(new CopyPart(ItemRole.Subhead, [new StyledText(words, _type.Subhead)], isLesser ? _type.Indent : 0, source)
        {
            Size = _type.SubheadSize > theme.Grid.Body ? _type.SubheadSize : null,
            Alignment = isLesser || theme.Heads.Alignment == HeadAlignment.Left ? LineAlignment.Left : LineAlignment.Centre,
            StaysWithNext = true,
        });
    }

    private void AddList(ItemList list, Place place)
    {
        var number = list.Start;
        var last = ((number ?? 0) + list.Items.Length - 1).ToString(CultureInfo.InvariantCulture);
        // A digit is half an em wide; marks stand at the right of the white, next to the text.
        var inset = number is null ? 1.0 : 0.5 * last.Length + 0.75;
        var whole = new TextPlace(TextWhole.List, _lists++, 0, TextPlace.Words) { IsNumbered = number is not null, Within = place.Whole };
        foreach (var item in list.Items)
        {
            var mark = number is { } n ? n.ToString(CultureInfo.InvariantCulture) + "." : _isChinese ? "●" : "•";
            number++;
            _mark = new StyledText(mark, _type.Body);
            foreach (var block in item) Add(block, place.In(inset) with { Indent = 0, Whole = whole });
            whole = whole with { Row = whole.Row + 1 };
        }
    }

    private void AddTable(Table table, Place place)
    {
        var rows = (table.Header.IsEmpty ? table.Rows : table.Rows.Insert(0, table.Header))
            .Where(row => row.Any(cell => !string.IsNullOrWhiteSpace(cell.Inlines.PlainText()))).ToList();
        if (rows.Count == 0) return;
        var columns = rows.Max(r => r.Length);
        var hasHead = !table.Header.IsEmpty && rows[0] == table.Header;
        var copy = new TableCopy(
            [.. rows.Select((row, i) => row.Select(cell => _inlines.Set(cell.Inlines, hasHead && i == 0 ? _type.TableHead : _type.Caption).Text).ToImmutableArray())],
            hasHead,
            [.. Enumerable.Range(0, columns).Select(i => i < table.Alignments.Length ? table.Alignments[i] : ColumnAlignment.Start)]);
        switch (tables.KindOf(copy))
        {
            case TableKind.InLegs:
                Parts.Add(new CopyPart(ItemRole.Table, [], 0, table.Source) { Table = copy, Place = place.Whole });
                break;
            case TableKind.OverLegs:
                Tables.Add(copy);
                break;
            default:
                AddRecords(copy, table.Source);
                break;
        }
    }

    // A table with more columns than the page is wide: a paragraph for each row.
    private void AddRecords(TableCopy table, SourceSpan source)
    {
        var between = new StyledText(_isChinese ? "；" : "; ", _type.Body);
        foreach (var row in table.Rows.Where(r => !r.IsEmpty))
        {
            var words = ImmutableArray.CreateBuilder<StyledText>();
            foreach (var cell in row.Where(c => !c.IsEmpty))
            {
                if (words.Count > 0) words.Add(between);
                words.AddRange(cell);
            }

            Parts.Add(new CopyPart(ItemRole.Body, words.ToImmutable(), _type.Indent, source));
        }
    }

    // Verse or a program: the lines are the writer's.
    private void AddLines(Preformatted text, Place place)
    {
        var isVerse = text.Text.Any(c => c >= 0x2E80);
        var inset = place.In(isVerse ? 2 : 0.5);
        var wasBlank = true;
        foreach (var written in text.Text.Replace("\t", "    ", StringComparison.Ordinal).Split('\n'))
        {
            var line = written.TrimEnd();
            var isBlank = string.IsNullOrWhiteSpace(line);
            if (isBlank && !wasBlank) Parts.Add(new CopyPart(ItemRole.Body, [], 0, text.Source) { IsBlank = true });
            wasBlank = isBlank;
            if (isBlank) continue;
            var words = line.TrimStart();
            var indent = Math.Min(4, (line.Length - words.Length) * 0.5);
            Parts.Add(new CopyPart(isVerse ? ItemRole.Quote : ItemRole.Code, [new StyledText(isVerse ? _output.Line(words) : words, isVerse ? _type.Emphasis : _type.Caption)], 0, text.Source)
            {
                Inset = inset.Inset + (isVerse ? 0 : indent),
                Size = isVerse ? place.Size : _type.CaptionSize,
                IsVerse = isVerse,
                Place = place.Whole,
            });
        }

        if (Parts.Count > 0 && Parts[^1].IsBlank) Parts.RemoveAt(Parts.Count - 1);
    }
}
