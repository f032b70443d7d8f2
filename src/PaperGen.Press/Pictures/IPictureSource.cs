namespace PaperGen.Press;

/// <summary>Where the press gets pictures from: the disk, in the program; memory, in tests.</summary>
public interface IPictureSource
{
    /// <summary>The file's bytes, or null when there is none.</summary>
    /// <param name="image">The path as the placed picture names it.</param>
    ReadOnlyMemory<byte>? Find(string image);

    /// <summary>Who converts them.</summary>
    IRepro Repro => NoRepro.Instance;

    /// <summary>What was developed already, or null to begin anew for every file.</summary>
    DevelopedPictures? Developed => null;
}

/// <summary>For pages without pictures.</summary>
public sealed class NoPictures : IPictureSource
{
    /// <summary>The only one that is needed.</summary>
    public static NoPictures Instance { get; } = new();

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Find(string image) => null;
}
