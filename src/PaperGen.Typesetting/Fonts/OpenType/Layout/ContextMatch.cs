namespace PaperGen.Typesetting.OpenType;

/// <summary>Matches the contexts of <c>GSUB</c> types 5 and 6 and <c>GPOS</c> types 7 and 8, which are stored alike.</summary>
internal readonly struct ContextMatch
{
    // No context of a real font looks at more than a dozen glyphs.
    public const int MaxInput = 64;

    private readonly LookupRun _run;
    private readonly Lookup _lookup;
    private readonly int _at;
    private readonly int _index;

    public ContextMatch(LookupRun run, Lookup lookup, int at, int index)
    {
        _run = run;
        _lookup = lookup;
        _at = at;
        _index = index;
    }

    private enum Kind
    {
        Glyph,
        Class,
        Covered,
    }

    private FontTable Table => _run.Table;

    /// <summary>Finds the rule of the subtable that fits at the glyph.</summary>
    /// <param name="chained">Whether glyphs before and after are looked at too.</param>
    /// <param name="places">Receives where the glyphs of the rule's input stand.</param>
    /// <param name="inputCount">How many they are.</param>
    /// <param name="records">Where the actions of the rule are stored.</param>
    /// <param name="recordCount">How many they are.</param>
    public bool TryFind(bool chained, Span<int> places, out int inputCount, out int records, out int recordCount)
    {
        inputCount = records = recordCount = 0;
        int format = Table.U16(_at);
        if (format == 3) return TryCovered(chained, places, out inputCount, out records, out recordCount);
        if (format is not (1 or 2)) throw Table.Fail($"has a context of format {format}; 1 to 3 exist");

        var glyph = _run[_index].Glyph;
        var set = Coverage.IndexOf(Table, _at + Table.U16(_at + 2), glyph);
        if (set < 0) return false;
        var (before, input, after, list) = (0, 0, 0, _at + 4);
        if (format == 2)
        {
            if (chained) (before, input, after, list) = (Origin(_at + 4), Origin(_at + 6), Origin(_at + 8), _at + 10);
            else (input, list) = (Origin(_at + 4), _at + 6);
            set = input == 0 ? 0 : Coverage.ClassOf(Table, input, glyph);
        }

        if (set >= Table.U16(list) || Table.U16(list + 2 + 2 * set) == 0) return false;
        var rules = _at + Table.U16(list + 2 + 2 * set);
        var kind = format == 1 ? Kind.Glyph : Kind.Class;
        int count = Table.U16(rules);
        for (var i = 0; i < count; i++)
        {
            _run.Spend();
            var rule = rules + Table.U16(rules + 2 + 2 * i);
            if (TryRule(rule, chained, kind, before, input, after, places, out inputCount, out records, out recordCount)) return true;
        }

        return false;
    }

    private int Origin(int at) => Table.U16(at) == 0 ? 0 : _at + Table.U16(at);

    private bool TryRule(
        int rule, bool chained, Kind kind, int beforeClasses, int inputClasses, int afterClasses,
        Span<int> places, out int inputCount, out int records, out int recordCount)
    {
        inputCount = records = recordCount = 0;
        var cursor = rule;
        int beforeCount = 0, afterCount = 0, afterAt = 0;
        if (chained)
        {
            beforeCount = Table.U16(cursor);
            if (!MatchBefore(kind, beforeClasses, cursor + 2, beforeCount)) return false;
            cursor += 2 + 2 * beforeCount;
        }

        inputCount = Table.U16(cursor);
        // Without the chain, the count of actions stands before the input.
        if (!chained) recordCount = Table.U16(cursor + 2);
        cursor += chained ? 2 : 4;
        if (inputCount is 0 or > MaxInput) return false;
        if (!MatchInput(kind, inputClasses, cursor, inputCount, places)) return false;
        cursor += 2 * (inputCount - 1);
        if (chained)
        {
            afterCount = Table.U16(cursor);
            afterAt = cursor + 2;
            if (!MatchAfter(kind, afterClasses, afterAt, afterCount, places[inputCount - 1])) return false;
            cursor = afterAt + 2 * afterCount;
            recordCount = Table.U16(cursor);
            cursor += 2;
        }

        records = cursor;
        return true;
    }

    private bool TryCovered(bool chained, Span<int> places, out int inputCount, out int records, out int recordCount)
    {
        records = recordCount = 0;
        var cursor = _at + 2;
        if (chained)
        {
            int beforeCount = Table.U16(cursor);
            inputCount = Table.U16(cursor + 2 + 2 * beforeCount);
            if (inputCount is 0 or > MaxInput) return false;
            var inputAt = cursor + 4 + 2 * beforeCount;
            if (Coverage.IndexOf(Table, _at + Table.U16(inputAt), _run[_index].Glyph) < 0) return false;
            if (!MatchInput(Kind.Covered, 0, inputAt + 2, inputCount, places)) return false;
            if (!MatchBefore(Kind.Covered, 0, cursor + 2, beforeCount)) return false;
            cursor = inputAt + 2 * inputCount;
            int afterCount = Table.U16(cursor);
            if (!MatchAfter(Kind.Covered, 0, cursor + 2, afterCount, places[inputCount - 1])) return false;
            cursor += 2 + 2 * afterCount;
            recordCount = Table.U16(cursor);
            records = cursor + 2;
            return true;
        }

        inputCount = Table.U16(cursor);
        recordCount = Table.U16(cursor + 2);
        if (inputCount is 0 or > MaxInput) return false;
        cursor += 4;
        records = cursor + 2 * inputCount;
        return Coverage.IndexOf(Table, _at + Table.U16(cursor), _run[_index].Glyph) >= 0
            && MatchInput(Kind.Covered, 0, cursor + 2, inputCount, places);
    }

    private bool Fits(Kind kind, int classes, int value, ushort glyph) => kind switch
    {
        Kind.Glyph => glyph == value,
        Kind.Class => (classes == 0 ? 0 : Coverage.ClassOf(Table, classes, glyph)) == value,
        _ => Coverage.IndexOf(Table, _at + value, glyph) >= 0,
    };

    private bool MatchInput(Kind kind, int classes, int valuesAt, int count, Span<int> places)
    {
        places[0] = _index;
        for (var i = 1; i < count; i++)
        {
            places[i] = _run.Next(places[i - 1], _lookup);
            if (places[i] < 0 || !Fits(kind, classes, Table.U16(valuesAt + 2 * (i - 1)), _run[places[i]].Glyph)) return false;
        }

        return true;
    }

    // Stored nearest first.
    private bool MatchBefore(Kind kind, int classes, int valuesAt, int count)
    {
        var place = _index;
        for (var i = 0; i < count; i++)
        {
            place = _run.Previous(place, _lookup);
            if (place < 0 || !Fits(kind, classes, Table.U16(valuesAt + 2 * i), _run[place].Glyph)) return false;
        }

        return true;
    }

    private bool MatchAfter(Kind kind, int classes, int valuesAt, int count, int last)
    {
        var place = last;
        for (var i = 0; i < count; i++)
        {
            place = _run.Next(place, _lookup);
            if (place < 0 || !Fits(kind, classes, Table.U16(valuesAt + 2 * i), _run[place].Glyph)) return false;
        }

        return true;
    }
}
