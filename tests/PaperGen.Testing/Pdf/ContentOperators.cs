using System.Text;

namespace PaperGen.Testing.Pdf;

/// <summary>A content stream as its operators, each with its operands as they are written.</summary>
public static class ContentOperators
{
    /// <summary>Operators that put something on the page.</summary>
    public static readonly string[] Painting = ["f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "'", "\"", "Do", "sh", "EI"];

    public static List<(string Name, string Operands)> Read(byte[] bytes)
    {
        var read = new List<(string, string)>();
        var operands = new StringBuilder();
        for (var i = 0; i < bytes.Length;)
        {
            var c = (char)bytes[i];
            var start = i;
            if (char.IsWhiteSpace(c)) i++;
            else if (c == '(') operands.Append(Take(i = EndOfLiteral(bytes, i)));
            else if (c == '<' && bytes[i + 1] != '<') operands.Append(Take(i = Array.IndexOf(bytes, (byte)'>', i) + 1));
            else if (c is '[' or ']') operands.Append(Take(++i)).Append(' ');
            else if (c is '<' or '>') operands.Append(Take(i += 2)).Append(' ');
            else
            {
                for (i++; i < bytes.Length && !" \n\r\t()<>[]/".Contains((char)bytes[i], StringComparison.Ordinal);) i++;
                var word = Take(i);
                if (c == '/' || c is '-' or '+' or '.' || char.IsAsciiDigit(c) || word is "true" or "false" or "null") operands.Append(word).Append(' ');
                else
                {
                    read.Add((word, operands.ToString().TrimEnd()));
                    operands.Clear();
                }
            }

            string Take(int end) => Encoding.Latin1.GetString(bytes, start, end - start);
        }

        return read;
    }

    private static int EndOfLiteral(byte[] bytes, int at)
    {
        var depth = 0;
        for (; ; at++)
        {
            if (bytes[at] == '\\') at++;
            else if (bytes[at] == '(') depth++;
            else if (bytes[at] == ')' && --depth == 0) return at + 1;
        }
    }
}
