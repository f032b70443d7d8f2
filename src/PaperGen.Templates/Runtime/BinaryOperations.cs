using System.Collections;
using System.Numerics;
using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Runtime;

/// <summary>What an operator does with values of any kind.</summary>
internal static class BinaryOperations
{
    public static object? Evaluate(TemplateContext context, ScriptBinary node, object? left, object? right)
    {
        try
        {
            return Evaluate(context, node.Operator, left, right, node);
        }
        catch (ScriptValueException failure)
        {
            throw context.Error(node.OperatorPlace, failure.Message);
        }
    }

    public static object? Evaluate(TemplateContext context, BinaryOperator op, object? left, object? right, ScriptBinary? node)
    {
        // The common case of templates, before everything else.
        if (left is int a && right is int b && Integers(op, a, b) is { } quick) return quick;

        if (op is BinaryOperator.Equal) return Boxes.Of(AreEqual(context, left, right));
        if (op is BinaryOperator.NotEqual) return Boxes.Of(!AreEqual(context, left, right));
        if (op is BinaryOperator.Range or BinaryOperator.RangeExclusive) return Range(context, left, right, op == BinaryOperator.RangeExclusive);
        if (op is BinaryOperator.ShiftLeft && left is IList list) return Append(context, list, right);
        if (op is BinaryOperator.ShiftRight && right is IList target) return Prepend(context, left, target);

        var isComparison = op is >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual;
        if (left is null || right is null) return isComparison ? Boxes.False : (object?)WithNull(context, op, left, right);
        if (left is string or Markup or char || right is string or Markup or char) return WithText(context, op, left, right, node);
        if (Arithmetic.IsNumber(left) && Arithmetic.IsNumber(right))
        {
            return isComparison ? Boxes.Of(Holds(op, left, right)) : Arithmetic.Calculate(op, left, right) ?? throw Unsupported(op, left, right);
        }

        if (left is IList leftList) return WithArray(context, op, leftList, right, node);
        if (right is IList rightList && op == BinaryOperator.Multiply && left is int times) return Repeat(context, rightList, times);
        if (OfTime(op, left, right) is { } time) return time;
        if (isComparison && left is IComparable comparable && left.GetType() == right.GetType()) return Boxes.Of(Holds(op, comparable.CompareTo(right)));
        throw Unsupported(op, left, right);
    }

    public static bool AreEqual(TemplateContext context, object? left, object? right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left is EmptyValue) return IsEmpty(right);
        if (right is EmptyValue) return IsEmpty(left);
        if (left is null || right is null) return false;
        if (left is string a && right is string b) return a == b;
        if (left is string or Markup or char || right is string or Markup or char) return context.ToText(left) == context.ToText(right);
        if (Arithmetic.IsNumber(left) && Arithmetic.IsNumber(right)) return Arithmetic.Compare(left, right) == 0;
        if (left is IList leftList && right is IList rightList) return AreEqual(context, leftList, rightList);
        return left.Equals(right);
    }

    /// <summary>Whether a value is an empty array, object or string; null is none of them.</summary>
    public static bool IsEmpty(object? value) => value switch
    {
        string text => text.Length == 0,
        Markup markup => markup.ToString().Length == 0,
        ICollection collection => collection.Count == 0,
        IScriptObject members => members.Count == 0,
        ScriptRange range => range.Count == 0,
        EmptyValue => true,
        _ => false,
    };

    private static object? Integers(BinaryOperator op, int left, int right) => op switch
    {
        BinaryOperator.Add => Boxes.Of((long)left + right),
        BinaryOperator.Subtract => Boxes.Of((long)left - right),
        BinaryOperator.Equal => Boxes.Of(left == right),
        BinaryOperator.NotEqual => Boxes.Of(left != right),
        BinaryOperator.Less => Boxes.Of(left < right),
        BinaryOperator.LessOrEqual => Boxes.Of(left <= right),
        BinaryOperator.Greater => Boxes.Of(left > right),
        BinaryOperator.GreaterOrEqual => Boxes.Of(left >= right),
        _ => null,
    };

    private static bool AreEqual(TemplateContext context, IList left, IList right)
    {
        if (left.Count != right.Count) return false;
        using var level = context.EnterValue();
        for (var i = 0; i < left.Count; i++)
        {
            context.Step();
            if (!AreEqual(context, left[i], right[i])) return false;
        }

        return true;
    }

    private static bool Holds(BinaryOperator op, object left, object right)
    {
        if (left is double or float || right is double or float)
        {
            // NaN compares with nothing.
            var (a, b) = (Arithmetic.ToDouble(left), Arithmetic.ToDouble(right));
            return op switch
            {
                BinaryOperator.Less => a < b,
                BinaryOperator.LessOrEqual => a <= b,
                BinaryOperator.Greater => a > b,
                _ => a >= b,
            };
        }

        return Holds(op, Arithmetic.Compare(left, right));
    }

    private static bool Holds(BinaryOperator op, int comparison) => op switch
    {
        BinaryOperator.Less => comparison < 0,
        BinaryOperator.LessOrEqual => comparison <= 0,
        BinaryOperator.Greater => comparison > 0,
        _ => comparison >= 0,
    };

    private static string? WithNull(TemplateContext context, BinaryOperator op, object? left, object? right)
    {
        if (op != BinaryOperator.Add) return null;
        if (left is string or Markup) return context.ToText(left);
        return right is string or Markup ? context.ToText(right) : null;
    }

    private static object WithText(TemplateContext context, BinaryOperator op, object left, object right, ScriptBinary? node)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                var (first, second) = (context.ToText(left), context.ToText(right));
                // With LimitToString the parts have been cut, and so will be the whole.
                if (context.LimitToString == 0) context.CheckTextLength((long)first.Length + second.Length);
                return context.CountText(string.Concat(first, second));
            case BinaryOperator.Multiply:
                var (text, count) = left is string or Markup or char ? (left, right) : (right, left);
                if (Arithmetic.IsInteger(count)) return context.CountText(TextRepeat(context, context.ToText(text), Arithmetic.ToBig(count)));
                const string Message = "Expecting an integer. The operator `*` is not supported for the expression. Only working on string x int or int x string";
                throw node is null ? new ScriptValueException(Message) : context.Error(node.Place, Message);
            case >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual:
                return Boxes.Of(Holds(op, string.CompareOrdinal(context.ToText(left), context.ToText(right))));
            default:
                throw Unsupported(op, left, right);
        }
    }

    private static string TextRepeat(TemplateContext context, string text, BigInteger count)
    {
        if (count <= 0 || text.Length == 0) return "";
        context.CheckTextLength(count * text.Length > long.MaxValue ? long.MaxValue : (long)(count * text.Length));
        return string.Create((int)count * text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i += source.Length) source.CopyTo(span[i..]);
        });
    }

    private static ScriptArray WithArray(TemplateContext context, BinaryOperator op, IList left, object right, ScriptBinary? node)
    {
        if (op == BinaryOperator.Multiply && Arithmetic.IsInteger(right))
        {
            var times = Arithmetic.ToBig(right);
            return Repeat(context, left, times > int.MaxValue ? int.MaxValue : times < 0 ? 0 : (int)times);
        }

        if (op is BinaryOperator.Add or BinaryOperator.Subtract && right is IEnumerable)
        {
            var values = Sequences.ToList(context, right)!;
            context.Step(left.Count);
            var result = new ScriptArray(left.Count + values.Count);
            foreach (var item in left)
            {
                if (op == BinaryOperator.Add || !Contains(context, values, item)) result.Add(item);
            }

            if (op == BinaryOperator.Add) result.AddRange(values.Cast<object?>());
            return result;
        }

        var message = $"The operator `{Symbol(op)}` is not supported between array and {Kinds.NameOf(right)}. Expecting an array for the right argument.";
        throw node is null ? new ScriptValueException(message) : context.Error(node.Right.Place, message);
    }

    private static bool Contains(TemplateContext context, IList values, object? item)
    {
        foreach (var value in values)
        {
            context.Step();
            if (AreEqual(context, value, item)) return true;
        }

        return false;
    }

    private static ScriptArray Repeat(TemplateContext context, IList items, int times)
    {
        if (times <= 0 || items.Count == 0) return [];
        context.Step((long)items.Count * times);
        var result = new ScriptArray(items.Count * times);
        for (var i = 0; i < times; i++)
        {
            foreach (var item in items) result.Add(item);
        }

        return result;
    }

    private static ScriptArray Append(TemplateContext context, IList items, object? item)
    {
        context.Step(items.Count + 1);
        var result = new ScriptArray((IEnumerable)items);
        result.Add(item);
        return result;
    }

    private static ScriptArray Prepend(TemplateContext context, object? item, IList items)
    {
        context.Step(items.Count + 1);
        var result = new ScriptArray(items.Count + 1) { item };
        foreach (var other in items) result.Add(other);
        return result;
    }

    private static ScriptRange Range(TemplateContext context, object? left, object? right, bool exclusive)
    {
        if (!Arithmetic.IsInteger(left) || !Arithmetic.IsInteger(right))
        {
            throw new ScriptValueException($"A range needs two integers instead of {Kinds.NameOf(left)} and {Kinds.NameOf(right)}.");
        }

        var (first, last) = (Arithmetic.ToBig(left!), Arithmetic.ToBig(right!));
        var count = BigInteger.Abs(last - first) + (exclusive ? 0 : 1);
        if (context.LoopLimit > 0 ? count > context.LoopLimit : count > int.MaxValue) throw new ScriptValueException($"Range expression exceeds LoopLimit `{context.LoopLimit}`.");
        if (first < long.MinValue || first > long.MaxValue) throw new ScriptValueException("A range needs integers of at most 64 bits.");
        return new ScriptRange((long)first, last > first ? long.MaxValue : last < first ? long.MinValue : (long)first, (int)count);
    }

    private static object? OfTime(BinaryOperator op, object left, object right) => (left, right, op) switch
    {
        (DateTime a, DateTime b, BinaryOperator.Subtract) => a - b,
        (DateTime a, TimeSpan b, BinaryOperator.Add) => AddTime(a, b),
        (TimeSpan a, TimeSpan b, BinaryOperator.Add) => AddTime(a, b),
        (TimeSpan a, TimeSpan b, BinaryOperator.Subtract) => AddTime(a, -b),
        _ => null,
    };

    private static object AddTime(object left, TimeSpan right)
    {
        try
        {
            return left is DateTime date ? date + right : (TimeSpan)left + right;
        }
        catch (Exception failure) when (failure is ArgumentOutOfRangeException or OverflowException)
        {
            throw new ScriptValueException("The date or time is out of range.");
        }
    }

    private static ScriptValueException Unsupported(BinaryOperator op, object left, object right) =>
        new($"The operator `{Symbol(op)}` is not supported between {Kinds.NameOf(left)} and {Kinds.NameOf(right)}.");

    private static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideRound => "//",
        BinaryOperator.Modulus => "%",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        _ => op.ToString(),
    };
}
