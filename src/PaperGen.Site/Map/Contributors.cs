using PaperGen.Content;
using PaperGen.Site.Text;

namespace PaperGen.Site.Map;

/// <summary>Who worked on a story, as they are shown: reporters in the order of print, then photographers.</summary>
internal static class Contributors
{
    public static IEnumerable<(string Name, string Role)> Of(Story story, DisplayText text)
    {
        foreach (var byline in story.Bylines)
        {
            if (text.Of(byline.Name) is { Length: > 0 } name) yield return (name, text.Of(byline.Role));
        }

        foreach (var credit in story.PhotoCredits.Concat(story.Body.OfType<Figure>().SelectMany(f => f.Credits)))
        {
            foreach (var raw in credit.Names)
            {
                if (text.Of(raw) is { Length: > 0 } name) yield return (name, text.Of(credit.Kind));
            }
        }
    }
}
