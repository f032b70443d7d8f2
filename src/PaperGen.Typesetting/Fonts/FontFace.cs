using System.Runtime.InteropServices;
using PaperGen.Typesetting.OpenType;

namespace PaperGen.Typesetting;

/// <summary>In which form a face stores the shapes of its glyphs.</summary>
public enum OutlineKind
{
    /// <summary>Quadratic curves (<c>glyf</c>).</summary>
    TrueType,

    /// <summary>Cubic curves in charstrings (<c>CFF</c>).</summary>
    PostScript,
}

/// <summary>One face of an OpenType font file. Safe to use from several threads.</summary>
/// <remarks>
/// Loading reads the directory and a few small tables; glyphs and layout tables are read when asked for, out of
/// the bytes given, which may be a mapped file. Whatever is found broken then is a <see cref="FontFormatException"/> too.
/// All measures are in font units, <see cref="UnitsPerEm"/> to the em.
/// </remarks>
public sealed class FontFace
{
    private readonly FontMetrics _metrics;
    private readonly CharacterMap _characters;
    private readonly SideMetrics _widths;
    private readonly GlyphTable? _glyphs;
    private readonly IGlyphShapes _shapes;
    private readonly Lazy<LayoutTables> _layout;
    private readonly Lazy<SideMetrics?> _heights;

    private FontFace(FontFile file)
    {
        Tables = file;
        _metrics = new FontMetrics(file);
        _characters = new CharacterMap(file.Require("cmap"), _metrics.GlyphCount);
        _widths = new SideMetrics(file.Require("hhea"), file.Require("hmtx"), _metrics.GlyphCount);
        if (file.Find("glyf") is null && file.Find("CFF ") is { } cff)
        {
            Cff = new CffFont(cff, _metrics.GlyphCount);
            _shapes = new CffShapes(Cff, _metrics.UnitsPerEm);
        }
        else
        {
            _glyphs = new GlyphTable(file, _widths, _metrics.GlyphCount, _metrics.LongOffsets);
            _shapes = new GlyphOutliner(_glyphs);
        }

        _layout = new Lazy<LayoutTables>(() => new LayoutTables(file));
        _heights = new Lazy<SideMetrics?>(() => file.Find("vhea") is { } vhea && file.Find("vmtx") is { } vmtx
            ? new SideMetrics(vhea, vmtx, _metrics.GlyphCount)
            : null);

        var names = file.Find("name") is { } table ? new NameTable(table) : null;
        FamilyName = FamilyNameOf(names, file);
        SubfamilyName = names?.Find(17) ?? names?.Find(2) ?? "Regular";
        PostScriptName = PostScriptNameOf(names?.Find(6) ?? $"{FamilyName}-{SubfamilyName}");
        Weight = WeightOf(_metrics.Weight, SubfamilyName);
        CapHeight = _metrics.CapHeight > 0 ? _metrics.CapHeight : BoundsOf(GlyphOf('H')).YMax;
        XHeight = _metrics.XHeight > 0 ? _metrics.XHeight : BoundsOf(GlyphOf('x')).YMax;
    }

    /// <summary>The file, as it was named when it was loaded.</summary>
    public string File => Tables.File;

    /// <summary>Family with all its weights, such as <c>Noto Serif SC</c>.</summary>
    public string FamilyName { get; }

    /// <summary>Name of the face in its family, such as <c>Bold Italic</c>.</summary>
    public string SubfamilyName { get; }

    /// <summary>Name for PDF: printable ASCII without delimiters.</summary>
    public string PostScriptName { get; }

    /// <summary>100 (thin) to 900 (black).</summary>
    public int Weight { get; }

    /// <summary>Form of the outlines.</summary>
    public OutlineKind Outlines => Cff is null ? OutlineKind.TrueType : OutlineKind.PostScript;

    /// <summary>True for an italic or oblique face.</summary>
    public bool IsItalic => _metrics.IsItalic;

    /// <summary>Degrees counter-clockwise from upright: negative for a face that leans to the right.</summary>
    public double ItalicAngle => _metrics.ItalicAngle;

    /// <summary>True when all glyphs have one width.</summary>
    public bool IsFixedPitch => _metrics.IsFixedPitch;

    /// <summary>Font units to the em.</summary>
    public int UnitsPerEm => _metrics.UnitsPerEm;

    /// <summary>Number of glyphs, <c>.notdef</c> included.</summary>
    public int GlyphCount => _metrics.GlyphCount;

    /// <summary>Top of the em box over the baseline (OS/2 typo metrics; <c>hhea</c> is far higher in Chinese faces and never sets lines).</summary>
    public int Ascent => _metrics.TypoAscent;

    /// <summary>Bottom of the em box, negative below the baseline.</summary>
    public int Descent => _metrics.TypoDescent;

    /// <summary>Height of H.</summary>
    public int CapHeight { get; }

    /// <summary>Height of x.</summary>
    public int XHeight { get; }

    /// <summary>Rectangle around all glyphs, as the face states it.</summary>
    public GlyphBounds Bounds => _metrics.Bounds;

    /// <summary>Whether the owner allows embedding.</summary>
    public EmbeddingRights Embedding => _metrics.Embedding;

    /// <summary>Whether the owner allows embedding a part of the face.</summary>
    public bool MayBeSubset => _metrics.MayBeSubset;

    internal FontFile Tables { get; }

    /// <summary>The table of a face with TrueType outlines.</summary>
    internal GlyphTable Glyphs => _glyphs ?? throw new InvalidOperationException($"{File} has PostScript outlines");

    /// <summary>The table of a face with PostScript outlines, else null.</summary>
    internal CffFont? Cff { get; }

    internal LayoutTables Layout => _layout.Value;

    /// <summary>Reads a face.</summary>
    /// <param name="bytes">The whole file; kept, not copied.</param>
    /// <param name="file">Name of the file for messages.</param>
    /// <param name="index">Number of the face in a collection.</param>
    /// <exception cref="FontFormatException">The file is not a font that can be used.</exception>
    public static FontFace Load(ReadOnlyMemory<byte> bytes, string file, int index = 0) => new(FontFile.Read(bytes, file, index));

    /// <summary>The family of a face, read without opening the face.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">Name of the file for messages.</param>
    /// <param name="index">Number of the face in a collection.</param>
    /// <exception cref="FontFormatException">The file is not a font.</exception>
    public static string FamilyNameOf(ReadOnlyMemory<byte> bytes, string file, int index = 0)
    {
        var read = FontFile.Read(bytes, file, index);
        return FamilyNameOf(read.Find("name") is { } table ? new NameTable(table) : null, read);
    }

    /// <summary>How many faces a file holds: one, unless it is a collection.</summary>
    public static int CountFaces(ReadOnlyMemory<byte> bytes, string file) => FontFile.CountFaces(bytes, file);

    /// <summary>The glyph of a character, 0 when the face has none.</summary>
    public ushort GlyphOf(int codePoint) => _characters.GlyphOf(codePoint);

    /// <summary>The glyph of a character followed by a variation selector, 0 when the face has none for the pair.</summary>
    public ushort GlyphOf(int codePoint, int variationSelector) => _characters.GlyphOf(codePoint, variationSelector);

    /// <summary>Natural width of a glyph.</summary>
    public int AdvanceOf(ushort glyph) => _widths.AdvanceOf(glyph);

    /// <summary>Rectangle around the ink of a glyph.</summary>
    public GlyphBounds BoundsOf(ushort glyph) => _shapes.BoundsOf(glyph);

    /// <summary>Shape of a glyph.</summary>
    public Outline OutlineOf(ushort glyph)
    {
        var steps = OutlineOf(glyph, new OutlineRoom());
        return steps.IsEmpty ? Outline.Empty : new Outline([.. steps]);
    }

    /// <summary>Shape of a glyph, for who draws many; it lasts until another is drawn in the same room.</summary>
    public ReadOnlySpan<OutlineStep> OutlineOf(ushort glyph, OutlineRoom room)
    {
        _shapes.Draw(glyph, room);
        return CollectionsMarshal.AsSpan(room.Steps);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{FamilyName} {SubfamilyName}";

    /// <summary>How far a line from top to bottom goes on with a glyph.</summary>
    /// <param name="glyph">The glyph.</param>
    /// <param name="em">The line's em, which is what goes where the face does not say.</param>
    internal int HeightOf(ushort glyph, int em) => _heights.Value?.AdvanceOf(glyph) ?? em;

    /// <summary>
    /// From the baseline of a glyph up to where its cell begins in a line from top to bottom. Faces that do not say are Latin
    /// ones as a rule: what reaches from the baseline to the capitals, and what hangs below, is put in the middle of the cell.
    /// </summary>
    internal int TopOf(ushort glyph, int em)
    {
        var ink = BoundsOf(glyph);
        if (_heights.Value is { } heights) return heights.BearingOf(glyph) is { } bearing ? ink.YMax + bearing : Ascent;
        var isFullWidth = AdvanceOf(glyph) >= UnitsPerEm;
        return isFullWidth ? Ascent : (em + Math.Max(CapHeight, ink.YMax) + Math.Min(0, ink.YMin)) / 2;
    }

    private static string FamilyNameOf(NameTable? names, FontFile file) =>
        names?.Find(16) ?? names?.Find(1) ?? Path.GetFileNameWithoutExtension(file.File);

    internal int LeftBearingOf(ushort glyph) => _widths.BearingOf(glyph) ?? BoundsOf(glyph).XMin;

    // Google's fonts say 250 for all that is thinner than light: old Windows thickened faces below that by machine.
    // Very old fonts count from 1 to 9.
    private static int WeightOf(int stated, string subfamily) =>
        stated < 10 ? 100 * stated
        : stated != 250 ? stated
        : subfamily.Contains("ExtraLight", StringComparison.OrdinalIgnoreCase) ? 200
        : subfamily.Contains("Thin", StringComparison.OrdinalIgnoreCase) ? 100
        : stated;

    internal static string PostScriptNameOf(string name)
    {
        var clean = new string([.. name.Where(c => c is > ' ' and <= '~' && !"[](){}<>/%".Contains(c, StringComparison.Ordinal)).Take(63)]);
        return clean.Length == 0 ? "Unnamed" : clean;
    }
}
