using System.Collections;
using System.Globalization;

namespace PaperGen.Templates.Runtime;

/// <summary>Reads and writes members and elements of values of any kind.</summary>
internal static class MemberAccess
{
    public static bool TryGet(TemplateContext context, object target, string member, out object? value)
    {
        switch (target)
        {
            case ScriptObject members:
                if (members.TryGetValue(context, default, member, out value)) return true;
                return TryGetEmpty(target, member, out value);
            case IScriptObject members:
                if (members.TryGetValue(context, default, member, out value)) return true;
                return TryGetEmpty(target, member, out value);
            case ScriptArray array:
                if (array.MembersOrNull is { } own && own.TryGetValue(context, default, member, out value)) return true;
                return TryGetSize(target, array.Count, member, out value);
            case string text:
                return TryGetSize(target, text.Length, member, out value);
            case Markup markup:
                return TryGetSize(target, markup.ToString().Length, member, out value);
            case IDictionary dictionary:
                value = dictionary[member];
                return dictionary.Contains(member) || TryGetEmpty(target, member, out value);
            case IReadOnlyDictionary<string, object?> dictionary:
                return dictionary.TryGetValue(member, out value);
            case IList list:
                return TryGetSize(target, list.Count, member, out value);
            case ScriptRange range:
                return TryGetSize(target, range.Count, member, out value);
            default:
                return TryGetOfNet(context, target, member, out value);
        }
    }

    /// <summary>False when the member may not be written.</summary>
    public static bool TrySet(TemplateContext context, object target, string member, object? value) => target switch
    {
        IScriptObject members => members.TrySetValue(context, default, member, value, readOnly: false),
        ScriptArray array => array.ScriptObject.TrySetValue(context, default, member, value, readOnly: false),
        _ => false,
    };

    public static bool IsList(object target) => target is IList or IReadOnlyList<object?>;

    public static object? GetElement(object target, int index)
    {
        var count = target is IList list ? list.Count : ((IReadOnlyList<object?>)target).Count;
        if (index < 0) index += count;
        if ((uint)index >= (uint)count) return null;
        return target is IList items ? items[index] : ((IReadOnlyList<object?>)target)[index];
    }

    private static bool TryGetSize(object target, int size, string member, out object? value)
    {
        if (member is "size")
        {
            value = Boxes.Of(size);
            return true;
        }

        return TryGetEmpty(target, member, out value);
    }

    private static bool TryGetEmpty(object target, string member, out object? value)
    {
        value = member is "empty?" ? Boxes.Of(BinaryOperations.IsEmpty(target)) : null;
        return value is not null;
    }

    private static bool TryGetOfNet(TemplateContext context, object target, string member, out object? value)
    {
        value = null;
        if (target is bool or char or Delegate or Type or IScriptCustomFunction || Arithmetic.IsNumber(target)) return false;
        if (KeyAndValue.Of(target) is { } pair) return pair.TryGetValue(context, default, member, out value);
        return TypeAccessor.For(target.GetType(), context.MemberFilter, context.MemberRenamer).TryGet(target, member, out value);
    }

    /// <summary>The name that an index stands for in an object.</summary>
    public static string NameOf(TemplateContext context, object index) =>
        index is string text ? text : index is int number ? number.ToString(CultureInfo.InvariantCulture) : context.ToText(index);
}
