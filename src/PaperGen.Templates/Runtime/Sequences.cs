using System.Collections;

namespace PaperGen.Templates.Runtime;

/// <summary>Values that can be looped over.</summary>
internal static class Sequences
{
    /// <summary>The elements of an array, range, object (as key and value), .NET sequence or string (as characters); null when the value has none.</summary>
    public static IList? ToList(TemplateContext context, object? value)
    {
        switch (value)
        {
            case null:
                return null;
            case ScriptArray array:
                return array;
            case string text:
                return Characters(context, text);
            case IList list:
                return list;
            case IScriptCustomFunction or Markup:
                return null;
            case IEnumerable sequence:
                var items = new ScriptArray();
                foreach (var item in sequence)
                {
                    context.CheckAbort();

                    // What is endless or large must not be stored before the loop limit is seen.
                    if (context.LoopLimit > 0 && items.Count >= context.LoopLimit) context.Step(items.Count + 1L);
                    items.Add(item);
                }

                return items;
            default:
                return null;
        }
    }

    private static ScriptArray Characters(TemplateContext context, string text)
    {
        if (context.LoopLimit > 0 && text.Length > 2L * context.LoopLimit) context.Step(text.Length);
        var characters = new ScriptArray(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // A character outside the basic plane stays whole.
            var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            characters.Add(text.Substring(i, length));
            i += length - 1;
        }

        return characters;
    }
}
