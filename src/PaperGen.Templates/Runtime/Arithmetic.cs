using System.Numerics;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Runtime;

/// <summary>Numbers: integers grow as they need, reals and integers give reals, decimals win over both.</summary>
internal static class Arithmetic
{
    /// <summary>Largest shift, and largest integer in bits.</summary>
    public const int MaximalBits = 1048576;

    public static bool IsNumber(object? value) => value is int or long or double or float or decimal or BigInteger or short or byte or uint or ulong or sbyte or ushort;

    public static bool IsInteger(object? value) => value is int or long or BigInteger or short or byte or uint or ulong or sbyte or ushort;

    public static object Shrink(BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue) return Boxes.Of((long)value);
        return value.GetBitLength() <= MaximalBits + 64 ? value : throw new ScriptValueException($"The integer is larger than {MaximalBits} bits.");
    }

    /// <summary>Null when the operation does not exist for these numbers.</summary>
    public static object? Calculate(BinaryOperator op, object left, object right)
    {
        if (left is int a && right is int b) return OfLongs(op, a, b);
        if (left is decimal || right is decimal) return OfDecimals(op, ToDecimal(left), ToDecimal(right));
        if (IsInteger(left) && IsInteger(right))
        {
            return left is BigInteger or ulong || right is BigInteger or ulong ? OfBigs(op, ToBig(left), ToBig(right)) : OfLongs(op, ToLong(left), ToLong(right));
        }

        if (left is double || right is double || op is BinaryOperator.Divide) return OfDoubles(op, ToDouble(left), ToDouble(right));
        return OfDoubles(op, ToDouble(left), ToDouble(right)) is double real ? (float)real : null;
    }

    public static int Compare(object left, object right)
    {
        if (left is int a && right is int b) return a.CompareTo(b);
        if (IsInteger(left) && IsInteger(right)) return ToBig(left).CompareTo(ToBig(right));
        if (left is decimal || right is decimal) return ToDecimal(left).CompareTo(ToDecimal(right));
        return ToDouble(left).CompareTo(ToDouble(right));
    }

    public static double ToDouble(object value) => value switch
    {
        int i => i,
        double d => d,
        float f => f,
        long l => l,
        decimal m => (double)m,
        BigInteger big => (double)big,
        _ => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    public static BigInteger ToBig(object value) => value switch
    {
        BigInteger big => big,
        ulong u => u,
        _ => ToLong(value),
    };

    public static decimal ToDecimal(object value)
    {
        try
        {
            return value switch
            {
                decimal m => m,
                BigInteger big => (decimal)big,
                double d => (decimal)d,
                float f => (decimal)f,
                _ => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture),
            };
        }
        catch (OverflowException)
        {
            throw new ScriptValueException("Value was either too large or too small for a Decimal.");
        }
    }

    private static long ToLong(object value) => value switch
    {
        int i => i,
        long l => l,
        _ => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static object? OfLongs(BinaryOperator op, long left, long right)
    {
        long result;
        switch (op)
        {
            case BinaryOperator.Add:
                result = unchecked(left + right);
                return ((left ^ result) & (right ^ result)) < 0 ? (object)((BigInteger)left + right) : Boxes.Of(result);
            case BinaryOperator.Subtract:
                result = unchecked(left - right);
                return ((left ^ right) & (left ^ result)) < 0 ? (object)((BigInteger)left - right) : Boxes.Of(result);
            case BinaryOperator.Multiply:
                return Math.BigMul(left, right, out var low) == low >> 63 ? Boxes.Of(low) : (object)((BigInteger)left * right);
            case BinaryOperator.Divide:
                return (double)left / right;
            case BinaryOperator.DivideRound when right == -1:
                return Shrink(-(BigInteger)left);
            case BinaryOperator.DivideRound:
                return right == 0 ? throw new ScriptValueException("Attempted to divide by zero.") : Boxes.Of(left / right);
            case BinaryOperator.Modulus:
                return right == 0 ? throw new ScriptValueException("Attempted to divide by zero.") : right == -1 ? Boxes.Of(0) : Boxes.Of(left % right);
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                return OfBigs(op, left, right);
            default:
                return null;
        }
    }

    private static object? OfBigs(BinaryOperator op, BigInteger left, BigInteger right)
    {
        switch (op)
        {
            case BinaryOperator.Add: return Shrink(left + right);
            case BinaryOperator.Subtract: return Shrink(left - right);
            case BinaryOperator.Multiply:
                if (left.GetBitLength() + right.GetBitLength() > MaximalBits) throw new ScriptValueException($"The integer is larger than {MaximalBits} bits.");
                return Shrink(left * right);
            case BinaryOperator.Divide: return (double)left / (double)right;
            case BinaryOperator.DivideRound or BinaryOperator.Modulus when right.IsZero: throw new ScriptValueException("Attempted to divide by zero.");
            case BinaryOperator.DivideRound: return Shrink(left / right);
            case BinaryOperator.Modulus: return Shrink(left % right);
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                if (BigInteger.Abs(right) > MaximalBits) throw new ScriptValueException($"Shift amount `{right}` exceeds maximum supported magnitude `{MaximalBits}`.");
                return Shrink(op == BinaryOperator.ShiftLeft ? left << (int)right : left >> (int)right);
            default: return null;
        }
    }

    private static object? OfDoubles(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        BinaryOperator.Modulus => left % right,
        _ => null,
    };

    private static object? OfDecimals(BinaryOperator op, decimal left, decimal right)
    {
        try
        {
            return op switch
            {
                BinaryOperator.Add => left + right,
                BinaryOperator.Subtract => left - right,
                BinaryOperator.Multiply => left * right,
                BinaryOperator.Divide => left / right,
                BinaryOperator.DivideRound => Math.Round(left / right),
                BinaryOperator.Modulus => left % right,
                _ => null,
            };
        }
        catch (Exception failure) when (failure is DivideByZeroException or OverflowException)
        {
            throw new ScriptValueException(failure.Message);
        }
    }
}
