using System.Collections;
using System.Globalization;
using System.Numerics;

namespace PaperGen.Templates.Runtime;

/// <summary>Converts arguments to what a function takes; what cannot be converted is an error at the argument.</summary>
internal static class ValueConverter
{
    public static int ToInt(TemplateContext context, object? value, int argument = -1)
    {
        switch (value)
        {
            case int number: return number;
            case null: return 0;
            case bool truth: return truth ? 1 : 0;
            case string text when int.TryParse(text, NumberStyles.Integer, context.CurrentCulture, out var parsed): return parsed;
        }

        if (!Arithmetic.IsNumber(value)) throw CannotConvert(value, "int", argument);
        if (Arithmetic.IsInteger(value))
        {
            var big = Arithmetic.ToBig(value);
            return big >= int.MinValue && big <= int.MaxValue ? (int)big : throw new ScriptValueException($"The number {Short(big)} is too large here.", argument);
        }

        var real = Math.Round(Arithmetic.ToDouble(value));
        return real is >= int.MinValue and <= int.MaxValue ? (int)real : throw CannotConvert(value, "int", argument);
    }

    public static double ToDouble(TemplateContext context, object? value, int argument = -1)
    {
        if (value is null) return 0;
        if (Arithmetic.IsNumber(value)) return Arithmetic.ToDouble(value);
        if (value is string text && double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, context.CurrentCulture, out var parsed)) return parsed;
        throw CannotConvert(value, "double", argument);
    }

    public static object? To(TemplateContext context, object? value, Type type, int argument = -1)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null) return target.IsValueType && target == type ? Activator.CreateInstance(target) : null;
        if (target.IsInstanceOfType(value)) return value;
        if (target == typeof(string)) return context.ToText(value);
        if (target == typeof(bool)) return Compilation.Compiler.IsTrue(value);
        if (target == typeof(int)) return ToInt(context, value, argument);
        if (target == typeof(double)) return ToDouble(context, value, argument);
        if (target == typeof(Markup) && value is string html) return new Markup(html);
        if (target == typeof(BigInteger) && Arithmetic.IsInteger(value)) return Arithmetic.ToBig(value);
        if (target == typeof(ScriptArray) && value is IEnumerable) return new ScriptArray(Sequences.ToList(context, value) ?? new ScriptArray());
        if (target.IsAssignableTo(typeof(IEnumerable)) && target.IsAssignableFrom(typeof(ScriptArray)) && value is IEnumerable) return Sequences.ToList(context, value);
        if (target == typeof(DateTime) && Functions.DateParser.TryConvert(context, value, out var date)) return date;
        try
        {
            if (target.IsEnum) return Enum.Parse(target, context.ToText(value).Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
            if (value is IConvertible && target.IsPrimitive || target == typeof(decimal)) return Convert.ChangeType(value, target, context.CurrentCulture);
        }
        catch (Exception failure) when (failure is FormatException or InvalidCastException or OverflowException or ArgumentException)
        {
        }

        throw CannotConvert(value, StandardMemberRenamer.Rename(target.Name), argument);
    }

    private static ScriptValueException CannotConvert(object? value, string type, int argument) =>
        new($"Unable to convert type `{Kinds.NameOf(value)}` to {type}.", argument);

    private static string Short(BigInteger value) => value.GetBitLength() > 256 ? "given" : value.ToString(CultureInfo.InvariantCulture);
}
