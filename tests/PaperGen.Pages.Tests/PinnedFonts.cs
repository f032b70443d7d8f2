using System.Collections.Immutable;
using System.IO.MemoryMappedFiles;
using PaperGen.Typesetting;

namespace PaperGen.Pages.Tests;

/// <summary>The faces that <c>themes/package.json</c> pins, as the program uses them.</summary>
internal static class PinnedFonts
{
    public static IShaper Shaper { get; } = new FontShaper(FontBook.Create(
    [
        new RoleFaces(FontRole.Song) { Han = Family("noto-serif-sc") },
        new RoleFaces(FontRole.Hei) { Han = Family("noto-sans-sc") },
    ]));

    /// <summary>The ledger theme's, for English text.</summary>
    public static IShaper Ledger { get; } = new FontShaper(FontBook.Create(
    [
        new RoleFaces(FontRole.Song) { Han = Family("noto-serif-sc"), Latin = Family("source-serif-4"), LatinCapHeight = 0 },
        new RoleFaces(FontRole.Hei) { Han = Family("noto-sans-sc"), Latin = Family("libre-franklin"), LatinCapHeight = 0 },
        new RoleFaces(FontRole.Kai) { Latin = Family("source-serif-4"), LatinCapHeight = 0 },
    ]));

    /// <summary>A serif for English, upright and italic; it serves for the sans too.</summary>
    public static IShaper Latin { get; } = new FontShaper(FontBook.Create(
    [
        new RoleFaces(FontRole.Song) { Han = Family("noto-serif-sc"), Latin = Family("source-serif-4"), LatinCapHeight = 0 },
        new RoleFaces(FontRole.Kai) { Latin = Family("source-serif-4"), LatinCapHeight = 0 },
    ]), "en-US");

    private static ImmutableArray<FontFace> Family(string name)
    {
        var folder = Repository.PathOf("themes", "node_modules", "@expo-google-fonts", name);
        Assert.True(Directory.Exists(folder), $"{folder} is missing: run npm ci in themes/");
        return [.. Directory.GetFiles(folder, "*.ttf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Load)];
    }

    private static FontFace Load(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var memory = new MappedMemory(file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read), (int)new FileInfo(path).Length);
        return FontFace.Load(memory.Memory, Path.GetFileName(path));
    }
}
