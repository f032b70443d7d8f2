using System.Collections.Concurrent;

namespace PaperGen.Typesetting.OpenType;

/// <summary>The layout tables of a face, and the plans made from them so far.</summary>
internal sealed class LayoutTables
{
    private readonly LayoutTable? _gsub, _gpos;
    private readonly ConcurrentDictionary<(string Script, string Language, string Features), LayoutPlan> _plans = new();

    public LayoutTables(FontFile file)
    {
        Classes = new GlyphClasses(file.Find("GDEF"));
        _gsub = file.Find("GSUB") is { } gsub ? new LayoutTable(gsub, Classes) : null;
        _gpos = file.Find("GPOS") is { } gpos ? new LayoutTable(gpos, Classes) : null;
    }

    public GlyphClasses Classes { get; }

    /// <summary>The plan for a script and language.</summary>
    /// <param name="features">Four-letter names with a space between, such as <c>ccmp locl</c>.</param>
    public LayoutPlan PlanFor(string script, string language, string features) => _plans.GetOrAdd(
        (script, language, features),
        static (key, self) => new LayoutPlan(self._gsub, self._gpos, key.Script, key.Language, [.. key.Features.Split(' ')]),
        this);
}
