using System.Globalization;
using System.Text;

namespace PaperGen.Typesetting.OpenType;

/// <summary>Operators of the dictionaries of a <c>CFF</c> table (CFF 1.0, 9, 10 and 15); escaped ones are 0x0C00 and their second byte.</summary>
internal static class CffOperator
{
    public const int FontBBox = 5, Charset = 15, CharStrings = 17, Private = 18, Subrs = 19, DefaultWidth = 20, NominalWidth = 21,
        CharstringType = 0x0C06, FontMatrix = 0x0C07, Ros = 0x0C1E, CidCount = 0x0C22, FdArray = 0x0C24, FdSelect = 0x0C25;
}

/// <summary>A dictionary of a <c>CFF</c> table: operators with their operands, as numbers and as they are stored.</summary>
internal sealed class CffDict
{
    private const int MostOperands = 48, LongestReal = 32;

    private readonly record struct Entry(double[] Operands, int Start, int Length);

    private readonly SortedDictionary<int, Entry> _entries = [];
    private readonly FontTable _table;

    private CffDict(FontTable table) => _table = table;

    public static CffDict Read(FontTable table, int start, int length)
    {
        var dict = new CffDict(table);
        dict.Parse(start, start + length);
        return dict;
    }

    /// <summary>The operands of an operator, or null where the dictionary does not have it.</summary>
    public double[]? Find(int op) => _entries.TryGetValue(op, out var entry) ? entry.Operands : null;

    /// <summary>The one operand of an operator.</summary>
    public int Integer(int op, int otherwise)
    {
        if (Find(op) is not { } operands) return otherwise;
        if (operands.Length == 0 || operands[^1] is < 0 or > int.MaxValue) throw _table.Fail($"gives operator {op:X} no number that can be used");
        return (int)operands[^1];
    }

    /// <summary>The entries as they are stored, operator and all, without some.</summary>
    public byte[] BytesWithout(params ReadOnlySpan<int> left)
    {
        var bytes = new List<byte>();
        foreach (var (op, entry) in _entries)
        {
            if (!left.Contains(op)) bytes.AddRange(_table.Read(entry.Start, entry.Length));
        }

        return [.. bytes];
    }

    /// <summary>One entry as it is stored; nothing where there is none.</summary>
    public ReadOnlySpan<byte> BytesOf(int op) => _entries.TryGetValue(op, out var entry) ? _table.Read(entry.Start, entry.Length) : [];

    private void Parse(int at, int end)
    {
        var operands = new List<double>();
        for (var start = at; at < end;)
        {
            int first = _table.U8(at++);
            switch (first)
            {
                case <= 21:
                    var op = first == 12 ? 0x0C00 | _table.U8(at++) : first;
                    _entries[op] = new Entry([.. operands], start, at - start);
                    operands.Clear();
                    start = at;
                    continue;
                case 28: operands.Add(_table.I16(at)); at += 2; break;
                case 29: operands.Add((int)_table.U32(at)); at += 4; break;
                case 30: operands.Add(Real(ref at)); break;
                case >= 32 and <= 246: operands.Add(first - 139); break;
                case >= 247 and <= 250: operands.Add((first - 247) * 256 + _table.U8(at++) + 108); break;
                case >= 251 and <= 254: operands.Add(-(first - 251) * 256 - _table.U8(at++) - 108); break;
                default: throw _table.Fail($"has a dictionary with byte {first}, which means nothing");
            }

            if (operands.Count > MostOperands) throw _table.Fail("has a dictionary with too many operands");
        }
    }

    // Half a byte a sign (CFF 1.0, 4).
    private double Real(ref int at)
    {
        var text = new StringBuilder();
        while (true)
        {
            var pair = _table.U8(at++);
            foreach (var nibble in (ReadOnlySpan<int>)[pair >> 4, pair & 15])
            {
                if (nibble == 15 || text.Length > LongestReal)
                {
                    return double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
                        ? value
                        : throw _table.Fail($"has the number {text} in a dictionary");
                }

                text.Append(nibble switch { < 10 => ((char)('0' + nibble)).ToString(), 10 => ".", 11 => "E", 12 => "E-", 14 => "-", _ => "?" });
            }
        }
    }
}
