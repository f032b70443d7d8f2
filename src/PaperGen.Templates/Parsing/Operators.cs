using PaperGen.Templates.Syntax;

namespace PaperGen.Templates.Parsing;

/// <summary>Which tokens are operators, and how tightly they bind.</summary>
internal static class Operators
{
    public const int Lowest = 0;

    /// <summary>Just above <c>||</c>, which divides the values of <c>when</c>.</summary>
    public const int AboveOr = 30;

    public static (BinaryOperator Operator, int Precedence)? Binary(TokenType type) => type switch
    {
        TokenType.DoubleQuestion => (BinaryOperator.Coalesce, 20),
        TokenType.QuestionBang => (BinaryOperator.NotCoalesce, 20),
        TokenType.Or => (BinaryOperator.Or, 30),
        TokenType.And => (BinaryOperator.And, 40),
        TokenType.EqualEqual => (BinaryOperator.Equal, 70),
        TokenType.BangEqual => (BinaryOperator.NotEqual, 70),
        TokenType.Less => (BinaryOperator.Less, 80),
        TokenType.LessEqual => (BinaryOperator.LessOrEqual, 80),
        TokenType.Greater => (BinaryOperator.Greater, 80),
        TokenType.GreaterEqual => (BinaryOperator.GreaterOrEqual, 80),
        TokenType.DoubleDot => (BinaryOperator.Range, 85),
        TokenType.DoubleDotLess => (BinaryOperator.RangeExclusive, 85),
        TokenType.ShiftLeft => (BinaryOperator.ShiftLeft, 88),
        TokenType.ShiftRight => (BinaryOperator.ShiftRight, 88),
        TokenType.Plus => (BinaryOperator.Add, 90),
        TokenType.Minus => (BinaryOperator.Subtract, 90),
        TokenType.Times => (BinaryOperator.Multiply, 100),
        TokenType.Divide => (BinaryOperator.Divide, 100),
        TokenType.DoubleDivide => (BinaryOperator.DivideRound, 100),
        TokenType.Percent => (BinaryOperator.Modulus, 100),
        _ => null,
    };

    public static UnaryOperator? Unary(TokenType type) => type switch
    {
        TokenType.Bang => UnaryOperator.Not,
        TokenType.Minus => UnaryOperator.Negate,
        TokenType.Plus => UnaryOperator.Plus,
        TokenType.At => UnaryOperator.Alias,
        TokenType.Caret => UnaryOperator.Expand,
        _ => null,
    };

    public static bool IsAssignment(TokenType type) => type is >= TokenType.Equal and <= TokenType.PercentEqual;

    /// <summary>The operation in a compound assignment; null for a plain one.</summary>
    public static BinaryOperator? Compound(TokenType type) => type switch
    {
        TokenType.PlusEqual => BinaryOperator.Add,
        TokenType.MinusEqual => BinaryOperator.Subtract,
        TokenType.TimesEqual => BinaryOperator.Multiply,
        TokenType.DivideEqual => BinaryOperator.Divide,
        TokenType.DoubleDivideEqual => BinaryOperator.DivideRound,
        TokenType.PercentEqual => BinaryOperator.Modulus,
        _ => null,
    };
}
