using System.Buffers.Binary;
using PaperGen.Typesetting.OpenType;
using PaperGen.Typesetting.Shaping;

namespace PaperGen.Typesetting;

/// <summary>Writes the part of a face that a website needs, as WOFF2, the same bytes for the same set of characters.</summary>
public static class WebFont
{
    // Names that tell whose work a face is and on what terms it may be passed on: copyright, licence, address of the licence.
    private static readonly int[] s_terms = [0, 13, 14];

    /// <summary>
    /// Whether the face may be laid on a website for everyone to fetch: it says so in a free licence. Faces that come with a system
    /// may be used on that system, and their embedding rights speak of documents only.
    /// </summary>
    public static bool MayPublish(FontFace face)
    {
        if (face.Embedding != EmbeddingRights.Installable || !face.MayBeSubset || face.Tables.Find("name") is not { } table) return false;
        var names = new NameTable(table);
        var licence = $"{names.Find(13)} {names.Find(14)}";
        return ((string[])["Open Font License", "scripts.sil.org/OFL", "openfontlicense.org", "Apache License", "apache.org/licenses"])
            .Any(free => licence.Contains(free, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Writes a web font with these characters; those that the face lacks are left out.</summary>
    /// <param name="face">The full face.</param>
    /// <param name="codePoints">Its characters in any order, doublets allowed.</param>
    /// <param name="familyName">What the family is called in the file, the face's own name for null.</param>
    /// <param name="language">Language of the text (BCP 47): chooses the forms of Chinese characters and marks, as in print.</param>
    /// <exception cref="FontFormatException">The face lacks a table that browsers ask for, or a glyph is broken.</exception>
    public static byte[] Write(FontFace face, IEnumerable<int> codePoints, string? familyName = null, string language = "zh-Hans")
    {
        var glyphs = GlyphsOf(face, codePoints, language);
        var subset = face.Outlines == OutlineKind.PostScript ? CffSubset.WriteFile(face, glyphs.Values) : TrueTypeSubset.Write(face, glyphs.Values);
        var characters = glyphs.Select(g => (CodePoint: g.Key, Glyph: subset[g.Value])).ToList();
        var part = FontFile.Read(subset.Bytes, face.File, 0);

        var file = new FontFileWriter();
        foreach (var tag in (ReadOnlySpan<string>)["CFF ", "cvt ", "fpgm", "glyf", "hhea", "hmtx", "loca", "maxp", "prep"])
        {
            if (part.Find(tag) is { } table) file.Add(tag, table.Span.ToArray());
        }

        if (HalfWidthsWriter.Write(face, glyphs.Values.Select(own => (own, subset[own])), language) is { } halves) file.Add("GPOS", halves);
        file.Add("cmap", CharacterMapWriter.Write(characters));
        file.Add("head", WriteHead(part));
        file.Add("name", WriteNames(face, familyName ?? face.FamilyName));
        file.Add("OS/2", WriteOs2(face, characters));
        file.Add("post", WritePost(face));
        return Woff2File.Pack(FontFile.Read(file.ToArray(), face.File, 0));
    }

    // A browser is not asked for the language's forms one by one: the map leads straight to them.
    private static SortedDictionary<int, ushort> GlyphsOf(FontFace face, IEnumerable<int> codePoints, string language)
    {
        var plan = face.Layout.PlanFor("hani", LayoutLanguage.OfHan(language), "locl");
        var run = new LookupRun();
        var glyphs = new SortedDictionary<int, ushort>();
        foreach (var codePoint in codePoints)
        {
            var glyph = face.GlyphOf(codePoint);
            if (glyph == 0) continue;
            if (plan.Touches(glyph))
            {
                run.Clear();
                run.Add(new GlyphSlot { Glyph = glyph, CodePoint = codePoint });
                plan.Substitute(run);
                if (run.Count == 1 && run[0].Glyph != 0 && run[0].Glyph < face.GlyphCount) glyph = run[0].Glyph;
            }

            glyphs[codePoint] = glyph;
        }

        return glyphs;
    }

    private static byte[] WriteHead(FontFile part)
    {
        const int Flags = 16, Repacked = 0x0800; // WOFF2, 5: bit 11 tells that the bytes are not the foundry's
        var head = part.Require("head").Span.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        head[Flags] |= Repacked >> 8;
        return head;
    }

    private static byte[] WriteNames(FontFace face, string family)
    {
        var fullName = $"{family} {face.SubfamilyName}";
        var names = new NameTableWriter();
        names.Add(1, family);
        names.Add(2, "Regular"); // weights beyond bold have no name here; style sheets say what the face is used for
        names.Add(4, fullName);
        names.Add(6, FontFace.PostScriptNameOf(fullName.Replace(' ', '-')));
        if (face.Tables.Find("name") is { } table)
        {
            var own = new NameTable(table);
            foreach (var id in s_terms)
            {
                if (own.Find(id) is { } text) names.Add(id, text);
            }
        }

        return names.ToArray();
    }

    private static byte[] WriteOs2(FontFace face, List<(int CodePoint, ushort Glyph)> characters)
    {
        var table = face.Tables.Require("OS/2");
        table.Read(0, 78); // version 0, the shortest that browsers take
        var os2 = table.Span.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(os2.AsSpan(64), FirstUnit(characters, 0));
        BinaryPrimitives.WriteUInt16BigEndian(os2.AsSpan(66), FirstUnit(characters, characters.Count - 1));
        return os2;
    }

    private static ushort FirstUnit(List<(int CodePoint, ushort Glyph)> characters, int index) =>
        characters.Count == 0 ? (ushort)0 : (ushort)Math.Min(characters[index].CodePoint, 0xFFFF);

    // Format 3: no names of glyphs.
    private static byte[] WritePost(FontFace face)
    {
        var post = face.Tables.Find("post") is { Length: >= 32 } own ? own.Read(0, 32).ToArray() : new byte[32];
        BinaryPrimitives.WriteUInt32BigEndian(post, 0x00030000);
        return post;
    }
}
