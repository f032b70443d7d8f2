using System.Buffers.Binary;
using System.Text;

namespace PaperGen.Typesetting.OpenType;

/// <summary>One table of a font file. Every read is checked: what lies outside is a <see cref="FontFormatException"/>.</summary>
/// <remarks>Positions count from the start of the table. A sum that overflows is negative and caught like any other outlier.</remarks>
internal sealed class FontTable(ReadOnlyMemory<byte> bytes, string file, string tag)
{
    public string File => file;

    public string Tag => tag;

    public int Length => bytes.Length;

    public ReadOnlySpan<byte> Span => bytes.Span;

    public byte U8(int at) => Read(at, 1)[0];

    public ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Read(at, 2));

    public short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(Read(at, 2));

    public uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Read(at, 4));

    public string TagAt(int at) => Encoding.Latin1.GetString(Read(at, 4));

    /// <summary>A position stored in 32 bits: <paramref name="origin"/> plus what stands at <paramref name="at"/>.</summary>
    public int Offset32(int at, int origin)
    {
        var offset = U32(at) + (long)origin;
        if (offset > Length) throw Fail($"the offset at byte {at} leads {offset - Length} bytes past the end");
        return (int)offset;
    }

    public ReadOnlySpan<byte> Read(int at, int length)
    {
        if ((uint)at > (uint)bytes.Length || (uint)length > (uint)(bytes.Length - at))
            throw Fail($"ends at byte {bytes.Length}, but {length} bytes were to follow byte {at}");
        return bytes.Span.Slice(at, length);
    }

    public FontFormatException Fail(string problem) => new(file, tag.Trim(), problem);
}
