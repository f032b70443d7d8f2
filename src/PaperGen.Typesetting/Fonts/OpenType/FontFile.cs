namespace PaperGen.Typesetting.OpenType;

/// <summary>The table directory of one face in a font file or collection.</summary>
internal sealed class FontFile
{
    /// <summary>First four bytes of a file with TrueType outlines, and of one with PostScript outlines (<c>OTTO</c>).</summary>
    public const uint TrueType = 0x00010000, PostScript = 0x4F54544F;

    private const string Remedy = "use an OpenType font (.ttf, .otf or .ttc), such as Noto Serif SC from Google Fonts";

    private readonly Dictionary<string, FontTable> _tables = [];

    private FontFile(string file) => File = file;

    public string File { get; }

    /// <summary>How many faces the file holds: one, unless it is a collection.</summary>
    public static int CountFaces(ReadOnlyMemory<byte> bytes, string file)
    {
        var whole = new FontTable(bytes, file, "");
        return bytes.Length >= 12 && whole.TagAt(0) == "ttcf" ? FacesOfCollection(whole) : 1;
    }

    public static FontFile Read(ReadOnlyMemory<byte> bytes, string file, int index)
    {
        var whole = new FontTable(bytes, file, "");
        if (bytes.Length < 12) throw whole.Fail("is not a font: it has only " + bytes.Length + " bytes");

        var start = 0;
        var faces = 1;
        if (whole.TagAt(0) == "ttcf")
        {
            faces = FacesOfCollection(whole);
            if ((uint)index < (uint)faces) start = whole.Offset32(12 + 4 * index, 0);
        }

        if ((uint)index >= (uint)faces)
            throw whole.Fail(faces == 1 ? $"holds one face, there is no number {index}" : $"holds {faces} faces, 0 to {faces - 1}, there is no number {index}");

        CheckKind(whole, start);
        var font = new FontFile(file);
        font.ReadDirectory(whole, bytes, start);
        if (font.Find("CFF2") is not null && font.Find("CFF ") is null && font.Find("glyf") is null)
            throw new FontFormatException(file, "CFF2", "holds variable PostScript outlines, which are not supported", Remedy);
        return font;
    }

    public FontTable? Find(string tag) => _tables.GetValueOrDefault(tag);

    public FontTable Require(string tag) =>
        Find(tag) ?? throw new FontFormatException(File, tag.Trim(), "is missing");

    private static int FacesOfCollection(FontTable whole)
    {
        var faces = whole.U32(8);
        if (faces > (whole.Length - 12) / 4) throw whole.Fail($"is a collection of {faces} faces, more than its size allows");
        return (int)faces;
    }

    private static void CheckKind(FontTable whole, int start)
    {
        var kind = whole.U32(start);
        var problem = kind switch
        {
            TrueType or PostScript or 0x74727565 => null, // 'true': Apple's name for the first
            0x774F4646 or 0x774F4632 => "is packed for the web (WOFF), not a font file for print", // wOFF, wOF2
            0x74746366 => "is a collection inside a collection",
            _ => "is not an OpenType font",
        };
        if (problem is not null) throw new FontFormatException(whole.File, "", problem, Remedy);
    }

    private void ReadDirectory(FontTable whole, ReadOnlyMemory<byte> bytes, int start)
    {
        int count = whole.U16(start + 4);
        for (var i = 0; i < count; i++)
        {
            var record = start + 12 + 16 * i;
            var tag = whole.TagAt(record);
            var offset = whole.U32(record + 8);
            var length = whole.U32(record + 12);
            if (offset > bytes.Length || length > bytes.Length - offset)
                throw new FontFormatException(File, tag.Trim(), $"is said to have {length} bytes from byte {offset}, but the file has {bytes.Length}");

            // The first of two tables with one name counts, as in other readers.
            _tables.TryAdd(tag, new FontTable(bytes.Slice((int)offset, (int)length), File, tag));
        }
    }
}
