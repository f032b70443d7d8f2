namespace PaperGen.Press;

/// <summary>Says in which colours a picture's numbers are meant, within what the profile's standard allows.</summary>
internal sealed class ColourSpaces(PdfFile file, bool forPlates)
{
    private readonly Dictionary<string, PdfReference> _profiles = new(StringComparer.Ordinal);
    private PdfReference _srgb;

    /// <summary>The profile of screens, written when first asked for.</summary>
    public PdfReference Srgb
    {
        get
        {
            if (_srgb.IsNone) _srgb = OutputIntent.WriteProfile(file, IccProfiles.Srgb, components: 3);
            return _srgb;
        }
    }

    /// <summary>Writes the colour space of a picture.</summary>
    public void Write(PdfTokens tokens, EncodedPicture picture)
    {
        if (picture.Palette.IsEmpty)
        {
            WriteBase(tokens, picture.Components, picture.ColourProfile);
            return;
        }

        tokens.BeginArray().Name("Indexed"u8);
        WriteBase(tokens, components: 3, picture.ColourProfile);
        tokens.Integer(picture.Palette.Length / 3 - 1).Hex(picture.Palette.Span).EndArray();
    }

    /// <summary>A picture's colour space, for people.</summary>
    public static string NameOf(EncodedPicture picture)
    {
        var device = picture.Palette.IsEmpty ? picture.Components switch { 1 => "Gray", 4 => "CMYK", _ => "RGB" } : "RGB";
        return picture.ColourProfile.IsEmpty ? $"Device{device}" : $"ICC {device}";
    }

    private void WriteBase(PdfTokens tokens, int components, ReadOnlyMemory<byte> profile)
    {
        if (!profile.IsEmpty) Icc(tokens, ReferenceOf(profile.Span, components));
        else if (components == 1) tokens.Name("DeviceGray"u8);
        else if (components == 4 && forPlates) tokens.Name("DeviceCMYK"u8);
        // PDF/A must know what the inks look like; a newspaper's CMYK was made for newsprint, most likely.
        else if (components == 4) Icc(tokens, ReferenceOf(NewsprintProfile.Shipped, components));
        // PDF/X-4 has DeviceRGB only with an RGB press (ISO 15930-7, 6.2.4.3).
        else if (forPlates) Icc(tokens, Srgb);
        else tokens.Name("DeviceRGB"u8);
    }

    private PdfReference ReferenceOf(ReadOnlySpan<byte> profile, int components)
    {
        var key = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(profile));
        if (!_profiles.TryGetValue(key, out var reference))
        {
            reference = OutputIntent.WriteProfile(file, profile, components);
            _profiles.Add(key, reference);
        }

        return reference;
    }

    private static void Icc(PdfTokens tokens, PdfReference profile) =>
        tokens.BeginArray().Name("ICCBased"u8).Reference(profile).EndArray();
}
