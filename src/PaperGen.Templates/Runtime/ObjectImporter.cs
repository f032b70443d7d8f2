using System.Collections;
using System.Globalization;
using System.Reflection;

namespace PaperGen.Templates.Runtime;

/// <summary>Copies what templates may see of a .NET object into a script object.</summary>
internal static class ObjectImporter
{
    public static void Import(ScriptObject target, object source, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        switch (source)
        {
            case null:
                return;
            case ScriptObject members:
                foreach (var (name, value) in members) target.SetValue(name, value, readOnly: false);
                return;
            case Type type:
                ImportFunctions(target, type, filter, renamer);
                return;
            case IEnumerable<KeyValuePair<string, object?>> pairs:
                foreach (var (name, value) in pairs) target.SetValue(name, value, readOnly: false);
                return;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary)
                {
                    if (Convert.ToString(entry.Key, CultureInfo.InvariantCulture) is { } name) target.SetValue(name, entry.Value, readOnly: false);
                }

                return;
        }

        var accessor = TypeAccessor.For(source.GetType(), filter, renamer);
        foreach (var name in accessor.Names)
        {
            accessor.TryGet(source, name, out var value);
            target.SetValue(name, value, readOnly: false);
        }
    }

    private static void ImportFunctions(ScriptObject target, Type type, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (!method.IsSpecialName && !method.IsGenericMethodDefinition && (filter is null || filter(method))) target.SetValue(renamer(method), new DelegateFunction(method), readOnly: true);
        }
    }
}
