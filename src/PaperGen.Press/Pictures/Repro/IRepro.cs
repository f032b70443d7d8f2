namespace PaperGen.Press;

/// <summary>
/// The repro department: decodes, resizes and converts pictures of every kind. The program has one that works in a process
/// of its own; where there is none, the press prints JPEG and plain PNG as they are.
/// </summary>
public interface IRepro
{
    /// <summary>Why there is no repro department, as the end of a sentence, or null when there is one.</summary>
    string? Absence { get; }

    /// <summary>Size and kind of a picture.</summary>
    ReproAnswer Measure(ReadOnlyMemory<byte> file);

    /// <summary>Converts a picture.</summary>
    ReproAnswer Convert(ReadOnlyMemory<byte> file, ReproOrder order);
}

/// <summary>For pages whose pictures are printed as they are.</summary>
public sealed class NoRepro : IRepro
{
    /// <summary>The only one that is needed.</summary>
    public static NoRepro Instance { get; } = new();

    /// <inheritdoc/>
    public string? Absence => "nobody was asked to convert it";

    /// <inheritdoc/>
    public ReproAnswer Measure(ReadOnlyMemory<byte> file) => ReproAnswer.Failed("the picture cannot be converted");

    /// <inheritdoc/>
    public ReproAnswer Convert(ReadOnlyMemory<byte> file, ReproOrder order) => ReproAnswer.Failed("the picture cannot be converted");
}
