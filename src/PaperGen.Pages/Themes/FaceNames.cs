using System.Collections.Immutable;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>
/// Which families serve a role, the preferred first. A family is named by a font package under
/// <c>themes/node_modules</c> (<c>@expo-google-fonts/noto-serif-sc</c>), by a font file or a folder of them relative to the
/// theme (<c>fonts/Song.ttf</c>), or by the name of a family that is installed on the system (<c>SimSun</c>).
/// Names that lead nowhere are passed over.
/// </summary>
/// <param name="Role">The role.</param>
/// <param name="Han">Families for Chinese.</param>
/// <param name="Latin">Families for Latin letters and digits; none lets the Chinese families' own serve.</param>
public sealed record FaceNames(FontRole Role, ImmutableArray<string> Han, ImmutableArray<string> Latin)
{
    /// <summary>Height of Latin capitals in 1/1000 em that Latin families are scaled to; 0 leaves them as they are.</summary>
    public int LatinCapHeight { get; init; } = 730;

    /// <summary>The pinned families, with what other machines may have in their place.</summary>
    public static ImmutableArray<FaceNames> Default { get; } =
    [
        new(FontRole.Song,
            ["@expo-google-fonts/noto-serif-sc", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "AR PL UMing CN", "AR PL SungtiL GB"],
            []),
        new(FontRole.Hei,
            ["@expo-google-fonts/noto-sans-sc", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "SimHei", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "Droid Sans Fallback"],
            []),
        new(FontRole.Kai,
            ["LXGW WenKai", "Kaiti SC", "KaiTi", "AR PL UKai CN", "AR PL KaitiM GB"],
            []),
    ];
}
