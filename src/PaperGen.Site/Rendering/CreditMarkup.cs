using System.Text;
using PaperGen.Content;
using PaperGen.Site.Text;

namespace PaperGen.Site.Rendering;

/// <summary>A picture's credit as it was printed, 本报记者 孙妍 摄, each name a link to its person.</summary>
internal static class CreditMarkup
{
    public static void Append(StringBuilder html, PhotoCredit credit, StoryMarkup story)
    {
        var text = Text(credit, story.Site.Text).AsSpan();
        foreach (var name in credit.Names.Select(story.Site.Text.Of).Where(n => n.Length > 0))
        {
            var at = text.IndexOf(name, StringComparison.Ordinal);
            if (at < 0) continue;
            html.AppendEscaped(text[..at]).Append("<a href=\"").AppendEscaped(story.Root).AppendEscaped(story.Site.Map.ContributorOf(name).Address)
                .Append("\">").AppendEscaped(name).Append("</a>");
            text = text[(at + name.Length)..];
        }

        html.AppendEscaped(text);
    }

    /// <summary>The credit in words.</summary>
    public static string Text(PhotoCredit credit, DisplayText text) => text.Of(credit.Raw) is { Length: > 0 } raw
        ? raw
        : text.Of(string.Join(' ', ((IEnumerable<string?>)[credit.Role, .. credit.Names, credit.Kind]).Where(s => !string.IsNullOrEmpty(s))));
}
