namespace PaperGen.Content.Yaml;

/// <summary>What a YAML text may cost; files that editors write stay far below.</summary>
/// <param name="Length">Characters.</param>
/// <param name="Depth">Lists and mappings within one another.</param>
/// <param name="Nodes">Values, those behind aliases counted as often as they are named, so that nine aliases of nine aliases of … end early.</param>
public sealed record YamlLimits(int Length = 1024 * 1024, int Depth = 32, int Nodes = 50_000);
