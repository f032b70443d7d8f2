namespace PaperGen.Typesetting;

/// <summary>What a character, or a group set as one, may do at the edge of a line and beside its neighbours.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Ideographs and everything else that fills an em and may stand anywhere.</summary>
    Han,

    /// <summary>Full-width character that may not open a line: small kana, prolonged sound mark.</summary>
    HanNoStart,

    /// <summary>々 〻.</summary>
    Iteration,

    /// <summary>Opening quotation marks and brackets; the left half is blank.</summary>
    Open,

    /// <summary>Closing quotation marks and brackets; the right half is blank.</summary>
    Close,

    /// <summary>，、；：</summary>
    Comma,

    /// <summary>。．？！</summary>
    Stop,

    /// <summary>？！ and other groups of them, set as one box without blank.</summary>
    Multi,

    /// <summary>间隔号, half an em.</summary>
    Dot,

    /// <summary>连接号: – — ～.</summary>
    Connector,

    /// <summary>分隔号, half an em.</summary>
    Slash,

    /// <summary>破折号, two em.</summary>
    Dash,

    /// <summary>省略号, two em.</summary>
    Ellipsis,

    /// <summary>An operator between ideographs, as in 政策解读+案例剖析.</summary>
    Operator,

    /// <summary>Everything of other scripts, digits with their signs among them.</summary>
    Latin,

    // The classes below never become boxes.

    /// <summary>Space that falls away at the edges of a line.</summary>
    Space,

    /// <summary>U+3000, an em of space.</summary>
    WideSpace,

    /// <summary>Space at which no line may break: U+00A0, U+202F.</summary>
    NoBreakSpace,

    /// <summary>Line break that the text itself asks for.</summary>
    NewLine,

    /// <summary>U+200B.</summary>
    BreakHere,

    /// <summary>U+2060, U+FEFF.</summary>
    NoBreakHere,

    /// <summary>U+00AD.</summary>
    SoftHyphen,

    /// <summary>Combining mark, variation selector or joiner: part of the character before it.</summary>
    Attached,
}
