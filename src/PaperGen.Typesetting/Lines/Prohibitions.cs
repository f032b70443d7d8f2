namespace PaperGen.Typesetting;

/// <summary>Which classes may stand at the edges of a line (T2), and beside which a line may be opened (T9).</summary>
internal static class Prohibitions
{
    /// <summary>Whether a box of this class may open a line.</summary>
    public static bool MayStartLine(CharacterClass kind, ProhibitionLevel level) => level == ProhibitionLevel.None || kind switch
    {
        CharacterClass.Close or CharacterClass.Comma or CharacterClass.Stop or CharacterClass.Multi => false,
        CharacterClass.Dot or CharacterClass.Connector or CharacterClass.Slash or CharacterClass.Operator => false,
        CharacterClass.HanNoStart => false,
        CharacterClass.Dash or CharacterClass.Ellipsis or CharacterClass.Iteration => level != ProhibitionLevel.Strict,
        _ => true,
    };

    /// <summary>Whether a box of this class may end a line.</summary>
    public static bool MayEndLine(CharacterClass kind, ProhibitionLevel level) => level == ProhibitionLevel.None || kind switch
    {
        CharacterClass.Open => false,
        CharacterClass.Slash => level == ProhibitionLevel.Basic,
        _ => true,
    };

    /// <summary>Whether space may be added after a box of this class.</summary>
    public static bool MayStretchAfter(CharacterClass kind) => kind
        is not (CharacterClass.Open or CharacterClass.Dot or CharacterClass.Connector or CharacterClass.Slash or CharacterClass.Operator);

    /// <summary>Whether space may be added before a box of this class.</summary>
    public static bool MayStretchBefore(CharacterClass kind) => kind
        is not (CharacterClass.Close or CharacterClass.Comma or CharacterClass.Stop or CharacterClass.Multi
            or CharacterClass.Dot or CharacterClass.Connector or CharacterClass.Slash or CharacterClass.Operator);
}
