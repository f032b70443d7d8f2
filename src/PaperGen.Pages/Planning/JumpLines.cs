using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>The two ends of a story that goes on on another page: the line that leads there (下转), and the one that tells where it began (上接).</summary>
internal sealed class JumpLines(Theme theme, ITypesetter typesetter)
{
    // Blocks between those of the headline and those of the text.
    private const int ToBlock = 8;
    private const int FromBlock = 9;

    /// <summary>The first part of a story, with its jump line.</summary>
    public StoryCopy Beginning(StoryCopy copy, IEnumerable<BodyParagraph> lines, int to, Points measure) =>
        copy with { Body = [.. lines, Line(theme.Furniture.JumpTo, to, LineAlignment.Right, ToBlock, measure, copy)], Quoted = [] };

    /// <summary>The rest of a story under its headline, with the line that tells where it began; pictures and tables are those of the whole story.</summary>
    public StoryCopy Continuation(StoryCopy copy, IEnumerable<BodyParagraph> lines, int from, Points measure) => copy with
    {
        Body = [Line(theme.Furniture.JumpFrom, from, LineAlignment.Left, FromBlock, measure, copy), .. lines],
        ContinuedFrom = Words(theme.Furniture.JumpFrom, from),
        Kicker = null,
        Decks = [],
        Summary = null,
        BylineLine = null,
        Quoted = [],
        Sidebars = [],
    };

    /// <summary>Takes the subheads at the end of a first part over to the rest: they belong to the text below them.</summary>
    public static void CarrySubheads(ImmutableArray<BodyParagraph>.Builder begin, ImmutableArray<BodyParagraph>.Builder rest)
    {
        while (rest.Count > 0 && begin.Count > 0 && begin[^1].StaysWithNext)
        {
            rest.Insert(0, begin[^1]);
            begin.RemoveAt(begin.Count - 1);
        }
    }

    private BodyParagraph Line(string pattern, int page, LineAlignment alignment, int block, Points measure, StoryCopy copy)
    {
        var words = Words(pattern, page);
        var set = typesetter.SetParagraph([new StyledText(words, theme.Type.Credit)], theme.Grid.Body, measure, 0);
        return new BodyParagraph(ItemRole.Jump, block, set, copy.Story.Source)
        {
            Alignment = alignment,
            Links = [new TextLink(0, TextLink.CountIn(words), string.Create(CultureInfo.InvariantCulture, $"#page={page}"), words)],
        };
    }

    private static string Words(string pattern, int page) =>
        pattern.Replace("{page}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
