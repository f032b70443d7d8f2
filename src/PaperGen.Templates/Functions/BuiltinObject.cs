using System.Collections.Frozen;

namespace PaperGen.Templates.Functions;

/// <summary>The outermost scope: the built-in objects, and what the program adds to one context.</summary>
internal sealed class BuiltinObject : ScriptObject
{
    private static readonly FrozenDictionary<string, object?> Standard = new Dictionary<string, object?>
    {
        ["array"] = ArrayFunctions.Library,
        ["date"] = DateFunctions.Library,
        ["empty"] = Runtime.EmptyValue.Instance,
        ["html"] = HtmlFunctions.Library,
        ["include"] = IncludeFunction.Include,
        ["include_join"] = IncludeFunction.IncludeJoin,
        ["math"] = MathFunctions.Library,
        ["object"] = ObjectFunctions.Library,
        ["regex"] = RegexFunctions.Library,
        ["string"] = StringFunctions.Library,
        ["timespan"] = TimeSpanFunctions.Library,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether every context has this name, so that a model should not use it.</summary>
    public static bool IsStandard(string name) => Standard.ContainsKey(name);

    public override IEnumerable<string> GetMembers() => base.GetMembers().Concat(Standard.Keys.Order(StringComparer.Ordinal).Where(name => !base.Contains(name)));

    public override int Count => GetMembers().Count();

    public override bool Contains(string member) => Standard.ContainsKey(member) || base.Contains(member);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        (base.Count > 0 && base.TryGetValue(context, span, member, out value)) || Standard.TryGetValue(member, out value);
}
