using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>The pictures of a story with their captions, and its wide tables, at the top of its last legs.</summary>
/// <param name="Legs">Legs that they cover, counted from the right.</param>
/// <param name="GridLines">Grid lines that they take.</param>
/// <param name="Figures">The pictures from the top, those of a row from the left.</param>
/// <param name="Tables">The tables below them.</param>
/// <param name="Cost">What their sizes cost.</param>
internal sealed record FigureStack(int Legs, int GridLines, ImmutableArray<SetFigure> Figures, ImmutableArray<StackedTable> Tables, int Cost);

/// <summary>A picture in its size, with its caption set below.</summary>
/// <param name="Copy">The picture.</param>
/// <param name="Left">From the left of the stack to the picture.</param>
/// <param name="Top">From the top of the stack to the picture.</param>
/// <param name="Width">Width of the picture: that of its legs, except where it would be too tall.</param>
/// <param name="Height">Height of the picture.</param>
/// <param name="Caption">Its words.</param>
/// <param name="CaptionLeft">From the left of the stack to the caption.</param>
/// <param name="CaptionTop">From the top of the stack to the caption's first line.</param>
internal sealed record SetFigure(FigureCopy Copy, Points Left, Points Top, Points Width, Points Height, SetCaption Caption, Points CaptionLeft, Points CaptionTop)
{
    /// <summary>The part of the picture that is shown.</summary>
    public required PictureCrop Crop { get; init; }
}

/// <summary>A table that stands like a picture.</summary>
/// <param name="Table">The table.</param>
/// <param name="Top">From the top of the stack.</param>
internal sealed record StackedTable(SetTable Table, Points Top);
