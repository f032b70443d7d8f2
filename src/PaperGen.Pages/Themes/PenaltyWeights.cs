using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>What a fault costs when the theme does not say: 100 is a fault that a reader sees, 1000 one that stops the page.</summary>
internal static class PenaltyWeights
{
    public static ImmutableSortedDictionary<string, int> Default { get; } = new Dictionary<string, int>
    {
        // Of a story's shape.
        ["air"] = 10,
        ["headFit"] = 40,
        ["headSize"] = 60,
        ["legLength"] = 12,
        ["legBreak"] = 1,
        ["leadWidth"] = 120,
        // Of the page.
        ["frames"] = 200,
        ["headSizes"] = 80,
        ["ladder"] = 60,
        ["leadPlace"] = 400,
        ["skeleton"] = 60,
        ["throughCut"] = 150,
        ["tombstone"] = 120,
        ["white"] = 20,
        ["zoneRank"] = 40,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
