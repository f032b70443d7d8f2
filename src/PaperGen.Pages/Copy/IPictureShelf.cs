using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Size of a picture in its own dots.</summary>
public readonly record struct PictureSize(int Width, int Height);

/// <summary>Tells the composer how large pictures are; the Cli has the one that looks into the files.</summary>
public interface IPictureShelf
{
    /// <summary>The size of a figure's picture, or null when there is no such picture.</summary>
    PictureSize? SizeOf(Figure figure);

    /// <summary>Why a picture that is there has no size: it is damaged, or no picture. Null when there is none.</summary>
    string? ProblemOf(Figure figure) => null;
}

/// <summary>A shelf without pictures.</summary>
public sealed class EmptyPictureShelf : IPictureShelf
{
    /// <inheritdoc/>
    public PictureSize? SizeOf(Figure figure) => null;
}
