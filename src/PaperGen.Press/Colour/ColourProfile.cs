using System.Buffers.Binary;

namespace PaperGen.Press;

/// <summary>Judges ICC profiles that come with pictures: a wrong one would make the whole file refuse to print.</summary>
internal static class ColourProfile
{
    /// <summary>The profile when its header is sound and it speaks of that many components, else nothing.</summary>
    public static ReadOnlyMemory<byte> Accept(byte[] profile, int components)
    {
        if (profile.Length < 132 || !profile.AsSpan(36).StartsWith("acsp"u8)) return default;
        if (BinaryPrimitives.ReadUInt32BigEndian(profile) != profile.Length) return default;
        if (profile[8] is < 2 or > 4) return default; // PDF knows version 4 at most
        var space = profile.AsSpan(16, 4);
        var fits = components switch
        {
            1 => space.SequenceEqual("GRAY"u8),
            3 => space.SequenceEqual("RGB "u8),
            _ => space.SequenceEqual("CMYK"u8),
        };
        return fits ? profile : default;
    }
}
