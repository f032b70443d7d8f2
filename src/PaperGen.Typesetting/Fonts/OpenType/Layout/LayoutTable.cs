using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace PaperGen.Typesetting.OpenType;

/// <summary>A <c>GSUB</c> or <c>GPOS</c> table: from script, language and features to lookups.</summary>
internal sealed class LayoutTable
{
    private readonly int _scripts, _features, _lookups;
    private readonly ConcurrentDictionary<int, Lookup> _read = new();
    private readonly int _extensionType;

    public LayoutTable(FontTable table, GlyphClasses classes)
    {
        Table = table;
        Classes = classes;
        IsSubstitution = table.Tag == "GSUB";
        _extensionType = IsSubstitution ? 7 : 9;
        if (table.U16(0) != 1) throw table.Fail($"has version {table.U16(0)}; 1 exists");
        _scripts = table.U16(4);
        _features = table.U16(6);
        _lookups = table.U16(8);
    }

    public FontTable Table { get; }

    public GlyphClasses Classes { get; }

    public bool IsSubstitution { get; }

    public int LookupCount => _lookups == 0 ? 0 : Table.U16(_lookups);

    public Lookup this[int index] => _read.GetOrAdd(index, static (i, self) =>
    {
        if (i >= self.LookupCount) throw self.Table.Fail($"asks for lookup {i} of {self.LookupCount}");
        return new Lookup(self.Table, self._lookups + self.Table.U16(self._lookups + 2 + 2 * i), self._extensionType);
    }, this);

    /// <summary>Numbers of the lookups that the features switch on, in the order in which they work.</summary>
    /// <param name="script">Four letters; the font's default script when it does not have this one.</param>
    /// <param name="language">Four letters, or empty.</param>
    /// <param name="features">Four letters each.</param>
    public ImmutableArray<int> LookupsFor(string script, string language, IEnumerable<string> features)
    {
        var lookups = new SortedSet<int>();
        var languageSystem = FindLanguageSystem(script, language);
        if (languageSystem == 0 || _features == 0) return [];

        int required = Table.U16(languageSystem + 2);
        if (required != 0xFFFF) AddLookups(required, lookups);
        var wanted = features.ToHashSet(StringComparer.Ordinal);
        int count = Table.U16(languageSystem + 4);
        for (var i = 0; i < count; i++)
        {
            int feature = Table.U16(languageSystem + 6 + 2 * i);
            if (wanted.Contains(Table.TagAt(_features + 2 + 6 * feature))) AddLookups(feature, lookups);
        }

        return [.. lookups];
    }

    private int FindLanguageSystem(string script, string language)
    {
        if (_scripts == 0) return 0;
        var at = FindRecord(_scripts, script);
        if (at == 0) at = FindRecord(_scripts, "DFLT");
        if (at == 0) at = FindRecord(_scripts, "dflt");
        if (at == 0) at = FindRecord(_scripts, "latn");
        if (at == 0) return 0;

        // A script lists its languages as the table lists its scripts, after the offset of the default.
        var found = language.Length == 0 ? 0 : FindRecord(at + 2, language, at);
        if (found != 0) return found;
        int byDefault = Table.U16(at);
        return byDefault == 0 ? 0 : at + byDefault;
    }

    private int FindRecord(int list, string tag) => FindRecord(list, tag, list);

    private int FindRecord(int list, string tag, int origin)
    {
        int count = Table.U16(list);
        for (var i = 0; i < count; i++)
        {
            if (Table.TagAt(list + 2 + 6 * i) == tag) return origin + Table.U16(list + 6 + 6 * i);
        }

        return 0;
    }

    private void AddLookups(int feature, SortedSet<int> lookups)
    {
        if (feature >= Table.U16(_features)) throw Table.Fail($"asks for feature {feature} of {Table.U16(_features)}");
        var at = _features + Table.U16(_features + 6 + 6 * feature);
        int count = Table.U16(at + 2);
        for (var i = 0; i < count; i++) lookups.Add(Table.U16(at + 4 + 2 * i));
    }
}
