using PaperGen.Typesetting.OpenType;
using static PaperGen.Typesetting.Tests.FontBuilder;

namespace PaperGen.Typesetting.Tests;

/// <summary>Builds small fonts with PostScript outlines by hand, right or deliberately wrong.</summary>
internal sealed class CffBuilder
{
    /// <summary>Charstrings by glyph; the first is <c>.notdef</c>.</summary>
    public List<byte[]> Glyphs { get; } = [];

    /// <summary>Subroutines that all glyphs share.</summary>
    public List<byte[]> Globals { get; } = [];

    /// <summary>Subroutines of each font dictionary.</summary>
    public List<byte[]>[] Locals { get; init; } = [[]];

    /// <summary>Nominal width of each font dictionary.</summary>
    public int[] NominalWidths { get; init; } = [0];

    /// <summary>Ranges of font dictionaries (first glyph, number) of a CID-keyed font; null for one with names.</summary>
    public (int First, int Font)[]? Select { get; init; }

    /// <summary>Name numbers of the glyphs from 1 on, for a font with names.</summary>
    public int[] Names { get; init; } = [];

    /// <summary>A matrix, as a dictionary stores it with its operator.</summary>
    public byte[] Matrix { get; init; } = [];

    public FontFace Load(int advance = 1000, int unitsPerEm = 1000) => FontFace.Load(ToArray(advance, unitsPerEm), "hand-made.otf");

    public byte[] ToArray(int advance = 1000, int unitsPerEm = 1000)
    {
        var tables = new FontBuilder([.. Glyphs.Select(_ => Array.Empty<byte>())]) { ["CFF "] = Table() };
        U16(advance).CopyTo(tables["hmtx"], 0);
        U16(unitsPerEm).CopyTo(tables["head"], 18);
        tables.Remove("glyf");
        tables.Remove("loca");
        return tables.ToArray();
    }

    /// <summary>A charstring: numbers as they are, operators by name.</summary>
    public static byte[] Charstring(string text)
    {
        var bytes = new List<byte>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith('x')) bytes.Add(Convert.ToByte(word[1..], 16));
            else if (int.TryParse(word, out var number)) CffDictWriter.AppendInteger(bytes, number, isCharstring: true);
            else CffDictWriter.AppendOperator(bytes, OperatorOf(word));
        }

        return [.. bytes];
    }

    // Adobe Technical Note 5177, appendix A; nothing where an operator has another use or is of no use here.
    private static readonly string[] s_operators =
    [
        "", "hstem", "", "vstem", "vmoveto", "rlineto", "hlineto", "vlineto", "rrcurveto", "", "callsubr", "return", "", "", "endchar", "",
        "", "", "hstemhm", "hintmask", "cntrmask", "rmoveto", "hmoveto", "vstemhm", "rcurveline", "rlinecurve", "vvcurveto", "hhcurveto",
        "", "callgsubr", "vhcurveto", "hvcurveto",
    ];

    private static int OperatorOf(string word) => word switch
    {
        "hflex" => 0x0C22,
        "flex" => 0x0C23,
        "hflex1" => 0x0C24,
        "flex1" => 0x0C25,
        "add" => 0x0C0A,
        _ when Array.IndexOf(s_operators, word) is var op and > 0 => op,
        _ => throw new ArgumentException(word),
    };

    private byte[] Table()
    {
        byte[] before = [1, 0, 4, 4, .. CffDictWriter.Index([Tag("Hand")])];
        byte[] after = [.. CffDictWriter.Index([Tag("Adobe"), Tag("Identity")]), .. CffDictWriter.Index(Globals)];
        var start = before.Length + CffDictWriter.Index([Top(0, 0, 0, 0, 0, 0)]).Length + after.Length;

        var charset = Select is null ? [0, .. Names.SelectMany(name => U16(name))] : (byte[])[2, .. U16(1, Glyphs.Count - 2)];
        byte[] select = Select is null ? [] : [3, .. U16(Select.Length), .. Select.SelectMany(range => (byte[])[.. U16(range.First), (byte)range.Font]), .. U16(Glyphs.Count)];
        var charstrings = CffDictWriter.Index(Glyphs);
        var privates = new List<byte[]>();
        for (var i = 0; i < Locals.Length; i++)
        {
            var own = new List<byte>();
            CffDictWriter.AppendInteger(own, NominalWidths[i]);
            CffDictWriter.AppendOperator(own, CffOperator.NominalWidth);
            if (Locals[i].Count > 0)
            {
                CffDictWriter.AppendOffset(own, own.Count + 6);
                CffDictWriter.AppendOperator(own, CffOperator.Subrs);
            }

            privates.Add([.. own]);
        }

        var selectAt = start + charset.Length;
        var charstringsAt = selectAt + select.Length;
        var arrayAt = charstringsAt + charstrings.Length;
        var array = Select is null ? [] : FontArray(privates, 0);
        var privateAt = arrayAt + array.Length;
        if (Select is not null) array = FontArray(privates, privateAt);
        return
        [
            .. before, .. CffDictWriter.Index([Top(start, selectAt, charstringsAt, arrayAt, privates[0].Length, privateAt)]), .. after,
            .. charset, .. select, .. charstrings, .. array,
            .. privates.SelectMany((own, i) => (byte[])[.. own, .. Subroutines(i)]),
        ];
    }

    private byte[] Subroutines(int font) => Locals[font].Count == 0 ? [] : CffDictWriter.Index(Locals[font]);

    private byte[] Top(int charset, int select, int charstrings, int array, int privateSize, int privateAt)
    {
        var top = new List<byte>();
        if (Select is not null)
        {
            foreach (var operand in (int[])[391, 392, 0]) CffDictWriter.AppendInteger(top, operand);
            CffDictWriter.AppendOperator(top, CffOperator.Ros);
            Add(CffOperator.FdSelect, select);
            Add(CffOperator.FdArray, array);
        }
        else
        {
            Add(CffOperator.Private, privateSize, privateAt);
        }

        top.AddRange(Matrix);
        Add(CffOperator.Charset, charset);
        Add(CffOperator.CharStrings, charstrings);
        return [.. top];

        void Add(int op, params int[] operands)
        {
            foreach (var operand in operands) CffDictWriter.AppendOffset(top, operand);
            CffDictWriter.AppendOperator(top, op);
        }
    }

    private byte[] FontArray(List<byte[]> privates, int at)
    {
        var entries = new List<byte[]>();
        for (var i = 0; i < privates.Count; i++)
        {
            var entry = new List<byte>();
            CffDictWriter.AppendOffset(entry, privates[i].Length);
            CffDictWriter.AppendOffset(entry, at);
            CffDictWriter.AppendOperator(entry, CffOperator.Private);
            entries.Add([.. entry]);
            at += privates[i].Length + Subroutines(i).Length;
        }

        return CffDictWriter.Index(entries);
    }
}
