using System.Globalization;
using PaperGen.Templates.Runtime;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Functions;

/// <summary>The built-in object <c>math</c>. Its random numbers are the same in every rendering.</summary>
internal static class MathFunctions
{
    public static readonly Library Library = new Library()
        .Add("abs value", a => Abs(Number(a, 0)))
        .Add("ceil value", a => Round(Number(a, 0), Math.Ceiling, Math.Ceiling))
        .Add("floor value", a => Round(Number(a, 0), Math.Floor, Math.Floor))
        .Add("round value precision?", a => RoundTo(Number(a, 0), Math.Clamp(a.Int(1), 0, 15)))
        .Add("divided_by value divisor", a => Divide(a))
        .Add("minus value with", a => Calculate(a, BinaryOperator.Subtract))
        .Add("modulo value with", a => Calculate(a, BinaryOperator.Modulus))
        .Add("plus value with", a => Calculate(a, BinaryOperator.Add))
        .Add("times value with", a => Calculate(a, BinaryOperator.Multiply))
        .Add("format value format culture?", a => Formatting.Format(a, Number(a, 0)))
        .Add("is_number value", a => Boxes.Of(Arithmetic.IsNumber(a[0])))
        .Add("random minValue maxValue", a => Random(a))
        .Add("uuid", a => Uuid(a));

    private static object Number(Arguments a, int index)
    {
        if (a[index] is { } value && Arithmetic.IsNumber(value)) return value;
        var number = a.Double(index);
        return number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue ? Boxes.Of((int)number) : number;
    }

    private static object Abs(object value) => value switch
    {
        double real => Math.Abs(real),
        float real => Math.Abs(real),
        decimal money => Math.Abs(money),
        _ => Arithmetic.Shrink(System.Numerics.BigInteger.Abs(Arithmetic.ToBig(value))),
    };

    private static object Round(object value, Func<double, double> ofReals, Func<decimal, decimal> ofDecimals) =>
        value is decimal money ? ofDecimals(money) : Arithmetic.IsInteger(value) ? value : ofReals(Arithmetic.ToDouble(value));

    private static object RoundTo(object value, int digits) =>
        value is decimal money ? Math.Round(money, digits) : Arithmetic.IsInteger(value) ? value : Math.Round(Arithmetic.ToDouble(value), digits);

    private static object? Calculate(Arguments a, BinaryOperator op) => Arithmetic.Calculate(op, Number(a, 0), Number(a, 1));

    /// <summary>By an integer, the result is rounded down to one.</summary>
    private static object? Divide(Arguments a)
    {
        var (value, divisor) = (Number(a, 0), Number(a, 1));
        if (!Arithmetic.IsInteger(divisor)) return Arithmetic.Calculate(BinaryOperator.Divide, value, divisor);
        if (Arithmetic.ToBig(divisor).IsZero) throw new ScriptValueException("Attempted to divide by zero.");
        if (Arithmetic.IsInteger(value))
        {
            var quotient = System.Numerics.BigInteger.DivRem(Arithmetic.ToBig(value), Arithmetic.ToBig(divisor), out var rest);
            return Arithmetic.Shrink(rest.Sign * Arithmetic.ToBig(divisor).Sign < 0 ? quotient - 1 : quotient);
        }

        return Math.Floor(Arithmetic.ToDouble(value) / Arithmetic.ToDouble(divisor)) is var floor && Math.Abs(floor) <= int.MaxValue ? Boxes.Of((int)floor) : floor;
    }

    private static object Random(Arguments a)
    {
        var (least, end) = (a.Int(0), a.Int(1));
        if (least > end) throw new ScriptValueException("The smallest random number, `minValue`, is larger than `maxValue`");
        return least == end ? Boxes.Of(least) : Boxes.Of(least + (long)(a.Context.NextRandom() % (ulong)((long)end - least)));
    }

    private static string Uuid(Arguments a)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, a.Context.NextRandom());
        BitConverter.TryWriteBytes(bytes[8..], a.Context.NextRandom());

        // RFC 9562: version 4, variant 10.
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes).ToString("D", CultureInfo.InvariantCulture);
    }
}
