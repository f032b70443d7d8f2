namespace PaperGen.Typesetting;

/// <summary>What stands between a box and the one before it.</summary>
internal enum GapKind : byte
{
    /// <summary>Nothing, and nothing may be put there.</summary>
    Tight,

    /// <summary>Nothing, but a justified line may be opened here (tier E2).</summary>
    Joint,

    /// <summary>Space between words (tiers S0 and E0).</summary>
    WordSpace,

    /// <summary>Space between ideographs and another script (tiers S3 and E1).</summary>
    HanLatin,

    /// <summary>Space that is neither squeezed nor stretched.</summary>
    Fixed,
}

/// <summary>Whether, and how, a line may end before a box.</summary>
internal enum BreakKind : byte
{
    /// <summary>It may not.</summary>
    None,

    /// <summary>It may.</summary>
    Allowed,

    /// <summary>It may, after a hyphen that the text has.</summary>
    AfterHyphen,

    /// <summary>It may, with a hyphen added.</summary>
    Hyphen,

    /// <summary>It must.</summary>
    Forced,
}

/// <summary>A piece of text that is never parted, with what stands before it. Lengths are in 1/1000 em.</summary>
internal struct Box
{
    /// <summary>First UTF-16 code unit.</summary>
    public int Start;

    /// <summary>End in the text; what lies between it and the next box's start is space.</summary>
    public int End;

    /// <summary>Natural width, blanks included that meeting another mark has left it.</summary>
    public int Width;

    /// <summary>Blank on the left that falls away at the start of a line.</summary>
    public short LeftBlank;

    /// <summary>Blank on the right that falls away at the end of a line.</summary>
    public short RightBlank;

    /// <summary>Width of the gap before the box.</summary>
    public short GapWidth;

    /// <summary>What a break before the box costs besides the line it makes.</summary>
    public short Penalty;

    /// <summary>Class.</summary>
    public CharacterClass Class;

    /// <summary>What a break before the box would part.</summary>
    public SoftBond Soft;

    /// <summary>Whether the box is a later piece of one that was wider than the line.</summary>
    public bool IsPiece;

    /// <summary>What stands before the box.</summary>
    public GapKind Gap;

    /// <summary>Whether a line may end before the box.</summary>
    public BreakKind Break;

    /// <summary>Takes the blank on the left away for good.</summary>
    public void DropLeftBlank()
    {
        Width -= LeftBlank;
        LeftBlank = 0;
    }

    /// <summary>Takes the blank on the right away for good.</summary>
    public void DropRightBlank()
    {
        Width -= RightBlank;
        RightBlank = 0;
    }
}
