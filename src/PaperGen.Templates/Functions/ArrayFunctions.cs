using System.Collections;
using PaperGen.Templates.Runtime;

namespace PaperGen.Templates.Functions;

/// <summary>The built-in object <c>array</c>. Every function leaves its list as it is and returns a new one.</summary>
internal static class ArrayFunctions
{
    public static readonly Library Library = new Library()
        .Add("add list value", a => new ScriptArray(a.List(0)) { a[1] })
        .Add("add_range list1 list2", a => Concat(a))
        .Add("concat list1 list2", a => Concat(a))
        .Add("compact list", a => Where(a.List(0), item => item is not null))
        .Add("cycle list group?", a => Cycle(a))
        .Add("any list function args...", a => Boxes.Of(Any(a)))
        .Add("each list function", a => Each(a))
        .Add("filter list function", a => Filter(a))
        .Add("first list", a => Element(a, fromEnd: false))
        .Add("last list", a => Element(a, fromEnd: true))
        .Add("insert_at list index value", a => InsertAt(a))
        .Add("remove_at list index", a => RemoveAt(a))
        .Add("join list delimiter function?", a => Join(a))
        .Add("limit list count", a => Part(a, 0, a.Int(1)))
        .Add("offset list index", a => Part(a, a.Int(1), int.MaxValue))
        .Add("map list member", a => Map(a))
        .Add("reverse list", a => Reverse(a.List(0)))
        .Add("size list", a => Boxes.Of(Size(a)))
        .Add("sort list member?", a => Sorting.Sort(a.Context, a.List(0), a.TextOrNull(1)))
        .Add("uniq list", a => Unique(a))
        .Add("contains list item", a => Boxes.Of(Contains(a)));

    /// <summary>Compares as the language does, and has a hash to match.</summary>
    private sealed class LanguageEquality(TemplateContext context) : IEqualityComparer<object?>
    {
        public new bool Equals(object? x, object? y) => x is string == y is string && BinaryOperations.AreEqual(context, x, y);

        public int GetHashCode(object? value) => value switch
        {
            null => 0,
            string text => string.GetHashCode(text, StringComparison.Ordinal),
            _ when Arithmetic.IsNumber(value) => Arithmetic.ToDouble(value).GetHashCode(),
            IList list => list.Count,
            _ => value.GetHashCode(),
        };
    }

    private static ScriptArray Concat(Arguments a)
    {
        var result = new ScriptArray(a.List(0));
        result.AddRange(a.List(1).Cast<object?>());
        return result;
    }

    private static ScriptArray Where(IList list, Func<object?, bool> predicate) => new(list.Cast<object?>().Where(predicate).ToList());

    private static object? Cycle(Arguments a)
    {
        var list = a.List(0);
        if (list.Count == 0) return null;
        var group = a.Has(1) && a[1] is not null ? "group " + a.Text(1) : "list " + ValuePrinter.ToText(a.Context, list);
        var turn = a.Context.Cycles.GetValueOrDefault(group);
        a.Context.Cycles[group] = turn + 1;
        return list[turn % list.Count];
    }

    private static object? Apply(Arguments a, IScriptCustomFunction function, object? item, ScriptArray? more = null)
    {
        var arguments = new ScriptArray { item };
        if (more is not null) arguments.AddRange(more);
        return function.Invoke(a.Context, null, arguments, null);
    }

    private static bool Any(Arguments a)
    {
        var function = a.Function(1);
        foreach (var item in a.List(0))
        {
            if (function is not null && Compilation.Compiler.IsTrue(Apply(a, function, item, (ScriptArray?)a[2]))) return true;
        }

        return false;
    }

    private static ScriptArray Each(Arguments a)
    {
        var function = a.Function(1);
        return new ScriptArray(a.List(0).Cast<object?>().Select(item => function is null ? item : Apply(a, function, item)).ToList());
    }

    private static ScriptArray Filter(Arguments a)
    {
        var function = a.Function(1);
        return Where(a.List(0), item => function is null || Compilation.Compiler.IsTrue(Apply(a, function, item)));
    }

    private static object? Element(Arguments a, bool fromEnd)
    {
        if (a[0] is null) return null;
        if (a[0] is ScriptRange range) return range.Count == 0 ? null : range[fromEnd ? range.Count - 1 : 0];
        var list = a[0] as IList ?? a.List(0);
        return list.Count == 0 ? null : list[fromEnd ? list.Count - 1 : 0];
    }

    private static ScriptArray InsertAt(Arguments a)
    {
        var index = a.Int(1);
        if (index > 0) a.Context.Step(index);
        var list = new ScriptArray(a.List(0));
        if (index < 0) index = 0;
        while (list.Count < index) list.Add(null);
        list.Insert(index, a[2]);
        return list;
    }

    private static ScriptArray RemoveAt(Arguments a)
    {
        var list = new ScriptArray(a.List(0));
        var index = a.Int(1);
        if (index < 0) index += list.Count;
        if ((uint)index < (uint)list.Count) list.RemoveAt(index);
        return list;
    }

    private static string Join(Arguments a)
    {
        var function = a.Function(2);
        var delimiter = a.Text(1);
        var parts = new List<string>();
        long length = 0;
        foreach (var item in a.List(0))
        {
            var text = a.Context.ToText(item);
            if (function is not null) text = a.Context.ToText(Apply(a, function, text));
            parts.Add(text);
            length += text.Length + delimiter.Length;
            a.Context.CheckTextLength(length - delimiter.Length);
        }

        return string.Join(delimiter, parts);
    }

    private static ScriptArray Part(Arguments a, int offset, int count)
    {
        var list = a.List(0);
        var start = Math.Clamp(offset, 0, list.Count);
        var end = Math.Clamp((long)start + Math.Max(0, count), start, list.Count);
        var part = new ScriptArray((int)end - start);
        for (var i = start; i < end; i++) part.Add(list[i]);
        return part;
    }

    private static ScriptArray Map(Arguments a)
    {
        var member = a.Text(1);
        var result = new ScriptArray();
        foreach (var item in a.List(0))
        {
            if (item is not null && MemberAccess.TryGet(a.Context, item, member, out var value)) result.Add(value);
        }

        return result;
    }

    private static ScriptArray Reverse(IList list)
    {
        var result = new ScriptArray(list.Count);
        for (var i = list.Count - 1; i >= 0; i--) result.Add(list[i]);
        return result;
    }

    private static int Size(Arguments a) => a[0] switch
    {
        null => 0,
        ScriptRange range => range.Count,
        ICollection collection => collection.Count,
        _ => a.List(0).Count,
    };

    private static ScriptArray Unique(Arguments a) => new(a.List(0).Cast<object?>().Distinct(new LanguageEquality(a.Context)).ToList());

    private static bool Contains(Arguments a)
    {
        var item = a[1];
        foreach (var candidate in a.List(0))
        {
            if (BinaryOperations.AreEqual(a.Context, candidate, item)) return true;
        }

        return false;
    }
}
