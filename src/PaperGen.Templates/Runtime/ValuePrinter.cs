using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace PaperGen.Templates.Runtime;

/// <summary>Values as text, formatted by the culture of the context; arrays and objects in the notation of literals.</summary>
internal static class ValuePrinter
{
    public static string ToText(TemplateContext context, object? value)
    {
        switch (value)
        {
            case null: return "";
            case string text: return context.Clip(text);
            case int number: return number.ToString(context.CurrentCulture);
            case bool truth: return truth ? "true" : "false";
            case Markup markup: return context.Clip(markup.ToString());
        }

        if (ToScalar(context, value) is { } scalar) return scalar;
        var builder = new StringBuilder();
        Append(context, builder, value, depth: 0);
        return context.Clip(builder.ToString());
    }

    private static string? ToScalar(TemplateContext context, object value) => value switch
    {
        int number => number.ToString(context.CurrentCulture),
        bool truth => truth ? "true" : "false",
        double number => number.ToString(context.CurrentCulture),
        float number => number.ToString(context.CurrentCulture),
        decimal number => number.ToString(context.CurrentCulture),
        BigInteger number => number.ToString(context.CurrentCulture),
        char character => character.ToString(),
        DateTime date => Functions.DateFormat.Format(date, context.DateFormat, context.CurrentCulture),
        DateTimeOffset date => Functions.DateFormat.Format(date.DateTime, context.DateFormat, context.CurrentCulture),
        TimeSpan time => time.ToString(),
        IScriptCustomFunction function => FunctionText(function),
        EmptyValue => "",
        IEnumerable or IScriptObject => null,
        IFormattable formattable => formattable.ToString(null, context.CurrentCulture),
        _ => KeyAndValue.IsPair(value) ? null : value.ToString() ?? "",
    };

    private static string FunctionText(IScriptCustomFunction function)
    {
        var parameters = Enumerable.Range(0, Math.Min(function.ParameterCount, 16)).Select(i => function.GetParameterInfo(i).Name);
        return $"func ({string.Join(", ", parameters)})";
    }

    private static void Append(TemplateContext context, StringBuilder builder, object? value, int depth)
    {
        if (context.LimitToString > 0 && builder.Length > context.LimitToString) return;
        if (depth > context.EffectiveObjectDepth) throw new ScriptValueException("Structure is too deeply nested or contains reference loops.");

        switch (value)
        {
            case null:
                builder.Append(depth == 0 ? "" : "null");
                return;
            case string or Markup or char:
                builder.Append('"').Append(Functions.StringLiteral.Escape(context.ToText(value))).Append('"');
                return;
            case IScriptObject members:
                AppendMembers(context, builder, members.GetMembers(), members, depth);
                return;
            case IDictionary dictionary:
                AppendDictionary(context, builder, dictionary, depth);
                return;
        }

        if (ToScalar(context, value) is { } scalar) builder.Append(scalar);
        else if (KeyAndValue.Of(value) is { } pair) AppendMembers(context, builder, pair.GetMembers(), pair, depth);
        else AppendSequence(context, builder, (IEnumerable)value, depth);
    }

    private static void AppendSequence(TemplateContext context, StringBuilder builder, IEnumerable sequence, int depth)
    {
        builder.Append('[');
        var first = true;
        foreach (var item in sequence)
        {
            if (!first) builder.Append(", ");
            first = false;
            Append(context, builder, item, depth + 1);
            if (IsFull(context, builder)) break;
        }

        builder.Append(']');
    }

    private static void AppendMembers(TemplateContext context, StringBuilder builder, IEnumerable<string> names, IScriptObject members, int depth)
    {
        builder.Append('{');
        var first = true;
        foreach (var name in names)
        {
            if (!first) builder.Append(", ");
            first = false;
            AppendKey(builder, name);
            members.TryGetValue(context, default, name, out var value);
            Append(context, builder, value, depth + 1);
            if (IsFull(context, builder)) break;
        }

        builder.Append('}');
    }

    private static void AppendDictionary(TemplateContext context, StringBuilder builder, IDictionary dictionary, int depth)
    {
        builder.Append('{');
        var first = true;
        foreach (DictionaryEntry entry in dictionary)
        {
            if (!first) builder.Append(", ");
            first = false;
            AppendKey(builder, Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "");
            Append(context, builder, entry.Value, depth + 1);
            if (IsFull(context, builder)) break;
        }

        builder.Append('}');
    }

    private static bool IsFull(TemplateContext context, StringBuilder builder)
    {
        context.CheckAbort();
        return builder.Length > context.MaximalTextLength;
    }

    private static void AppendKey(StringBuilder builder, string name)
    {
        var isPlain = name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        if (isPlain) builder.Append(name);
        else builder.Append('"').Append(Functions.StringLiteral.Escape(name)).Append('"');
        builder.Append(": ");
    }
}
