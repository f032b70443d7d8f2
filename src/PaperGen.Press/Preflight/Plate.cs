using System.Buffers;
using System.Runtime.Intrinsics;

namespace PaperGen.Press;

/// <summary>What one ink prints of a page: the share of each pixel that it covers, 0 to 255.</summary>
internal sealed class Plate : IDisposable
{
    /// <summary>Pixels that are worked on at once. Rows of masks and plates end on whole ones, so that nothing is left over.</summary>
    public const int Lanes = 16;

    private readonly byte[] _shares;

    public Plate(int width, int height)
    {
        (Width, Height) = (width, height);
        Stride = (width + 2 * Lanes - 1) / (2 * Lanes) * (2 * Lanes);
        _shares = ArrayPool<byte>.Shared.Rent(Stride * height + Lanes);
        Shares.Clear();
    }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>Bytes from row to row: the pixels, and nothing up to a multiple of twice the <see cref="Lanes"/>.</summary>
    public int Stride { get; }

    /// <summary>Share of the page that is covered.</summary>
    public double Coverage => SumOf(Shares) / 255.0 / Width / Height;

    /// <summary>The shares row by row; behind the last there is room for one mask's row to reach over.</summary>
    private Span<byte> Shares => _shares.AsSpan(0, Stride * Height + Lanes);

    /// <summary>One row, up to its stride.</summary>
    public ReadOnlySpan<byte> Row(int y) => Shares.Slice(y * Stride, Stride);

    /// <summary>Whether any pixel is covered by so much.</summary>
    public bool Reaches(byte share) => Shares.IndexOfAnyInRange(share, byte.MaxValue) >= 0;

    /// <summary>Prints a glyph.</summary>
    /// <param name="mask">The glyph.</param>
    /// <param name="x">Column of its origin.</param>
    /// <param name="y">Row of its baseline.</param>
    /// <param name="tone">What the ink has where the glyph is, 0 to 255.</param>
    public void Stamp(GlyphMask mask, int x, int y, byte tone)
    {
        var (left, top) = (x + mask.Left, y + mask.Top);
        var isWhole = left >= 0 && left + mask.Width <= Width;
        var (from, to) = isWhole ? (0, mask.Stride) : (Math.Max(0, -left), Math.Min(mask.Width, Width - left));
        if (from >= to) return;
        var last = Math.Min(mask.Height, Height - top);
        for (var row = Math.Max(0, -top); row < last; row++)
            Mix(left + from, top + row, mask.Coverage.AsSpan(row * mask.Stride + from, to - from), tone);
    }

    /// <summary>Lays ink over a part of a row; what lies there keeps the rest of each pixel.</summary>
    /// <param name="x">First column.</param>
    /// <param name="y">The row.</param>
    /// <param name="shares">Share of each pixel that the ink takes.</param>
    /// <param name="tone">What it has there.</param>
    public void Mix(int x, int y, ReadOnlySpan<byte> shares, byte tone)
    {
        var target = Shares.Slice(y * Stride + x, shares.Length);
        var i = 0;
        for (; i <= shares.Length - Lanes; i += Lanes)
        {
            var (shareLow, shareHigh) = Vector128.Widen(Vector128.Create(shares.Slice(i, Lanes)));
            var (low, high) = Vector128.Widen(Vector128.Create<byte>(target.Slice(i, Lanes)));
            Vector128.Narrow(Mixed(low, shareLow, tone), Mixed(high, shareHigh, tone)).CopyTo(target[i..]);
        }

        for (; i < shares.Length; i++) target[i] = Mixed(target[i], shares[i], tone);
    }

    /// <summary>The same with a tone for each pixel.</summary>
    public void Mix(int x, int y, ReadOnlySpan<byte> shares, ReadOnlySpan<byte> tones)
    {
        var target = Shares.Slice(y * Stride + x, shares.Length);
        for (var i = 0; i < shares.Length; i++) target[i] = Mixed(target[i], shares[i], tones[i]);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_shares);

    private static long SumOf(ReadOnlySpan<byte> shares)
    {
        const int Most = 128; // vectors of which two shares at a time add up within 16 bits
        var sum = 0L;
        while (!shares.IsEmpty)
        {
            var part = shares[..Math.Min(shares.Length, Most * Lanes)];
            shares = shares[part.Length..];
            var sums = Vector128<ushort>.Zero;
            for (; !part.IsEmpty; part = part[Lanes..])
            {
                var (low, high) = Vector128.Widen(Vector128.Create(part));
                sums += low + high;
            }

            var (first, second) = Vector128.Widen(sums);
            sum += Vector128.Sum(first + second);
        }

        return sum;
    }

    private static byte Mixed(int below, int share, int tone) => (byte)((below * (255 - share) + tone * share + 127) / 255);

    private static Vector128<ushort> Mixed(Vector128<ushort> below, Vector128<ushort> share, ushort tone)
    {
        var sum = below * (Vector128.Create((ushort)255) - share) + share * tone + Vector128.Create((ushort)127);
        return Divided(sum);
    }

    /// <summary>Divided by 255, rounded down: exact for what is less than 65,535.</summary>
    internal static Vector128<ushort> Divided(Vector128<ushort> value) => value + Vector128<ushort>.One + (value >>> 8) >>> 8;
}
