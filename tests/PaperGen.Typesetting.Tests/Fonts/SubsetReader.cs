using PaperGen.Typesetting.OpenType;

namespace PaperGen.Typesetting.Tests;

/// <summary>Reads a subset back. It has no character map, as PDF needs none, so an empty one is put in.</summary>
internal static class SubsetReader
{
    public static FontFace Load(ReadOnlyMemory<byte> bytes)
    {
        var file = FontFile.Read(bytes, "subset.ttf", 0);
        var whole = new FontFileWriter();
        foreach (var tag in (string[])["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"])
        {
            if (file.Find(tag) is { } table) whole.Add(tag, table.Span.ToArray());
        }

        whole.Add("cmap", FontBuilder.Cmap(3, 10, FontBuilder.Format12()));
        return FontFace.Load(whole.ToArray(), "subset.ttf");
    }
}
