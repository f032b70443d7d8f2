using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>The pictures of a story with their captions, one below the other at the top of its last legs.</summary>
/// <param name="Legs">Legs that they cover, counted from the right.</param>
/// <param name="GridLines">Grid lines that they take.</param>
/// <param name="Figures">The pictures from the top.</param>
/// <param name="Cost">What their sizes cost.</param>
internal sealed record FigureStack(int Legs, int GridLines, ImmutableArray<SetFigure> Figures, int Cost);

/// <summary>A picture in its size, with its caption set below.</summary>
/// <param name="Copy">The picture.</param>
/// <param name="Top">From the top of the stack to the picture.</param>
/// <param name="Height">Height of the picture.</param>
/// <param name="Caption">Lines of the caption.</param>
/// <param name="CaptionTop">From the top of the stack to the caption's first line.</param>
internal sealed record SetFigure(FigureCopy Copy, Points Top, Points Height, ImmutableArray<SetLine> Caption, Points CaptionTop)
{
    /// <summary>Width of the picture: that of its legs, except where it would be too tall.</summary>
    public required Points Width { get; init; }
}
