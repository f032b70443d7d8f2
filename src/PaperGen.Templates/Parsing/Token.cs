namespace PaperGen.Templates.Parsing;

internal enum TokenType : byte
{
    Eof, Raw, CodeEnter, CodeExit, NewLine, SemiColon,
    Identifier, Number, String,
    InterpolationBegin, InterpolationText, InterpolationOpen, InterpolationClose, InterpolationEnd,
    Colon, Comma, Dot, QuestionDot, TripleDot, DoubleDot, DoubleDotLess,
    OpenParen, CloseParen, OpenBracket, CloseBracket, OpenBrace, CloseBrace,
    Equal, PlusEqual, MinusEqual, TimesEqual, DivideEqual, DoubleDivideEqual, PercentEqual,
    Bang, Plus, PlusPlus, Minus, MinusMinus, Times, Divide, DoubleDivide, Percent, Caret, At,
    Pipe, And, Or, EqualEqual, BangEqual, Less, LessEqual, Greater, GreaterEqual, ShiftLeft, ShiftRight,
    Question, DoubleQuestion, QuestionBang,
    Invalid,
}

/// <summary>
/// A token and its offsets. <see cref="Value"/> is the name, the number, the unescaped string, the raw text,
/// or the indentation before a code block.
/// </summary>
internal readonly record struct Token(TokenType Type, int Start, int End, object? Value = null)
{
    public string Name => (string)Value!;
}
