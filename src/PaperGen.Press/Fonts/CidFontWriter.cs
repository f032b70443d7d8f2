using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>Writes the objects of a Type 0 font over a TrueType or a CFF program (ISO 32000-1, 9.7 and 9.9).</summary>
internal static class CidFontWriter
{
    public static void Write(PdfFile file, ShelvedFont font, CidFontProgram program)
    {
        var face = font.Use.Face;
        var name = $"{program.Tag}+{face.PostScriptName}";
        var toUnicode = file.Reserve();
        file.WriteStream(toUnicode, null, program.ToUnicode);
        var descendant = WriteDescendant(file, font, program, name);
        WriteComposite(font.Reference, "Identity-H"u8);
        // Its vertical metrics are the default ones: an em down for each character, which stands in the middle of the line.
        if (!font.ReferenceDown.IsNone) WriteComposite(font.ReferenceDown, "Identity-V"u8);

        void WriteComposite(PdfReference reference, ReadOnlySpan<byte> encoding) => file.Write(reference, new PdfTokens().BeginDictionary()
            .Key("Type"u8).Name("Font"u8)
            .Key("Subtype"u8).Name("Type0"u8)
            .Key("BaseFont"u8).Name(name)
            .Key("Encoding"u8).Name(encoding)
            .Key("DescendantFonts"u8).BeginArray().Reference(descendant).EndArray()
            .Key("ToUnicode"u8).Reference(toUnicode)
            .EndDictionary());
    }

    private static PdfReference WriteDescendant(PdfFile file, ShelvedFont font, CidFontProgram program, string name)
    {
        var tokens = new PdfTokens().BeginDictionary()
            .Key("Type"u8).Name("Font"u8)
            .Key("Subtype"u8).Name(program.Outlines == OutlineKind.PostScript ? "CIDFontType0"u8 : "CIDFontType2"u8)
            .Key("BaseFont"u8).Name(name)
            .Key("CIDSystemInfo"u8).BeginDictionary()
            .Key("Registry"u8).Text("Adobe").Key("Ordering"u8).Text("Identity").Key("Supplement"u8).Integer(0).EndDictionary()
            .Key("FontDescriptor"u8).Reference(WriteDescriptor(file, font.Use.Face, program, name));
        if (program.GlyphMap is null)
        {
            // A CFF font has its codes in itself.
            if (program.Outlines == OutlineKind.TrueType) tokens.Key("CIDToGIDMap"u8).Name("Identity"u8);
        }
        else
        {
            var map = file.Reserve();
            file.WriteStream(map, null, program.GlyphMap);
            tokens.Key("CIDToGIDMap"u8).Reference(map);
        }

        tokens.Key("DW"u8).Integer(1000);
        WriteWidths(tokens.Key("W"u8), font);
        return file.Add(tokens.EndDictionary());
    }

    /// <summary>Widths of the codes that are not an em wide, run by run: most Han are, and need no word.</summary>
    private static void WriteWidths(PdfTokens tokens, ShelvedFont font)
    {
        tokens.BeginArray();
        var count = font.Use.Glyphs.Length;
        for (var code = 1; code < count;)
        {
            if (font.WidthOf((ushort)code) == 1000)
            {
                code++;
                continue;
            }

            tokens.Integer(code).BeginArray();
            for (; code < count && font.WidthOf((ushort)code) != 1000; code++) tokens.Integer(font.WidthOf((ushort)code));
            tokens.EndArray();
        }

        tokens.EndArray();
    }

    private static PdfReference WriteDescriptor(PdfFile file, FontFace face, CidFontProgram program, string name)
    {
        var embedded = file.Reserve();
        var isPostScript = program.Outlines == OutlineKind.PostScript;
        var kind = isPostScript ? new PdfTokens().Key("Subtype"u8).Name("CIDFontType0C"u8) : new PdfTokens().Key("Length1"u8).Integer(program.Length);
        file.WriteDeflated(embedded, kind, program.Deflated);
        var box = face.Bounds;
        return file.Add(new PdfTokens().BeginDictionary()
            .Key("Type"u8).Name("FontDescriptor"u8)
            .Key("FontName"u8).Name(name)
            .Key("Flags"u8).Integer(FlagsOf(face))
            .Key("FontBBox"u8).BeginArray()
            .Integer(Scaled(box.XMin)).Integer(Scaled(box.YMin)).Integer(Scaled(box.XMax)).Integer(Scaled(box.YMax)).EndArray()
            .Key("ItalicAngle"u8).Number(face.ItalicAngle)
            .Key("Ascent"u8).Integer(Scaled(face.Ascent))
            .Key("Descent"u8).Integer(Scaled(face.Descent))
            .Key("CapHeight"u8).Integer(Scaled(face.CapHeight))
            .Key("StemV"u8).Integer(StemOf(face))
            .Key(isPostScript ? "FontFile3"u8 : "FontFile2"u8).Reference(embedded)
            .EndDictionary());

        int Scaled(int units) => ShelvedFont.Scaled(face, units);
    }

    /// <summary>Table 123: the symbolic flag, since the codes are glyphs and no standard Latin set.</summary>
    private static int FlagsOf(FontFace face) => 4 | (face.IsFixedPitch ? 1 : 0) | (face.IsItalic ? 64 : 0);

    // Asked for, but used only by readers that must replace a font: the usual estimate by weight.
    private static int StemOf(FontFace face) => (int)(10 + 220 * (Math.Clamp(face.Weight, 50, 950) - 50) / 900.0);
}
