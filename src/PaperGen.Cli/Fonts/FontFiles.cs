using System.IO.MemoryMappedFiles;
using PaperGen.Typesetting;

namespace PaperGen.Cli.Fonts;

/// <summary>Opens font files by mapping them, so that of a large font only what is used is read. Files stay open until the program ends.</summary>
internal static class FontFiles
{
    /// <summary>Every face of a file.</summary>
    /// <exception cref="FontFormatException">The file is no font that can be used.</exception>
    public static IEnumerable<FontFace> Open(string path)
    {
        var length = checked((int)new FileInfo(path).Length);
        if (length == 0) throw new FontFormatException(path, "the file is empty");
        var bytes = new MappedMemory(MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read)
            .CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), length).Memory;
        for (var index = 0; index < FontFace.Count(bytes, path); index++) yield return FontFace.Load(bytes, path, index);
    }
}
