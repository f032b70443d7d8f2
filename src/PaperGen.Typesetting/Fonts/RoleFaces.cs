using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>The faces that serve a role: what a theme says about 宋, 黑 or 楷.</summary>
/// <param name="Role">The role.</param>
public sealed record RoleFaces(FontRole Role)
{
    /// <summary>Chinese faces, the preferred family first; each family in as many weights as there are.</summary>
    public ImmutableArray<FontFace> Han { get; init; } = [];

    /// <summary>
    /// Faces for Latin letters and digits, the preferred family first. None: the Chinese face's own are used.
    /// Of a family with upright and italic faces, <see cref="FontRole.Kai"/> takes the italic ones.
    /// </summary>
    public ImmutableArray<FontFace> Latin { get; init; } = [];

    /// <summary>
    /// Height of Latin capitals in 1/1000 em that Latin faces are scaled to; 0 leaves them as they are.
    /// The default is what Noto's Chinese faces have, so that letters and characters look equally large.
    /// </summary>
    public int LatinCapHeight { get; init; } = 730;
}
