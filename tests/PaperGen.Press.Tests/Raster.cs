using System.Globalization;
using System.Text;

namespace PaperGen.Press.Tests;

/// <summary>A page as poppler draws it, in grey: 0 is black.</summary>
internal sealed class Raster(int width, int height, byte[] pixels)
{
    public const int Resolution = 36;

    public int Width => width;

    public int Height => height;

    public byte this[int x, int y] => pixels[y * width + x];

    /// <summary>Draws every page of a file.</summary>
    public static List<Raster> Draw(PdfProof proof)
    {
        var prefix = Path.Combine(Path.GetDirectoryName(proof.File)!, "drawn");
        proof.Ask("pdftoppm", "-gray", "-r", Resolution.ToString(CultureInfo.InvariantCulture), "FILE", prefix);
        return [.. Directory.GetFiles(Path.GetDirectoryName(prefix)!, "drawn*.pgm").Order(StringComparer.Ordinal).Select(Read)];
    }

    /// <summary>A part of it.</summary>
    public Raster Cut(int left, int top, int across, int down) =>
        new(across, down, [.. Enumerable.Range(0, across * down).Select(i => this[Math.Clamp(left + i % across, 0, width - 1), Math.Clamp(top + i / across, 0, height - 1)])]);

    /// <summary>The same, head down.</summary>
    public Raster Turned() => new(width, height, [.. pixels.Reverse()]);

    /// <summary>Share of the pixels that are black here or there, and not in both.</summary>
    public double DifferenceTo(Raster other) =>
        Enumerable.Range(0, width * height).Count(i => pixels[i] < 128 != other[i % width, i / width] < 128) / (double)(width * height);

    public double Black => pixels.Count(p => p < 128) / (double)pixels.Length;

    private static Raster Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var header = Encoding.ASCII.GetString(bytes, 0, 40).Split([' ', '\n'], 5);
        var (width, height) = (int.Parse(header[1], CultureInfo.InvariantCulture), int.Parse(header[2], CultureInfo.InvariantCulture));
        return new Raster(width, height, bytes[^(width * height)..]);
    }
}
