using System.Collections;
using System.Globalization;
using PaperGen.Templates.Runtime;

namespace PaperGen.Templates.Functions;

/// <summary>Sorts lists: null first, numbers by size, strings by the culture, equal ones in the order they had.</summary>
internal static class Sorting
{
    public static ScriptArray Sort(TemplateContext context, IList list, string? member)
    {
        var path = string.IsNullOrEmpty(member) ? null : member.Split('.');
        var items = new (object? Key, object? Item)[list.Count];
        for (var i = 0; i < items.Length; i++) items[i] = (path is null ? list[i] : Follow(context, list[i], path), list[i]);

        var comparer = Comparer<object?>.Create((left, right) => Compare(context, left, right));
        return new ScriptArray(items.OrderBy(item => item.Key, comparer).Select(item => item.Item).ToList());
    }

    private static object? Follow(TemplateContext context, object? item, string[] path)
    {
        foreach (var member in path)
        {
            if (item is null || !MemberAccess.TryGet(context, item, member, out item)) return null;
        }

        return item;
    }

    private static int Compare(TemplateContext context, object? left, object? right)
    {
        if (left is null || right is null) return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        if (Arithmetic.IsNumber(left) && Arithmetic.IsNumber(right)) return Arithmetic.Compare(left, right);
        if (left is not (string or Markup) && left.GetType() == right.GetType() && left is IComparable comparable) return comparable.CompareTo(right);

        // Kinds that cannot be compared are kept apart, else the order would depend on where one begins.
        var kinds = Rank(left).CompareTo(Rank(right));
        if (kinds != 0) return kinds;
        var (a, b) = (context.ToText(left), context.ToText(right));
        return context.CurrentCulture.CompareInfo.Compare(a, b, CompareOptions.None);
    }

    private static int Rank(object value) => value is bool ? 0 : Arithmetic.IsNumber(value) ? 1 : value is DateTime ? 2 : value is TimeSpan ? 3 : value is string or Markup or char ? 4 : 5;
}
