using System.IO.MemoryMappedFiles;

namespace PaperGen.Typesetting.Tests;

/// <summary>Faces for tests: one without meaning, and those that the project pins.</summary>
internal static class TestFont
{
    /// <summary>A face for tests that need one but do not look at its glyphs.</summary>
    public static FontFace Face { get; } =
        new FontBuilder(FontBuilder.Rectangle(0, 0, 1000, 880), FontBuilder.Rectangle(100, 0, 900, 800)).Load();

    public static FontFace NotoSerif { get; } = Pinned("noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf");

    public static FontFace NotoSans { get; } = Pinned("noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");

    public static FontFace SourceSerif { get; } = Pinned("source-serif-4/400Regular/SourceSerif4_400Regular.ttf");

    /// <summary>A face of the packages that <c>themes/package.json</c> pins.</summary>
    public static FontFace Pinned(string path) => FontFace.Load(Map(PathOfPinned(path)), Path.GetFileName(path));

    public static string PathOfPinned(string path)
    {
        var file = Repository.PathOf("themes", "node_modules", "@expo-google-fonts", path);
        Assert.True(File.Exists(file), $"{file} is missing: run npm ci in themes/");
        return file;
    }

    /// <summary>A font with PostScript outlines of those that come with Ghostscript.</summary>
    public static string PathOfPostScript(string name)
    {
        var file = Path.Combine("/usr/share/fonts/opentype/urw-base35", name);
        Assert.True(File.Exists(file), $"{file} is missing: apt-get install fonts-urw-base35");
        return file;
    }

    public static ReadOnlyMemory<byte> Map(string file)
    {
        using var mapped = MemoryMappedFile.CreateFromFile(file, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        return new MappedMemory(mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read), (int)new FileInfo(file).Length).Memory;
    }
}
