using System.Globalization;
using System.Text;

namespace PaperGen.Testing.Pdf;

/// <summary>Which character codes a file prints, by font.</summary>
public static class PrintedCodes
{
    /// <summary>The codes of two bytes that are shown with each font, by the font's reference.</summary>
    /// <param name="file">The file.</param>
    /// <param name="withoutActualText">True to pass over those that have their text beside them.</param>
    public static IReadOnlyDictionary<string, SortedSet<int>> Of(PdfDocument file, bool withoutActualText = false)
    {
        var found = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var (operators, resources) in file.Drawings)
        {
            SortedSet<int>? shown = null;
            var marks = new Stack<string>();
            foreach (var (name, operands) in operators)
            {
                if (name == "Tf") shown = SetOf(file.Follow(resources["/Font"])[operands.Split(' ')[0]]!.GetValue<string>());
                else if (name is "BDC" or "BMC") marks.Push(operands);
                else if (name is "EMC") marks.Pop();
                else if (name is "Tj" or "TJ" && !(withoutActualText && marks.Any(mark => mark.Contains("/ActualText", StringComparison.Ordinal)))) shown!.UnionWith(CodesIn(operands));
            }
        }

        return found;

        SortedSet<int> SetOf(string font) => found.TryGetValue(font, out var codes) ? codes : found[font] = [];
    }

    private static IEnumerable<int> CodesIn(string operands)
    {
        for (var at = 0; at < operands.Length;)
        {
            if (operands[at] is not ('(' or '<'))
            {
                at++;
                continue;
            }

            var bytes = operands[at] == '(' ? Literal(operands, ref at) : Hexadecimal(operands, ref at);
            for (var i = 0; i + 1 < bytes.Count; i += 2) yield return bytes[i] << 8 | bytes[i + 1];
        }
    }

    /// <summary>ISO 32000-1, 7.3.4.2.</summary>
    private static List<byte> Literal(string text, ref int at)
    {
        var bytes = new List<byte>();
        var depth = 1;
        for (at++; depth > 0; at++)
        {
            var c = text[at];
            if (c == '(') depth++;
            else if (c == ')' && --depth == 0) continue;
            if (c != '\\')
            {
                bytes.Add((byte)c);
                continue;
            }

            c = text[++at];
            if (c is >= '0' and <= '7')
            {
                var length = 1;
                while (length < 3 && text[at + length] is >= '0' and <= '7') length++;
                bytes.Add((byte)Convert.ToInt32(text.Substring(at, length), 8));
                at += length - 1;
            }
            else if (c != '\n')
            {
                bytes.Add((byte)("nrtbf".IndexOf(c, StringComparison.Ordinal) is var known and >= 0 ? "\n\r\t\b\f"[known] : c));
            }
        }

        return bytes;
    }

    private static List<byte> Hexadecimal(string text, ref int at)
    {
        var end = text.IndexOf('>', at);
        var digits = new StringBuilder(text[(at + 1)..end].Replace(" ", ""));
        if (digits.Length % 2 != 0) digits.Append('0');
        at = end + 1;
        return [.. Enumerable.Range(0, digits.Length / 2).Select(i => byte.Parse(digits.ToString(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
    }
}
