using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using PaperGen.Typesetting;

namespace PaperGen.Benchmarks;

/// <summary>Opening the pinned fonts, shaping the whole sample newspaper, subsetting what it uses.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class FontsBenchmarks
{
    private readonly string _face = "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf";
    private readonly List<ShapedGlyph> _glyphs = new(30_000);
    private string[] _lines = [];
    private FontFace _song = null!;
    private FontShaper _shaper = null!;
    private ushort[] _used = [];

    [GlobalSetup]
    public void Prepare()
    {
        _song = Open(_face);
        _shaper = new FontShaper(FontBook.Create(
        [
            new RoleFaces(FontRole.Song) { Han = [_song], Latin = [Open("source-serif-4/400Regular/SourceSerif4_400Regular.ttf")] },
        ]));
        _lines = [.. Directory.GetFiles(Path.Combine(Root(), "seeds"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).SelectMany(File.ReadLines)];
        ShapeSeeds();
        _used = [.. _glyphs.Where(g => g.Face == _song).Select(g => g.Glyph)];
    }

    [Benchmark]
    public int Open15Megabytes()
    {
        using var memory = Map(_face); // a system allows some ten thousand mappings
        return FontFace.Load(memory.Memory, _face).GlyphCount;
    }

    [Benchmark]
    public int ShapeSeeds()
    {
        _glyphs.Clear();
        foreach (var line in _lines) _shaper.Shape(line, 0, line.Length, default, _glyphs);
        return _glyphs.Count;
    }

    [Benchmark]
    public FontSubset SubsetSeeds() => TrueTypeSubset.Write(_song, _used);

    internal static FontFace Open(string face) => FontFace.Load(Map(face).Memory, face);

    private static MappedMemory Map(string face)
    {
        var file = Path.Combine(Root(), "themes", "node_modules", "@expo-google-fonts", face);
        using var mapped = MemoryMappedFile.CreateFromFile(file, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        return new MappedMemory(mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read), (int)new FileInfo(file).Length);
    }

    private static string Root([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
