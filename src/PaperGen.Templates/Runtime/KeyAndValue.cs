using System.Collections;

namespace PaperGen.Templates.Runtime;

/// <summary>What a loop over an object yields.</summary>
internal static class KeyAndValue
{
    public static bool IsPair(object value) => value is KeyValuePair<string, object?> or DictionaryEntry
        || (value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));

    /// <summary>The pair as an object with <c>key</c> and <c>value</c>; null when the value is no pair.</summary>
    public static ScriptObject? Of(object value)
    {
        if (!IsPair(value)) return null;
        var pair = new ScriptObject(2);
        if (value is KeyValuePair<string, object?> { Key: var key, Value: var content })
        {
            pair.SetValue("key", key, readOnly: true);
            pair.SetValue("value", content, readOnly: true);
        }
        else if (value is DictionaryEntry entry)
        {
            pair.SetValue("key", entry.Key, readOnly: true);
            pair.SetValue("value", entry.Value, readOnly: true);
        }
        else
        {
            var accessor = TypeAccessor.For(value.GetType());
            accessor.TryGet(value, "key", out var anyKey);
            accessor.TryGet(value, "value", out var anyValue);
            pair.SetValue("key", anyKey, readOnly: true);
            pair.SetValue("value", anyValue, readOnly: true);
        }

        return pair;
    }
}
