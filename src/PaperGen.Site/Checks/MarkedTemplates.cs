using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PaperGen.Templates;
using ContentSpan = PaperGen.Content.SourceSpan;
using TemplateSpan = PaperGen.Templates.SourceSpan;

namespace PaperGen.Site.Checks;

/// <summary>
/// The same templates, with a mark before each attribute that holds an address: <c>data-from</c> says where the attribute is written.
/// A page made of them tells of each link which line made it, whatever the expression that the address came from.
/// </summary>
internal sealed partial class MarkedTemplates(ITemplateLoader templates) : ITemplateLoader
{
    public string? GetPath(TemplateContext context, TemplateSpan callerSpan, string templateName) => templates.GetPath(context, callerSpan, templateName);

    public string? Load(TemplateContext context, TemplateSpan callerSpan, string templatePath) =>
        templates.Load(context, callerSpan, templatePath) is { } text ? Marked(text, templatePath) : null;

    /// <summary>What a mark says, read again.</summary>
    public static ContentSpan Place(string mark)
    {
        var parts = mark.Split(':');
        return new ContentSpan(string.Join(':', parts[..^2]), int.Parse(parts[^2], CultureInfo.InvariantCulture), int.Parse(parts[^1], CultureInfo.InvariantCulture), 1);
    }

    private static string Marked(string text, string path)
    {
        // JSON (language files) and the like have no attributes.
        if (!path.EndsWith(".html", StringComparison.Ordinal)) return text;
        var (line, last) = (1, 0);
        var marked = new StringBuilder(text.Length + 1024);
        foreach (Match match in CodeOrAttribute().Matches(text))
        {
            if (!match.Groups["name"].Success) continue;
            line += text.AsSpan(last, match.Index - last).Count('\n');
            // The attribute's name stands behind a blank, which may be the end of a line.
            var (row, column) = text[match.Index] == '\n' ? (line + 1, 0) : (line, match.Index - text.LastIndexOf('\n', match.Index));
            marked.Append(text, last, match.Index - last)
                .Append(CultureInfo.InvariantCulture, $" data-from=\"{WebUtility.HtmlEncode(path)}:{row}:{column + 1}\"");
            last = match.Index;
        }

        return marked.Append(text, last, text.Length - last).ToString();
    }

    // What stands between {{ and }} is no markup.
    [GeneratedRegex(@"\{\{.*?\}\}|\s(?<name>href|src|srcset)=\x22", RegexOptions.Singleline)]
    private static partial Regex CodeOrAttribute();
}
