using System.Buffers.Binary;
using System.Text;

namespace PaperGen.Press;

/// <summary>The colour space of screens as an ICC profile, built from the published numbers of IEC 61966-2-1.</summary>
internal static class IccProfiles
{
    /// <summary>sRGB as an ICC v4 matrix profile with a parametric curve: under 600 bytes.</summary>
    public static byte[] Srgb { get; } = BuildSrgb();

    private static byte[] BuildSrgb()
    {
        // Colorants and white are adapted to D50 by Bradford's matrix, as ICC.1:2010, annex F, wants them.
        var curve = Curve(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        (string Signature, byte[] Value)[] tags =
        [
            ("desc", Unicode("sRGB")),
            ("cprt", Unicode("No copyright")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71690, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71393)),
            ("chad", Matrix(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        return Assemble("mntr", "RGB ", "XYZ ", tags);
    }

    /// <summary>Header, tag table and tags; equal values are stored once.</summary>
    public static byte[] Assemble(string profileClass, string colourSpace, string connection, IReadOnlyList<(string Signature, byte[] Value)> tags)
    {
        var places = new List<(string Signature, int Offset, int Length)>();
        using var body = new MemoryStream();
        var start = 128 + 4 + tags.Count * 12;
        for (var i = 0; i < tags.Count; i++)
        {
            var (signature, value) = tags[i];
            var same = Enumerable.Range(0, i).FirstOrDefault(k => ReferenceEquals(tags[k].Value, value), -1);
            if (same >= 0)
            {
                places.Add((signature, places[same].Offset, value.Length));
                continue;
            }

            places.Add((signature, start + (int)body.Length, value.Length));
            body.Write(value);
            while (body.Length % 4 != 0) body.WriteByte(0);
        }

        var profile = new byte[start + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        profile[8] = 4;
        profile[9] = 0x20;
        Ascii(profileClass, profile.AsSpan(12));
        Ascii(colourSpace, profile.AsSpan(16));
        Ascii(connection, profile.AsSpan(20));
        // A date is asked for; this is that of the sRGB standard's first edition and of no clock.
        ReadOnlySpan<ushort> date = [1999, 10, 1, 0, 0, 0];
        for (var i = 0; i < date.Length; i++) BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(24 + i * 2), date[i]);
        Ascii("acsp", profile.AsSpan(36));
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(profile.AsSpan(68));
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(128), tags.Count);
        for (var i = 0; i < places.Count; i++)
        {
            var entry = profile.AsSpan(132 + i * 12);
            Ascii(places[i].Signature, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], places[i].Offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], places[i].Length);
        }

        body.ToArray().CopyTo(profile.AsSpan(start));
        return profile;
    }

    public static byte[] Unicode(string text)
    {
        var value = new byte[28 + text.Length * 2];
        Ascii("mluc", value);
        BinaryPrimitives.WriteInt32BigEndian(value.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(value.AsSpan(12), 12);
        Ascii("enUS", value.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(value.AsSpan(20), text.Length * 2);
        BinaryPrimitives.WriteInt32BigEndian(value.AsSpan(24), 28);
        Encoding.BigEndianUnicode.GetBytes(text, value.AsSpan(28));
        return value;
    }

    public static byte[] Xyz(double x, double y, double z) => Fixed("XYZ ", x, y, z);

    private static byte[] Matrix(params ReadOnlySpan<double> values) => Fixed("sf32", values);

    /// <summary>Y = (aX + b)^g from d on, cX below (ICC.1:2010, 10.16, function type 3).</summary>
    private static byte[] Curve(double g, double a, double b, double c, double d)
    {
        var numbers = Fixed("para", g, a, b, c, d);
        var value = new byte[numbers.Length + 4];
        numbers.AsSpan(0, 8).CopyTo(value);
        value[9] = 3;
        numbers.AsSpan(8).CopyTo(value.AsSpan(12));
        return value;
    }

    private static byte[] Fixed(string type, params ReadOnlySpan<double> values)
    {
        var value = new byte[8 + values.Length * 4];
        Ascii(type, value);
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(value.AsSpan(8 + i * 4), (int)Math.Round(values[i] * 65536));
        return value;
    }

    private static void Ascii(string text, Span<byte> bytes) => Encoding.ASCII.GetBytes(text, bytes);
}
