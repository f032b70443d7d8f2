using System.Collections;
using PaperGen.Templates.Runtime;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Functions;

/// <summary>The built-in object <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static readonly Library Library = new Library()
        .Add("default value default", a => a[0] is null or "" or EmptyValue ? a[1] : a[0])
        .Add("eval value", a => Evaluate(a, asTemplate: false))
        .Add("eval_template value", a => Evaluate(a, asTemplate: true))
        .Add("format value format culture?", a => Formatting.Format(a, a[0]))
        .Add("has_key value key", a => Boxes.Of(TryGet(a, out _)))
        .Add("has_value value key", a => Boxes.Of(TryGet(a, out var value) && value is not null))
        .Add("keys value", a => Keys(a))
        .Add("values value", a => Values(a))
        .Add("size value", a => Boxes.Of(Size(a)))
        .Add("typeof value", a => Kinds.TypeOf(a[0]))
        .Add("kind value", a => Kinds.KindOf(a[0]))
        .Add("from_json json", a => Json.Read(a, a.TextOrNull(0)))
        .Add("to_json value", a => Json.Write(a, a[0]));

    private static object? Evaluate(Arguments a, bool asTemplate)
    {
        if (a[0] is IScriptCustomFunction function) return function.Invoke(a.Context, null, [], null);
        if (a[0] is not string text) return a[0];
        var options = new ParserOptions(a.Context.ExpressionDepthLimit);
        var template = Template.Parse(text, "<input>", options, new LexerOptions(asTemplate ? ScriptMode.Default : ScriptMode.ScriptOnly));
        if (template.HasErrors) throw new ScriptValueException(template.Messages.ToString(), argument: 0);

        a.Context.EnterCall(template.Page.Place);
        try
        {
            if (asTemplate) return template.Render(a.Context);
            return template.Page.Statements is [ScriptExpressionStatement only]
                ? Template.Evaluate(a.Context, only.Expression)
                : template.Render(a.Context);
        }
        finally
        {
            a.Context.LeaveCall();
        }
    }

    private static bool TryGet(Arguments a, out object? value)
    {
        value = null;
        if (a[0] is not { } target || a.TextOrNull(1) is not { } key) return false;
        return target switch
        {
            IScriptObject members => members.Contains(key) && members.TryGetValue(a.Context, default, key, out value),
            IDictionary dictionary => dictionary.Contains(key) && (value = dictionary[key]) is var _,
            string or IList => false,
            _ => MemberAccess.TryGet(a.Context, target, key, out value),
        };
    }

    private static ScriptArray Keys(Arguments a) => a[0] switch
    {
        null => [],
        IScriptObject members => new ScriptArray(members.GetMembers().ToList()),
        IDictionary dictionary => new ScriptArray(dictionary.Keys.Cast<object?>().ToList()),
        ScriptArray array => new ScriptArray(array.MembersOrNull?.GetMembers().ToList() ?? []),
        string or IEnumerable => [],
        var other => new ScriptArray(TypeAccessor.For(other.GetType(), a.Context.MemberFilter, a.Context.MemberRenamer).Names.ToList()),
    };

    private static ScriptArray Values(Arguments a)
    {
        if (a[0] is IDictionary dictionary and not IScriptObject) return new ScriptArray(dictionary.Values.Cast<object?>().ToList());
        var values = new ScriptArray();
        foreach (var key in Keys(a))
        {
            MemberAccess.TryGet(a.Context, a[0]!, (string)key!, out var value);
            values.Add(value);
        }

        return values;
    }

    private static int Size(Arguments a) => a[0] switch
    {
        string text => text.Length,
        Markup markup => markup.ToString().Length,
        ScriptRange range => range.Count,
        ICollection collection => collection.Count,
        IScriptObject members => members.Count,
        IEnumerable => a.List(0).Count,
        _ => 0,
    };
}
