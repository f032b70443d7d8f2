using System.Collections.Immutable;

namespace PaperGen.Typesetting.OpenType;

/// <summary>What the layout tables of a face do for one script, language and set of features.</summary>
internal sealed class LayoutPlan
{
    // Noto Serif SC has 40 subtables in all its lookups, a large Arabic font some thousand.
    private const int MaxSubtables = 10_000;

    private readonly LayoutTable? _gsub, _gpos;
    private readonly ImmutableArray<PlannedLookup> _substitutions, _positions;
    private readonly GlyphSet _touched = new();

    public LayoutPlan(LayoutTable? gsub, LayoutTable? gpos, string script, string language, ImmutableArray<string> features)
    {
        _gsub = gsub;
        _gpos = gpos;
        _substitutions = Plan(gsub, script, language, features);
        _positions = Plan(gpos, script, language, features);
    }

    /// <summary>Whether any lookup can begin at the glyph. A run without such glyphs stays as it is.</summary>
    public bool Touches(ushort glyph) => _touched.Contains(glyph);

    public void Substitute(LookupRun run)
    {
        if (!_substitutions.IsEmpty) run.Apply(_gsub!, _substitutions);
    }

    public void Position(LookupRun run)
    {
        if (!_positions.IsEmpty) run.Apply(_gpos!, _positions);
    }

    private ImmutableArray<PlannedLookup> Plan(LayoutTable? layout, string script, string language, ImmutableArray<string> features)
    {
        if (layout is null) return [];
        var planned = ImmutableArray.CreateBuilder<PlannedLookup>();
        var subtables = 0;
        foreach (var number in layout.LookupsFor(script, language, features))
        {
            var lookup = layout[number];
            subtables += lookup.Subtables.Length;
            if (subtables > MaxSubtables) throw layout.Table.Fail($"has more than {MaxSubtables} subtables at work");
            var begins = new GlyphSet();
            foreach (var subtable in lookup.Subtables) Coverage.Collect(layout.Table, FirstCoverage(layout, lookup, subtable), begins);
            planned.Add(new PlannedLookup(lookup, begins));
            _touched.Add(begins);
        }

        return planned.ToImmutable();
    }

    // Where the glyphs are listed that a subtable can begin at. Everywhere but in contexts of format 3 it comes second.
    private static int FirstCoverage(LayoutTable layout, Lookup lookup, int at)
    {
        var table = layout.Table;
        var context = layout.IsSubstitution ? 5 : 7;
        if (table.U16(at) != 3 || (lookup.Type != context && lookup.Type != context + 1)) return at + table.U16(at + 2);
        if (lookup.Type == context) return at + table.U16(at + 6);
        int before = table.U16(at + 2);
        if (table.U16(at + 4 + 2 * before) == 0) throw table.Fail("has a context without glyphs");
        return at + table.U16(at + 6 + 2 * before);
    }
}
