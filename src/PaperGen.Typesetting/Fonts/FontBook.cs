using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace PaperGen.Typesetting;

/// <summary>The faces at hand, and which of them serves a character in a style. Safe to use from several threads.</summary>
public sealed class FontBook
{
    private readonly ImmutableArray<RoleFaces> _roles;
    private readonly ImmutableArray<FontFace> _fallback;
    private readonly ConcurrentDictionary<TextStyle, FaceChain> _chains = new();

    // For a style whose faces have not even a question mark, though others of their families have.
    private readonly FaceChoice? _lastResort;

    private FontBook(ImmutableArray<RoleFaces> roles, ImmutableArray<FontFace> fallback)
    {
        _roles = roles;
        _fallback = fallback;
        if (Faces.Any()) _lastResort = ChainOf(default).StandIn;
    }

    /// <summary>Every face in the book.</summary>
    public IEnumerable<FontFace> Faces => _roles.SelectMany(r => r.Han.Concat(r.Latin)).Concat(_fallback).Distinct();

    /// <summary>Makes a book.</summary>
    /// <param name="roles">Faces by role; a role that is left out or has no faces is served by the others.</param>
    /// <param name="fallback">Faces for characters that no role has, asked in this order.</param>
    /// <exception cref="ArgumentException">There are no faces, or none has even a question mark to stand for what is missing.</exception>
    public static FontBook Create(IEnumerable<RoleFaces> roles, IEnumerable<FontFace>? fallback = null)
    {
        var book = new FontBook([.. roles], [.. fallback ?? []]);
        if (!book.Faces.Any()) throw new ArgumentException("a font book needs at least one face", nameof(roles));
        if (book._lastResort is null)
            throw new ArgumentException($"no face has 〓 or ? to stand for missing characters, {book.Faces.First().File} among them", nameof(roles));
        return book;
    }

    /// <summary>The face and glyph for a character; <c>.notdef</c> never, for what no face has is shown as 〓.</summary>
    public FaceChoice Resolve(int codePoint, TextStyle style, TextScript script) => ChainOf(style).Resolve(codePoint, script);

    internal FaceChain ChainOf(TextStyle style) => _chains.GetOrAdd(style, static (style, book) => book.BuildChain(style), this);

    private FaceChain BuildChain(TextStyle style)
    {
        var own = _roles.FirstOrDefault(r => r.Role == style.Role) ?? new RoleFaces(style.Role);
        // 楷 looks more like 宋 than like 黑, and 宋 comes first in the list of roles.
        var others = _roles.Where(r => r.Role != style.Role).OrderBy(r => (int)r.Role).ToList();
        var italic = style.Role == FontRole.Kai;

        var han = Families(own.Han, style.Weight, italic, 0)
            .Concat(others.SelectMany(r => Families(r.Han, style.Weight, italic, 0))).ToList();
        var latin = Families(own.Latin, style.Weight, italic, own.LatinCapHeight)
            .Concat(others.SelectMany(r => Families(r.Latin, style.Weight, italic, r.LatinCapHeight))).ToList();
        var rest = Families(_fallback, style.Weight, italic, 0).ToList();

        // A role without a Latin family uses the Latin letters of its Chinese one.
        var ownHan = Families(own.Han, style.Weight, italic, 0).Count();
        var latinFirst = own.Latin.IsEmpty && ownHan > 0
            ? han.Take(ownHan).Concat(latin).Concat(han.Skip(ownHan))
            : latin.Concat(han);
        return new FaceChain([.. han.Concat(latin).Concat(rest).Distinct()], [.. latinFirst.Concat(rest).Distinct()], han.FirstOrDefault()?.Face, _lastResort);
    }

    // One face of each family: the nearest weight, of two equally near the one on the far side of regular.
    private static IEnumerable<ScaledFace> Families(ImmutableArray<FontFace> faces, int weight, bool italic, int capHeight) =>
        faces.GroupBy(f => f.FamilyName).Select(family =>
        {
            var face = family
                .OrderBy(f => f.IsItalic == italic ? 0 : 1)
                .ThenBy(f => Math.Abs(f.Weight - weight))
                .ThenBy(f => weight > 450 ? -f.Weight : f.Weight)
                .First();
            return new ScaledFace(face, ScaleOf(face, capHeight));
        });

    private static int ScaleOf(FontFace face, int capHeight) =>
        capHeight <= 0 || face.CapHeight <= 0
            ? 1000
            // A face that states a nonsensical height must not become a headline.
            : Math.Clamp((int)Math.Round((double)capHeight * face.UnitsPerEm / face.CapHeight), 700, 1400);
}
