using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
internal sealed class LegBreaker
{
    /// <summary>L10 calls a lonely last line at the top of a leg an error.</summary>
    private const int Widow = 1000;

    /// <summary>L10 calls a lonely first line at the foot of a leg a warning.</summary>
    private const int Orphan = 60;

    /// <summary>L10 calls a subhead at the foot of a leg, with less than two lines of its text, an error too.</summary>
    private const int StrandedSubhead = 1000;

    /// <summary>A leg that ends one line early.</summary>
    private const int ShortLeg = 6;

    /// <summary>Lines of text between a pull quote and the top or the foot of its leg.</summary>
    private const int LeastAround = 3;

    private const int Unreached = int.MaxValue;

    // Where a paragraph ends: cost of the way there, the state it began in, its setting, and which legs it left a line short.
    private record struct Step(int Cost, int From, int Setting, ulong ShortLegs);

    private readonly int[] _legs;
    private readonly int _stride;
    private readonly int _states;
    private readonly int _paragraphs;
    private readonly Step[] _steps;
    private BodyParagraph? _before;
    private bool _isWhole;
    private bool _isInset;
    private int _splitCost;
    private int _air;
    private int _paragraph;

    private LegBreaker(ReadOnlySpan<int> capacities, int paragraphs)
    {
        _legs = capacities.ToArray();
        _stride = _legs.Max() + 1;
        _states = _legs.Length * _stride;
        _paragraphs = paragraphs;
        // Lent: a page breaks its stories into legs some hundred times.
        _steps = ArrayPool<Step>.Shared.Rent((paragraphs + 1) * _states);
        _steps.AsSpan(0, (paragraphs + 1) * _states).Fill(new Step(Unreached, -1, -1, 0));
    }

    /// <summary>The best way to fill legs of these capacities with all paragraphs, or null when there is none.</summary>
    public static LegBreak? Break(IReadOnlyList<BodyParagraph> paragraphs, ReadOnlySpan<int> capacities)
    {
        var breaker = new LegBreaker(capacities, paragraphs.Count);
        var broken = breaker.Run(paragraphs);
        ArrayPool<Step>.Shared.Return(breaker._steps);
        return broken;
    }

    private LegBreak? Run(IReadOnlyList<BodyParagraph> paragraphs)
    {
        _steps[0] = new Step(0, -1, -1, 0);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            _paragraph = i;
            _isWhole = paragraphs[i].StaysWhole;
            _isInset = paragraphs[i].IsInset;
            _splitCost = paragraphs[i].SplitCost;
            for (var state = 0; state < _states; state++)
            {
                if (_steps[i * _states + state].Cost == Unreached) continue;
                var settings = paragraphs[i].Settings;
                for (var setting = 0; setting < settings.Length; setting++)
                {
                    var (leg, used) = (state / _stride, state % _stride);
                    _air = paragraphs[i].AirOf(setting);
                    var lines = settings[setting].LineCount;
                    Lay(leg, used, lines, lines, new Step(_steps[i * _states + state].Cost + settings[setting].Cost, state, setting, 0));
                }
            }

            _before = paragraphs[i];
        }

        return Trace();
    }

    private void Lay(int leg, int used, int total, int left, Step step)
    {
        // The white above a subhead belongs between two texts: at the top of a leg there is none.
        if (used == 0 && left == total) total = left -= _air;
        var room = _legs[leg] - used;
        if (_isInset && (used < LeastAround || room - left < LeastAround)) return;
        if (left <= room)
        {
            ref var known = ref _steps[(_paragraph + 1) * _states + leg * _stride + used + left];
            if (step.Cost < known.Cost) known = step;
        }

        if (leg + 1 == _legs.Length) return;
        for (var lines = Math.Max(0, room - 1); lines <= room; lines++)
        {
            if (lines >= left || used + lines == 0 || _isWhole && lines > 0) continue;
            var next = step;
            if (lines < room)
            {
                next.Cost += ShortLeg;
                next.ShortLegs |= 1ul << leg;
            }

            if (left - lines == 1 && total > 1) next.Cost += Widow;
            if (lines == 1 && left == total) next.Cost += _before is { StaysWithNext: true } ? StrandedSubhead : Orphan;
            if (lines > 0) next.Cost += _splitCost;
            if (lines == 0 && left == total && _before is { } before) next.Cost += before.StaysWithNext ? StrandedSubhead : before.EndCost;
            Lay(leg + 1, 0, total, left - lines, next);
        }
    }

    // The last leg too is full, or a line short.
    private LegBreak? Trace()
    {
        var last = _legs.Length - 1;
        var (best, cost) = (-1, Unreached);
        // White under a single leg would be nobody's: it belongs above the headline.
        for (var used = last == 0 ? _legs[0] : Math.Max(1, _legs[last] - 1); used <= _legs[last]; used++)
        {
            var state = last * _stride + used;
            if (_steps[_paragraphs * _states + state].Cost == Unreached) continue;
            var total = _steps[_paragraphs * _states + state].Cost + (used < _legs[last] ? ShortLeg : 0);
            if (total < cost) (best, cost) = (state, total);
        }

        if (best < 0) return null;
        var settings = new int[_paragraphs];
        var lines = _legs.ToArray();
        lines[last] = best % _stride;
        for (var (i, state) = (settings.Length, best); i > 0; i--)
        {
            var step = _steps[i * _states + state];
            settings[i - 1] = step.Setting;
            for (var leg = 0; leg < last; leg++)
            {
                if ((step.ShortLegs >> leg & 1) != 0) lines[leg]--;
            }

            state = step.From;
        }

        return new LegBreak(cost, ImmutableCollectionsMarshal.AsImmutableArray(settings), ImmutableCollectionsMarshal.AsImmutableArray(lines));
    }
}
