using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>How a story's text stands in its legs.</summary>
/// <param name="Cost">What the breaks between legs and the chosen settings cost.</param>
/// <param name="Settings">The chosen setting of each paragraph.</param>
/// <param name="LegLines">Lines in each leg.</param>
internal sealed record LegBreak(int Cost, ImmutableArray<int> Settings, ImmutableArray<int> LegLines);

/// <summary>
/// Fills the legs of a story to the last line or the one before it (L4), choosing among the settings of its paragraphs
/// so that no leg begins with the last line of a paragraph or ends with its first (L10).
/// </summary>
internal static class LegBreaker
{
    /// <summary>L10 calls a lonely last line at the top of a leg an error.</summary>
    private const int Widow = 400;

    /// <summary>L10 calls a lonely first line at the foot of a leg a warning.</summary>
    private const int Orphan = 25;

    /// <summary>A subhead at the foot of a leg, away from its text.</summary>
    private const int StrandedSubhead = 200;

    /// <summary>A leg that ends one line early.</summary>
    private const int ShortLeg = 6;

    private readonly record struct State(int Leg, int Used);

    private sealed record Path(int Cost, Path? Previous, int Setting, ImmutableArray<int> LegLines);

    /// <summary>The best way to fill legs of these capacities with all paragraphs, or null when there is none.</summary>
    public static LegBreak? Break(IReadOnlyList<BodyParagraph> paragraphs, ReadOnlySpan<int> capacities)
    {
        var legs = capacities.ToArray();
        var states = new SortedDictionary<int, Path> { [Key(new State(0, 0), legs)] = new Path(0, null, -1, []) };
        var afterSubhead = false;
        foreach (var paragraph in paragraphs)
        {
            var next = new SortedDictionary<int, Path>();
            foreach (var (key, path) in states)
            {
                for (var i = 0; i < paragraph.Settings.Length; i++)
                {
                    var setting = paragraph.Settings[i];
                    Lay(StateOf(key, legs), setting.LineCount, setting.LineCount, path.Cost + setting.Cost, path.LegLines, path, i);
                }
            }

            if (next.Count == 0) return null;
            states = next;
            afterSubhead = paragraph.StaysWithNext;

            void Lay(State at, int total, int rest, int cost, ImmutableArray<int> legLines, Path from, int setting)
            {
                var room = legs[at.Leg] - at.Used;
                if (rest <= room) Reach(new State(at.Leg, at.Used + rest), cost, legLines, from, setting);
                if (at.Leg + 1 == legs.Length) return;
                for (var lines = Math.Max(0, room - 1); lines <= room; lines++)
                {
                    if (lines >= rest || at.Used + lines == 0) continue;
                    var left = rest - lines;
                    var price = cost + (lines < room ? ShortLeg : 0);
                    if (left == 1 && total > 1) price += Widow;
                    if (lines == 1 && rest == total) price += Orphan;
                    if (lines == 0 && rest == total && afterSubhead) price += StrandedSubhead;
                    Lay(new State(at.Leg + 1, 0), total, left, price, legLines.Add(at.Used + lines), from, setting);
                }
            }

            void Reach(State at, int cost, ImmutableArray<int> legLines, Path from, int setting)
            {
                var key = Key(at, legs);
                if (next.TryGetValue(key, out var known) && known.Cost <= cost) return;
                next[key] = new Path(cost, from, setting, legLines);
            }
        }

        Path? best = null;
        foreach (var (key, path) in states)
        {
            var (leg, used) = StateOf(key, legs);
            if (leg + 1 < legs.Length || used < legs[leg] - 1 || used == 0) continue;
            var cost = path.Cost + (used < legs[leg] ? ShortLeg : 0);
            if (best is null || cost < best.Cost) best = path with { Cost = cost, LegLines = path.LegLines.Add(used) };
        }

        if (best is null) return null;
        var settings = new List<int>();
        for (var path = best; path.Previous is not null; path = path.Previous) settings.Add(path.Setting);
        settings.Reverse();
        return new LegBreak(best.Cost, [.. settings], best.LegLines);
    }

    private static int Key(State state, int[] legs) => state.Leg * (legs.Max() + 1) + state.Used;

    private static State StateOf(int key, int[] legs) => new(key / (legs.Max() + 1), key % (legs.Max() + 1));
}
