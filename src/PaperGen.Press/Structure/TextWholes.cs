using System.Globalization;
using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>The lists, tables and footnotes of one story in the structure tree (ISO 32000-1, 14.8.4.3).</summary>
/// <param name="file">The file.</param>
/// <param name="article">The story's element.</param>
/// <param name="notes">Takes the footnotes of the whole file by their identifiers.</param>
internal sealed class TextWholes(PdfFile file, StructureElement article, List<(string Identifier, PdfReference Note)> notes)
{
    private const int All = -1;

    private static readonly byte[] NumberedList = "<</O/List/ListNumbering/Decimal>>"u8.ToArray();
    private static readonly byte[] MarkedList = "<</O/List/ListNumbering/Disc>>"u8.ToArray();
    private static readonly byte[] ColumnHead = "<</O/Table/Scope/Column>>"u8.ToArray();

    private readonly Dictionary<(TextWhole, int Number, int Row, int Column), StructureElement> _elements = [];
    private readonly List<StructureElement> _cells = [];
    private readonly List<(StructureElement Row, int Columns)> _rows = [];

    /// <summary>Every element so far, with rows of tables filled up: a missing cell would move those behind it.</summary>
    public IEnumerable<StructureElement> Close()
    {
        foreach (var (row, columns) in _rows) FillUp(row, columns);
        return _elements.Values.Concat(_cells);
    }

    /// <summary>The element for a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="holdsText">True when the text is the element's own, false when its paragraphs stand within.</param>
    public StructureElement At(TextPlace place, out bool holdsText)
    {
        var parent = place.Within is { } within ? At(within, out _) : article;
        holdsText = place.Whole == TextWhole.Table || place.Column == TextPlace.Mark;
        switch (place.Whole)
        {
            case TextWhole.List:
                var list = Element(place with { Row = All, Column = All }, "L", parent, place.IsNumbered ? NumberedList : MarkedList);
                var item = Element(place with { Column = All }, "LI", list);
                return Element(place, holdsText ? "Lbl" : "LBody", item);
            case TextWhole.Table:
                var table = Element(place with { Row = All, Column = All }, "Table", parent);
                var row = Element(place with { Column = All }, "TR", table);
                if (row.Kids.Count == 0) _rows.Add((row, place.Columns));
                if (!_elements.ContainsKey(KeyOf(place))) FillUp(row, place.Column);
                return place.IsHead ? Element(place, "TH", row, ColumnHead) : Element(place, "TD", row);
            default:
                var note = Note(place with { Column = All }, parent);
                return holdsText ? Element(place, "Lbl", note) : note;
        }
    }

    private static (TextWhole, int, int, int) KeyOf(TextPlace place) => (place.Whole, place.Number, place.Row, place.Column);

    private StructureElement Note(TextPlace place, StructureElement parent)
    {
        if (_elements.TryGetValue(KeyOf(place), out var note)) return note;
        // Each note of a file has a name of its own (ISO 14289-1, 7.9).
        var identifier = string.Create(CultureInfo.InvariantCulture, $"note-{notes.Count + 1:00000}");
        note = new StructureElement("Note", file.Reserve(), parent.Reference) { Identifier = identifier };
        notes.Add((identifier, note.Reference));
        parent.Kids.Add(StructureKid.Element(note.Reference));
        _elements.Add(KeyOf(place), note);
        return note;
    }

    private StructureElement Element(TextPlace place, string type, StructureElement parent, ReadOnlyMemory<byte> attributes = default)
    {
        if (_elements.TryGetValue(KeyOf(place), out var element)) return element;
        element = new StructureElement(type, file.Reserve(), parent.Reference) { Attributes = attributes };
        parent.Kids.Add(StructureKid.Element(element.Reference));
        _elements.Add(KeyOf(place), element);
        return element;
    }

    private void FillUp(StructureElement row, int columns)
    {
        while (row.Kids.Count < columns)
        {
            var empty = new StructureElement("TD", file.Reserve(), row.Reference);
            row.Kids.Add(StructureKid.Element(empty.Reference));
            _cells.Add(empty);
        }
    }
}
