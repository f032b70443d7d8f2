namespace PaperGen.Press;

/// <summary>What the repro department gives back.</summary>
public sealed record ReproAnswer
{
    /// <summary>What is wrong, as a sentence without an end, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Hint { get; init; }

    /// <summary>Pixels across, upright. A drawing without pixels says how many it may well have.</summary>
    public int Width { get; init; }

    /// <summary>Pixels down, upright.</summary>
    public int Height { get; init; }

    /// <summary>Kind of file: <c>jpeg</c>, <c>png</c>, <c>webp</c>, <c>avif</c>, <c>svg</c> …</summary>
    public string Kind { get; init; } = "";

    /// <summary>Channels of colour: 1 grey, 3 RGB, 4 CMYK. Of converted pixels, opacity counts too.</summary>
    public int Channels { get; init; }

    /// <summary>Whether opacity is stored.</summary>
    public bool HasOpacity { get; init; }

    /// <summary>Whether the file holds inks and not light.</summary>
    public bool IsCmyk { get; init; }

    /// <summary>Whether a colour profile came with the file.</summary>
    public bool HasProfile { get; init; }

    /// <summary>The converted picture.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>An answer that says why there is no picture.</summary>
    public static ReproAnswer Failed(string problem, string? hint = null) => new() { Problem = problem, Hint = hint };
}
