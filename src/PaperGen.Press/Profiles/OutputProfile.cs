using System.Buffers.Binary;
using System.Text;
using PaperGen.Content;

namespace PaperGen.Press;

/// <summary>Reads a print shop's ICC profile (ISO 15076-1) as far as it must be known before a press can rely on it.</summary>
public static class OutputProfile
{
    private const int HeaderLength = 128, TagLength = 12;

    // The largest that are in use have 10 MB or so; every file of a page has the profile in it.
    private const int MostBytes = 16 << 20;

    /// <summary>The printing condition of a profile, or null with an error when no file for the press can be made with it.</summary>
    /// <param name="profile">The file.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="source">Where it is asked for.</param>
    /// <param name="condition">Name of the condition in the registry of the ICC, or null when it has none.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public static OutputCondition? Read(ReadOnlyMemory<byte> profile, string name, SourceSpan source, string? condition, DiagnosticBag diagnostics)
    {
        if (Fault(profile.Span) is not { } fault)
        {
            return new OutputCondition(condition ?? "Custom", DescriptionOf(profile.Span) ?? condition ?? name, profile)
            {
                Registry = condition is null ? "" : "http://www.color.org",
            };
        }

        diagnostics.Error("PG723", source, $"{name} is no profile for a press: {fault}", "name the CMYK output profile that the print shop gives out, a file that ends in .icc");
        return null;
    }

    private static string? Fault(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < HeaderLength + 4 || !profile[36..].StartsWith("acsp"u8)) return "it is not an ICC profile";
        if (profile.Length > MostBytes) return $"it has {profile.Length >> 20} MB, and every page's file would have it in it; up to {MostBytes >> 20} MB are taken";
        if (BinaryPrimitives.ReadUInt32BigEndian(profile) != profile.Length) return "it is cut off, or longer than it says";
        if (profile[8] is < 2 or > 4) return $"it is of version {profile[8]}, and PDF knows 2 to 4";
        if (!profile[12..].StartsWith("prtr"u8)) return $"it describes no printer but {Word(profile[12..])}";
        if (!profile[16..].StartsWith("CMYK"u8)) return $"its inks are {Word(profile[16..])}, not CMYK";
        if (!profile[20..].StartsWith("Lab "u8) && !profile[20..].StartsWith("XYZ "u8)) return $"it leads to {Word(profile[20..])}, and neither to Lab nor to XYZ";
        return FaultOf(profile, "A2B", inputs: 4, outputs: 3) ?? FaultOf(profile, "B2A", inputs: 3, outputs: 4);
    }

    /// <summary>What is wrong with the tables of one direction. There is one for each rendering intent; the first must be there.</summary>
    private static string? FaultOf(ReadOnlySpan<byte> profile, string direction, int inputs, int outputs)
    {
        for (var intent = 0; intent < 3; intent++)
        {
            var name = direction + intent;
            if (!HasTag(profile, name, out var table))
            {
                if (intent == 0) return $"its table {name} is missing";
                continue;
            }

            if (ProfileTable.FaultOf(table, inputs, outputs) is { } fault) return $"its table {name} {fault}";
        }

        return null;
    }

    /// <summary>Finds what a tag names; nothing where that lies outside the file.</summary>
    private static bool HasTag(ReadOnlySpan<byte> profile, string tag, out ReadOnlySpan<byte> value)
    {
        value = default;
        var count = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(profile[HeaderLength..]), (profile.Length - HeaderLength - 4) / TagLength);
        for (var i = 0; i < count; i++)
        {
            var entry = profile.Slice(HeaderLength + 4 + i * TagLength, TagLength);
            if (!Encoding.Latin1.GetString(entry[..4]).Equals(tag, StringComparison.Ordinal)) continue;
            var (offset, length) = (BinaryPrimitives.ReadUInt32BigEndian(entry[4..]), BinaryPrimitives.ReadUInt32BigEndian(entry[8..]));
            if (offset <= profile.Length && length <= profile.Length - offset) value = profile.Slice((int)offset, (int)length);
            return true;
        }

        return false;
    }

    /// <summary>The profile's name for itself: ASCII in version 2, UTF-16 in version 4.</summary>
    private static string? DescriptionOf(ReadOnlySpan<byte> profile)
    {
        if (!HasTag(profile, "desc", out var tag) || tag.Length < 28) return null;
        var isUnicode = tag.StartsWith("mluc"u8);
        var length = BinaryPrimitives.ReadUInt32BigEndian(tag[(isUnicode ? 20 : 8)..]);
        var start = isUnicode ? BinaryPrimitives.ReadUInt32BigEndian(tag[24..]) : 12;
        if (start > tag.Length || length > tag.Length - start) return null;
        var text = tag.Slice((int)start, (int)length);
        var name = (isUnicode ? Encoding.BigEndianUnicode.GetString(text) : Encoding.Latin1.GetString(text)).TrimEnd('\0').Trim();
        return name.Length == 0 ? null : Shorten.ToString(name, 200);
    }

    private static string Word(ReadOnlySpan<byte> four) =>
        string.Concat(Encoding.Latin1.GetString(four[..4]).Where(c => c is >= ' ' and <= '~')).Trim();
}
