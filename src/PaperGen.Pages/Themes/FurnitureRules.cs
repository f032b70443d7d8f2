using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Folio lines, masthead, and the words printed in them.</summary>
public sealed record FurnitureRules
{
    /// <summary>Size of the name of the paper in the masthead (报头).</summary>
    public Points MastheadSize { get; init; } = new(72);

    /// <summary>Grid lines that the masthead takes off the front page.</summary>
    public int MastheadLines { get; init; } = 9;

    /// <summary>Face of the masthead.</summary>
    public TextStyle Masthead { get; init; } = new(FontRole.Song, 900);

    /// <summary>Face of the paper's Latin name.</summary>
    public TextStyle Latin { get; init; } = new(FontRole.Song, 600);

    /// <summary>Face of the folio (版次) in its block.</summary>
    public TextStyle Folio { get; init; } = new(FontRole.Hei, 700);

    /// <summary>Size of the section's name (版别).</summary>
    public Points SectionSize { get; init; } = new(20);

    /// <summary>Face of the section's name.</summary>
    public TextStyle Section { get; init; } = new(FontRole.Hei, 800);

    /// <summary>Size of date, editors and imprint.</summary>
    public Points SmallSize { get; init; } = new(8);

    /// <summary>Face of date, editors and imprint.</summary>
    public TextStyle Small { get; init; } = new(FontRole.Hei);

    /// <summary>Words that end the first part of a story; <c>{page}</c> is where it goes on.</summary>
    public string JumpTo { get; init; } = "（下转第{page}版）";

    /// <summary>Words that begin the second part of a story; <c>{page}</c> is where it began.</summary>
    public string JumpFrom { get; init; } = "（上接第{page}版）";

    /// <summary>Head over the briefs of a page; empty leaves each for itself.</summary>
    public string BriefsTitle { get; init; } = "简讯";

    /// <summary>Head of the contents (导读) on the front page; empty prints none.</summary>
    public string ContentsTitle { get; init; } = "导读";

    /// <summary>Where the contents stand.</summary>
    public ContentsPlace Contents { get; init; } = ContentsPlace.Ear;

    /// <summary>Label of the notice (本报启事) that fills the foot of a page with far too little text; empty leaves the foot white.</summary>
    public string NoticeTitle { get; init; } = "本报启事";

    /// <summary>Size of the running head (通栏标语).</summary>
    public Points RunningHeadSize { get; init; } = new(12);

    /// <summary>Face of the running head.</summary>
    public TextStyle RunningHead { get; init; } = new(FontRole.Hei, 500);
}

/// <summary>Where the contents (导读) stand on the front page.</summary>
public enum ContentsPlace
{
    /// <summary>In the ear (报眼) at the right of the name.</summary>
    Ear,

    /// <summary>Over the name, side by side.</summary>
    Teasers,
}
