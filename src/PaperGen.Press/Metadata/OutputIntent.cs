namespace PaperGen.Press;

/// <summary>Says which colours the file was made for (ISO 32000-1, 14.11.5).</summary>
internal static class OutputIntent
{
    /// <summary>For screens: sRGB, as PDF/A asks.</summary>
    public static PdfReference WriteScreen(PdfFile file, PdfReference srgb) =>
        Write(file, "GTS_PDFA1", "sRGB IEC61966-2.1", "sRGB", "", srgb);

    /// <summary>For the press: the printing condition with its profile.</summary>
    public static PdfReference WritePress(PdfFile file, OutputCondition condition)
    {
        var profile = WriteProfile(file, condition.Profile.Span, components: 4);
        return Write(file, "GTS_PDFX", condition.Identifier, condition.Description, condition.Registry, profile);
    }

    /// <summary>Writes an ICC profile as a stream for intents and for the colour spaces of pictures.</summary>
    public static PdfReference WriteProfile(PdfFile file, ReadOnlySpan<byte> profile, int components)
    {
        var reference = file.Reserve();
        file.WriteStream(reference, new PdfTokens().Key("N"u8).Integer(components), profile);
        return reference;
    }

    private static PdfReference Write(PdfFile file, string subtype, string identifier, string description, string registry, PdfReference profile)
    {
        var tokens = new PdfTokens().BeginDictionary()
            .Key("Type"u8).Name("OutputIntent"u8)
            .Key("S"u8).Name(subtype)
            .Key("OutputConditionIdentifier"u8).Text(identifier)
            .Key("Info"u8).Text(description);
        if (registry.Length > 0) tokens.Key("RegistryName"u8).Text(registry);
        return file.Add(tokens.Key("DestOutputProfile"u8).Reference(profile).EndDictionary());
    }
}
