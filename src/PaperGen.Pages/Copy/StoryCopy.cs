using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>A story's words, in the order and the faces in which they are printed; not yet set in any width.</summary>
/// <param name="Story">The story.</param>
/// <param name="Headline">Main headline, normalised for print.</param>
/// <param name="Parts">The text below the headline.</param>
internal sealed record StoryCopy(Story Story, string Headline, ImmutableArray<CopyPart> Parts)
{
    public string? Kicker { get; init; }

    public ImmutableArray<string> Decks { get; init; } = [];

    public string? Summary { get; init; }

    /// <summary>Byline on a line of its own under the headline, or null.</summary>
    public string? BylineLine { get; init; }

    public ImmutableArray<FigureCopy> Figures { get; init; } = [];

    /// <summary>Tables too wide for a leg, which stand over several.</summary>
    public ImmutableArray<TableCopy> Tables { get; init; } = [];

    /// <summary>The text in lines, for a part of a story that was cut at one; null while it can be set in any measure.</summary>
    public ImmutableArray<BodyParagraph>? Body { get; init; }

    /// <summary>The stories that stand under this one's head, for a rail of briefs.</summary>
    public ImmutableArray<StoryCopy> Members { get; init; } = [];

    /// <summary>The same story with its byline under the headline, for measures in which it does not stand well within the text; null where it stands there already.</summary>
    public StoryCopy? WithBylineLine { get; init; }

    /// <summary>The stories that stand beside or below this one, in boxes.</summary>
    public ImmutableArray<StoryCopy> Sidebars { get; init; } = [];

    /// <summary>The same story with words of it set large, at each place where they may stand; nothing for a story without such words.</summary>
    public ImmutableArray<StoryCopy> Quoted { get; init; } = [];

    /// <summary>Where an earlier page has printed the beginning, or null.</summary>
    public string? ContinuedFrom { get; init; }

    /// <summary>Copies are told apart as objects: what was found out about one is looked up by it, many times for every page.</summary>
    public bool Equals(StoryCopy? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>A picture with the words below it.</summary>
/// <param name="Figure">The picture.</param>
/// <param name="Size">Its size in dots.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Credit">Who took it; at the right, behind the caption.</param>
internal sealed record FigureCopy(Figure Figure, PictureSize Size, ImmutableArray<StyledText> Caption, ImmutableArray<StyledText> Credit);
