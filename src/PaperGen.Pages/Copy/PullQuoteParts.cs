using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Puts a pull quote among the parts of a story, where it may stand: between two paragraphs of its middle, away from the words that it repeats.</summary>
internal static class PullQuoteParts
{
    // Each place is a way to set the story, and tried as such.
    private const int MostPlaces = 4;

    /// <summary>The story with the quote at each of its places.</summary>
    public static ImmutableArray<StoryCopy> Of(StoryCopy copy, PullQuote quote, PullQuoteRules rules)
    {
        var part = new CopyPart(ItemRole.PullQuote, [new StyledText(quote.Words, rules.Face)], 0, copy.Parts[quote.Part].Source)
        {
            Mark = quote.IsSpeech && rules.HasMark ? new StyledText("“", rules.MarkFace) : null,
        };
        return [.. PlacesIn(copy.Parts, quote.Part).Select(at => At(copy, at) with { WithBylineLine = copy.WithBylineLine is { } other ? At(other, at) : null })];

        StoryCopy At(StoryCopy story, int at) => story with { Parts = story.Parts.Insert(at, part) };
    }

    private static IEnumerable<int> PlacesIn(ImmutableArray<CopyPart> parts, int source) => Enumerable.Range(2, Math.Max(0, parts.Length - 3))
        .Where(at => IsText(parts[at - 1]) && IsText(parts[at]))
        .OrderBy(at => at == source || at == source + 1)
        .ThenBy(at => Math.Abs(2 * at - parts.Length))
        .Take(MostPlaces);

    private static bool IsText(CopyPart part) => part is { Role: ItemRole.Body, Table: null, IsBlank: false, StaysWithNext: false, IsRuled: false, Mark: null };
}
