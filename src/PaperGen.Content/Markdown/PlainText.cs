using System.Text;
using System.Text.RegularExpressions;

namespace PaperGen.Content.Markdown;

/// <summary>The text of a paragraph that is read without marks: not even so does the inside of a program reach the model.</summary>
internal static partial class PlainText
{
    public static string Of(string raw)
    {
        var text = new StringBuilder(raw.Length);
        var at = 0;
        foreach (Match tag in Opening().Matches(raw))
        {
            if (tag.Index < at) continue;
            text.Append(raw, at, tag.Index - at);
            var end = raw.IndexOf("</" + tag.Groups["name"].Value, tag.Index, StringComparison.OrdinalIgnoreCase);
            var close = end < 0 ? -1 : raw.IndexOf('>', end);
            at = close < 0 ? raw.Length : close + 1;
        }
        text.Append(raw, at, raw.Length - at);
        return Yaml.WhiteSpace.Collapse(text.ToString());
    }

    [GeneratedRegex(@"<(?<name>script|style|iframe|object|embed|svg|math|template|xmp|plaintext|textarea|title)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
