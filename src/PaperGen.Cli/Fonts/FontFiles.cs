using System.IO.MemoryMappedFiles;
using PaperGen.Typesetting;

namespace PaperGen.Cli.Fonts;

/// <summary>Opens font files by mapping them, so that of a large font only what is used is read. They stay open until the program ends.</summary>
internal static class FontFiles
{
    private static readonly string[] s_extensions = [".ttf", ".ttc", ".otf", ".otc"];

    /// <summary>True when the name is that of a font file.</summary>
    public static bool IsFont(string path) => s_extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Every face of a file.</summary>
    /// <exception cref="FontFormatException">The file is no font that can be used.</exception>
    public static IReadOnlyList<FontFace> Open(string path)
    {
        var bytes = Map(path);
        return [.. Enumerable.Range(0, FontFace.CountFaces(bytes, path)).Select(index => FontFace.Load(bytes, path, index))];
    }

    /// <summary>A font file, read as far as it is looked at.</summary>
    /// <exception cref="FontFormatException">The file is empty, or larger than any font.</exception>
    public static ReadOnlyMemory<byte> Map(string path)
    {
        var length = new FileInfo(path).Length;
        if (length is 0 or > int.MaxValue) throw new FontFormatException(path, "", $"a file of {length} bytes is no font");
        var view = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, 0, MemoryMappedFileAccess.Read)
            .CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        return new MappedMemory(view, (int)length).Memory;
    }
}
