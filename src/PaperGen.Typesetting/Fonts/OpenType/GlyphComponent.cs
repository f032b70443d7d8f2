using System.Buffers.Binary;

namespace PaperGen.Typesetting.OpenType;

/// <summary>One part of a composite glyph: another glyph, placed and perhaps scaled.</summary>
/// <param name="Glyph">The other glyph.</param>
/// <param name="GlyphAt">Where its number stands in the composite's bytes.</param>
/// <param name="Flags">As stored.</param>
/// <param name="Argument1">Shift to the right, or a point of the composite so far.</param>
/// <param name="Argument2">Shift upwards, or the point of the part that is laid on the other.</param>
internal readonly record struct GlyphComponent(
    ushort Glyph, int GlyphAt, int Flags, int Argument1, int Argument2,
    double XScale, double YByX, double XByY, double YScale)
{
    private const int WideArguments = 0x1, ArgumentsAreShift = 0x2, HasScale = 0x8, MoreComponents = 0x20,
        HasTwoScales = 0x40, HasMatrix = 0x80, ShiftIsScaled = 0x800;

    public bool IsShifted => (Flags & ArgumentsAreShift) != 0;

    public bool ScalesItsShift => (Flags & ShiftIsScaled) != 0;

    /// <summary>Reads the parts of a composite; null when the bytes end before the parts do.</summary>
    public static List<GlyphComponent>? ReadAll(ReadOnlySpan<byte> bytes)
    {
        var components = new List<GlyphComponent>();
        var at = 10;
        int flags;
        do
        {
            if (at + 4 > bytes.Length) return null;
            flags = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
            if (at + SizeOf(flags) > bytes.Length) return null;
            components.Add(Read(bytes, at, flags));
            at += SizeOf(flags);
        }
        while ((flags & MoreComponents) != 0);

        return components;
    }

    private static int SizeOf(int flags) =>
        4 + ((flags & WideArguments) != 0 ? 4 : 2)
        + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);

    private static GlyphComponent Read(ReadOnlySpan<byte> bytes, int at, int flags)
    {
        var glyph = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        var (first, second) = Arguments(bytes[(at + 4)..], flags);
        var matrix = bytes[(at + 4 + ((flags & WideArguments) != 0 ? 4 : 2))..];
        if ((flags & HasScale) != 0)
        {
            var scale = Fraction(matrix);
            return new(glyph, at + 2, flags, first, second, scale, 0, 0, scale);
        }

        if ((flags & HasTwoScales) != 0)
            return new(glyph, at + 2, flags, first, second, Fraction(matrix), 0, 0, Fraction(matrix[2..]));
        if ((flags & HasMatrix) != 0)
            return new(glyph, at + 2, flags, first, second, Fraction(matrix), Fraction(matrix[2..]), Fraction(matrix[4..]), Fraction(matrix[6..]));
        return new(glyph, at + 2, flags, first, second, 1, 0, 0, 1);
    }

    // Shifts are signed, point numbers are not.
    private static (int First, int Second) Arguments(ReadOnlySpan<byte> bytes, int flags) => (flags & (WideArguments | ArgumentsAreShift)) switch
    {
        WideArguments | ArgumentsAreShift => (BinaryPrimitives.ReadInt16BigEndian(bytes), BinaryPrimitives.ReadInt16BigEndian(bytes[2..])),
        WideArguments => (BinaryPrimitives.ReadUInt16BigEndian(bytes), BinaryPrimitives.ReadUInt16BigEndian(bytes[2..])),
        ArgumentsAreShift => ((sbyte)bytes[0], (sbyte)bytes[1]),
        _ => (bytes[0], bytes[1]),
    };

    private static double Fraction(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt16BigEndian(bytes) / 16384.0;
}
